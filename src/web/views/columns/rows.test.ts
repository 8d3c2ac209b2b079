import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accordOf, worldOf } from '../../../core/record/world-of.test-kit.ts';
import { talks } from '../../../core/record/worlds.test-kit.ts';
import { revisionOf } from '../../../core/record/wording.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { textOfCell } from '../../../core/text/table.ts';
import { columnsAtFirst, columnsOf, isElsewhere, runsOf, type Row } from './rows.ts';

const choices = fc.array(fc.nat(9999), { maxLength: 30 });

test('each column is the text of its party, to the character, whatever was filed', () => {
  fc.assert(
    fc.property(choices, (played) => {
      const accord = accordOf(worldOf(played));
      const { parties, rows } = columnsOf(accord);
      for (const [column, party] of parties.entries()) {
        const words = rows.flatMap(({ cells }) => {
          const cell = cells[column];
          return cell && !isElsewhere(cell) ? [textOfCell(cell)] : [];
        });
        expect(words).toEqual(revisionOf(accord, party).map(({ text }) => text));
      }
    }),
    { seed: 41, numRuns: 60 },
  );
});

test('folding loses no row and changes no order, and folds only what no one wants otherwise', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean())), (all) => {
      const rows = all.map(([isSame], at): Row => rowOf(`p${at}`, isSame));
      const kept = (row: Row): boolean => all[rows.indexOf(row)]?.[1] ?? false;
      const runs = runsOf(rows, kept);
      const within = runs.flatMap((run) => (run.how === 'row' ? [run.row] : run.rows));
      expect(within).toEqual(rows);
      for (const run of runs)
        expect(run.how === 'row' || run.rows.every((row) => row.isSame && !kept(row))).toBe(true);
    }),
    { seed: 42, numRuns: 200 },
  );
});

const rowOf = (id: string, isSame: boolean): Row => ({
  id: pointId(id),
  point: pointId(id),
  kind: 'point',
  depth: 0,
  label: '',
  isSame,
  base: undefined,
  cells: [],
  compiled: undefined,
  moved: false,
});

describe('where one party wants other words', () => {
  const world = talks();
  const about = { instrument: 'accord', version: 1, party: 'AR' };
  const file = (body: object): void =>
    world.must({
      by: 'ada',
      room: 'plenary',
      kind: 'amendment-filed',
      body: { ...about, ...body },
    });
  file({ point: 'p2', text: 'Withdrawals end within ninety days.' });
  file({ point: 'p3' });
  const accord = accordOf(world);
  const { parties, rows } = columnsOf(accord);

  test('its cell says them, the others are as on the table, and the compromise has a bracket', () => {
    const [one, two] = rows;
    expect(one?.isSame).toBe(true);
    expect(two?.cells.map((cell) => !isElsewhere(cell) && cell.isSame)).toEqual([
      false,
      true,
      true,
    ]);
    expect(two?.compiled?.pieces).toMatchObject([
      'Withdrawals end within ',
      {
        alternatives: [
          { names: ['AR'], pieces: ['ninety'] },
          { names: [], pieces: ['sixty'] },
        ],
      },
      ' days.',
    ]);
  });

  test('a point that it wants out is not in its column', () => {
    const [, , three] = rows;
    expect(three?.cells.map((cell) => isElsewhere(cell))).toEqual([true, false, false]);
    expect(three?.compiled).toMatchObject({
      pieces: ['The frontier is marked by a commission.'],
      whole: { names: [], out: [{ names: ['AR'] }] },
    });
  });

  test('of few parties all columns are shown, of many the reader’s own and those that want most', () => {
    expect(columnsAtFirst({ parties, rows }, accord, undefined)).toEqual(parties);
    const many = [...parties, ...'DEFGHI'].map(partyId);
    const shown = columnsAtFirst({ parties: many, rows }, accord, partyId('I'));
    expect(shown).toHaveLength(6);
    expect(shown).toContain('AR');
    expect(shown.at(-1)).toBe('I');
  });
});
