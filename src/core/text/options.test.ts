import { describe, expect, it } from 'vitest';
import { optionsOf } from './options.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';

/** Each option as its name and the points in it, groups apart. */
function groupsIn(...blocks: readonly string[]): string[][] {
  const points = readPoints(
    blocks
      .flatMap((block) => paragraphsOf(block))
      .map(({ text }) => (text.startsWith('# ') ? { text: text.slice(2), heading: 2 } : { text })),
  );
  const written = new Map(points.map((point) => [point.id, writePoint(point)]));
  return optionsOf(points).map(({ options }) =>
    options.map(
      ({ name, points: ids }) => `${name} = ${ids.map((id) => written.get(id)).join(' | ')}`,
    ),
  );
}

describe('options of whole paragraphs', () => {
  it('are alternatives of one group, and the paragraph after the last one is in none', () => {
    expect(groupsIn('Option 1: Ships pay.', 'Option 2: Ports pay.', 'All agree.')).toEqual([
      ['Option 1 = Option 1: Ships pay.', 'Option 2 = Option 2: Ports pay.'],
    ]);
  });

  it('hold all up to the next option, or the head, where their names stand above the words', () => {
    const [group] = groupsIn(
      '# Article 2',
      '**Option 1:**',
      '1. One.',
      '2. Two.',
      '**Option 2:**',
      'No text',
      'at all.',
      '# Article 3',
      'Words.',
    );
    expect(group).toEqual([
      'Option 1 = **Option 1:** | 1. One. | 2. Two.',
      'Option 2 = **Option 2:** | No text | at all.',
    ]);
  });

  it('end with the point that they stand in', () => {
    const groups = groupsIn(
      '1. Option 1: One.',
      'Option 2: Two:',
      '(a) three;',
      '(b) four.',
      '2. Option 1: Five.',
      'Option 2: Six.',
      '3. Seven.',
    );
    expect(groups).toEqual([
      ['Option 1 = 1. Option 1: One.', 'Option 2 = Option 2: Two: | (a) three; | (b) four.'],
      ['Option 1 = 2. Option 1: Five.', 'Option 2 = Option 2: Six.'],
    ]);
  });

  it('go on as long as a bracket is open that opens in them', () => {
    expect(groupsIn('Option 1: [One', 'two', 'three]', 'four')).toEqual([
      ['Option 1 = Option 1: [One | two | three]'],
    ]);
  });

  it('nest where they are counted in another way', () => {
    expect(
      groupsIn('Option I:', 'Option 1: One.', 'Option 2: Two.', 'Option II: Three.').map(
        (group) => group.length,
      ),
    ).toEqual([2, 2]);
  });

  it('are read in other languages', () => {
    expect(groupsIn('Вариант 1: Суда платят.', 'Вариант 2: Порты платят.')[0]).toHaveLength(2);
    expect(groupsIn('备选案文一：船舶付款。', '备选案文二：港口付款。')[0]).toHaveLength(2);
  });

  it('are none where a sentence only speaks of them', () => {
    expect(groupsIn('Option 1 is preferred by some.', 'See Option 2.')).toEqual([]);
  });
});
