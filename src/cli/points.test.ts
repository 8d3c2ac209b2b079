import { describe, expect, test } from 'vitest';
import { BASE, ferryFolder, parley } from './ferry.test-kit.ts';

const { give } = ferryFolder();

describe('points', () => {
  test('lists label, depth, kind and text in a table', async () => {
    const file = give('a.md', `${BASE}\n(a) ${'word '.repeat(40)}\n`);
    expect((await parley(['points', file])).printed.split('\n')).toEqual([
      'LABEL  DEPTH  KIND   TEXT',
      '       0      title  Ferry',
      '1.     0      point  Six times a day.',
      '2.     0      point  Within thirty days.',
      `(a)    1      point  ${'word '.repeat(14)}w…`,
      '',
    ]);
  });

  test('lists a text of very many points', async () => {
    const { printed } = await parley(['points', give('long.md', '- a\n'.repeat(130_000))]);
    expect(printed.split('\n')).toHaveLength(130_002);
  });

  test('prints points/1', async () => {
    const { printed } = await parley(['points', '-', '--json'], '1. One.\n');
    expect(JSON.parse(printed)).toEqual({
      format: 'points/1',
      points: [{ id: 'p1', label: '1.', kind: 'point', depth: 0, text: 'One.' }],
    });
    expect((await parley(['points', '-'], '')).refused).toBe(
      'Standard input is empty; give a file with the text in it.',
    );
  });
});
