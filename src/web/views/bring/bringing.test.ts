import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accordOf } from '../../../core/record/world-of.test-kit.ts';
import { revisionOf } from '../../../core/record/wording.ts';
import { firstPoints, talks, type World } from '../../../core/record/worlds.test-kit.ts';
import { onTable } from '../../../core/record/rules.ts';
import { changeOf, changesIn, chosenOf } from '../../../core/text/chosen.ts';
import { partyId, pointId, type Point } from '../../../core/text/point.ts';
import { redline } from '../../../core/text/redline.ts';
import { actsFor, canMake, leftOutAtFirst, textBefore, type Aim } from './bringing.ts';

const AR = partyId('AR');
const proposing: Aim = { how: 'propose', party: AR };
const tabling: Aim = { how: 'table', penholder: 'The chair' };

const SENTENCES = [
  ...firstPoints.map(({ text }) => text),
  'Withdrawals end within ninety days.',
  'Each Party shall publish its data every week.',
  'School children travel free of charge.',
  'The accounts are open to all.',
];
const anyFile = fc
  .uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 7 })
  .map((texts) =>
    texts.map((text, at): Point => {
      const label = `${at + 1}.`;
      return { id: pointId(`f${at}`), label, kind: 'point', depth: 0, text };
    }),
  );
const textsOf = (points: readonly Point[]): readonly string[] => points.map(({ text }) => text);

/** Brings a file with some of its changes left out; what the text then should say. */
function bring(world: World, aim: Aim, file: readonly Point[], coins: Iterator<boolean>) {
  const instrument = accordOf(world);
  const changes = redline(textBefore(instrument, aim), file);
  const leftOut = new Set(
    changesIn(changes)
      .map(changeOf)
      .filter(() => coins.next().value),
  );
  const text = chosenOf(changes, leftOut);
  const by = aim.how === 'propose' ? 'ada' : 'chair';
  for (const act of actsFor(instrument, aim, text)) world.must({ by, room: 'plenary', ...act });
  return text;
}

test('whatever is left out of a file, the party’s own text is then what was chosen', () => {
  const files = fc.array(anyFile, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(files, fc.infiniteStream(fc.boolean()), (brought, coins) => {
      const world = talks();
      for (const file of brought) {
        const text = bring(world, proposing, file, coins);
        expect(textsOf(revisionOf(accordOf(world), AR))).toEqual(textsOf(text));
        expect(actsFor(accordOf(world), proposing, text)).toEqual([]);
      }
    }),
    { seed: 112, numRuns: 60 },
  );
});

test('and the version tabled from it is that, with the ids of the points that stayed', () => {
  fc.assert(
    fc.property(anyFile, fc.infiniteStream(fc.boolean()), (file, coins) => {
      const world = talks();
      const before = new Set(onTable(accordOf(world))?.points.map(({ id }) => id));
      const text = bring(world, tabling, file, coins);
      const tabled = onTable(accordOf(world))?.points ?? [];
      expect(textsOf(tabled)).toEqual(textsOf(text));
      for (const [at, { id }] of text.entries()) expect(tabled[at]?.id === id).toBe(before.has(id));
    }),
    { seed: 113, numRuns: 40 },
  );
});

test('a title that a delegation’s file has of its own, or has not, changes nothing by itself', () => {
  const point: Point = { id: pointId('a'), label: '1.', kind: 'point', depth: 0, text: 'One.' };
  const title: Point = { id: pointId('t'), kind: 'title', depth: 0, text: 'Our draft of March' };
  const added = redline([point], [title, point]);
  const gone = redline([title, point], [point]);
  for (const changes of [added, gone]) {
    expect(leftOutAtFirst(tabling, changes).size).toBe(0);
    expect(chosenOf(changes, leftOutAtFirst(proposing, changes)).length).toBe(
      changes === added ? 1 : 2,
    );
  }
  expect(changesIn(added).map((change) => canMake(proposing, change))).toEqual([false]);
  expect(changesIn(gone).map((change) => canMake(proposing, change))).toEqual([true]);
});
