import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { openBrackets } from './open-brackets.ts';
import { partyId, pointId, type Point } from './point.ts';
import { project } from './project.ts';
import { settle, settledText, type Settlement, type Wish } from './resolve.ts';
import { longScene, scene } from './scene.test-kit.ts';
import { text } from './template.test-kit.ts';
import { writeBrackets } from './write-brackets.ts';

const SEED = 28;

const wishOf = (party: string): Wish => ({ party: partyId(party) });

const written = (points: readonly Point[] | undefined): string[] | undefined =>
  points?.map(({ label = '', text: words }) => `${label} ${words}`.trim());

const bracketed = (compiled: Compiled): string[] | undefined => written(writeBrackets(compiled));

const at = (point: string, wish: Wish, place?: 'in' | number): Settlement => ({
  point: pointId(point),
  wish,
  ...(place === undefined ? {} : { place }),
});

describe('for every compiled text', () => {
  it('what one party wants everywhere is its own wording', () => {
    for (const scenes of [scene, longScene]) {
      fc.assert(
        fc.property(scenes, ({ base, revisions }) => {
          const compiled = compile(base, revisions);
          for (const { party } of revisions) {
            const settled = settledText(settle(compiled, [], { party }));
            expect(settled).toEqual(project(compiled, party));
          }
        }),
        { seed: SEED, numRuns: 150 },
      );
    }
  });

  it('brackets settled one by one, in any order, are the same as settled at once', () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat()), ({ base, revisions }, draws) => {
        let compiled = compile(base, revisions);
        const wishes = openBrackets(compiled).flatMap(
          ({ point, place, readings }): Settlement[] => {
            const chosen = readings[(draws.next().value ?? 0) % readings.length];
            const [party] = chosen?.by ?? [];
            return [{ point, place, wish: party === undefined ? 'base' : { party } }];
          },
        );
        const once = settledText(settle(compiled, wishes));
        // from the last to the first, so that the places keep their numbers
        for (const wish of wishes.toReversed()) compiled = settle(compiled, [wish]);
        expect(once).toBeDefined();
        const texts = (points: readonly Point[] | undefined): string[] | undefined =>
          points?.map((point) => point.text);
        expect(texts(settledText(compiled))).toEqual(texts(once));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('settling nothing changes nothing that is read', () => {
    fc.assert(
      fc.property(scene, ({ base, revisions }) => {
        const compiled = compile(base, revisions);
        expect(writeBrackets(settle(compiled, []))).toEqual(writeBrackets(compiled));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});

describe('settling', () => {
  const two = text`1. The ferry sails [US: six][RU, Base: eight] times a [US: day][RU, Base: week].`;

  it('closes one bracket and leaves the other', () => {
    expect(bracketed(settle(two, [at('p1', wishOf('US'), 1)]))).toEqual([
      '1. The ferry sails six times a [US: day][RU: week].',
    ]);
  });

  it('gives the text when no bracket is left', () => {
    const settled = settle(two, [at('p1', wishOf('US'), 1), at('p1', 'base', 2)]);
    expect(written(settledText(settled))).toEqual(['1. The ferry sails six times a week.']);
    expect(settledText(settle(two, [at('p1', wishOf('US'), 1)]))).toBeUndefined();
  });

  it('takes words out where someone wants them out', () => {
    const three = text`1. All[US, Base:  heavy][RU: delete] weapons.`;
    expect(written(settledText(settle(three, [at('p1', 'delete', 1)])))).toEqual([
      '1. All weapons.',
    ]);
    expect(() => settle(two, [at('p1', 'delete', 1)])).toThrow(
      '1., bracket 1: no one wants these words out; choose someone who has.',
    );
  });

  it('settles with a moved point both of its places', () => {
    const points = (...texts: string[]): Point[] =>
      texts.map((words) => ({
        id: pointId(`p${words.charAt(0)}`),
        kind: 'paragraph',
        depth: 0,
        text: words,
      }));
    const base = points('1 about the ferry and its crew', '2 about the port', '3 about the price');
    const mover = points('2 about the port', '3 about the price', '1 about the ferry and its crew');
    const compiled = compile(base, [
      { party: partyId('US'), points: mover },
      { party: partyId('RU'), points: base },
    ]);
    expect(written(settledText(settle(compiled, [at('p1', wishOf('US'))])))).toEqual(
      written(mover),
    );
    expect(written(settledText(settle(compiled, [at('p1', wishOf('RU'))])))).toEqual(written(base));
  });

  it('takes in a new point under the number that is shown', () => {
    const compiled = text`1. One.

[US: 2. Two.]

2. Three.

[RU, Base: 3. Four.]`;
    const settled = settle(compiled, [at('p2', wishOf('US')), at('p4', 'delete')]);
    expect(written(settledText(settled))).toEqual(['1. One.', '1 bis. Two.', '2. Three.']);
  });

  it.each([
    [at('p1', wishOf('FR')), 'FR sent no revision of this text; US, RU did.'],
    [at('p1', wishOf('US'), 3), '1. has no open bracket 3'],
    [at('p1', 'delete'), 'No one wants 1. out as a whole; name the words that go out.'],
  ])('refuses what cannot be', (settlement, message) => {
    expect(() => settle(two, [settlement])).toThrow(message);
  });

  it('refuses two wishes for one place', () => {
    expect(() => settle(two, [at('p1', wishOf('US'), 1), at('p1', wishOf('RU'), 1)])).toThrow(
      '1. is settled twice, for US and for RU; leave one of the two out.',
    );
  });
});
