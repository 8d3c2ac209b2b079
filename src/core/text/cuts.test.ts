import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWords } from './words.ts';
import { cutChain } from './cuts.ts';
import { atomsOf, type Edit } from './diff.ts';
import { partyId } from './point.ts';
import { groupsOf, type Variant } from './regions.ts';

const base = atomsOf('one two three four five six seven eight');
const region = { from: 2, to: 32 };
const long = [' ', 'something', ' ', 'else', ' ', 'entirely'];

const variant = (party: string, ...edits: Edit[]): Variant => ({ by: [partyId(party)], edits });

/** What each says in the region, whoever's it is. */
const wordings = (variants: readonly Variant[]): string[] =>
  groupsOf(base, region, variants).map(({ atoms }) => atoms.join(''));

describe('cutChain', () => {
  const chain = [
    variant('A', { from: 4, to: 16, atoms: long }),
    variant('B', { from: 13, to: 24, atoms: [' ', 'brief'] }),
    variant('C', { from: 21, to: 32, atoms: long }),
    variant('D', { from: 2, to: 3, atoms: ['first', ' '] }),
  ];

  it('cuts a chain of overlapping edits and leaves every wording as it was', () => {
    const cut = cutChain(base, region, groupsOf(base, region, chain), Infinity);
    expect(cut?.some(({ edits }) => edits.length > 1)).toBe(true);
    expect(wordings(cut ?? [])).toEqual(wordings(chain));
  });

  it('leaves every wording as it was, wherever edits begin and end', () => {
    const edit = fc
      .record({ from: fc.integer({ min: 2, max: 31 }), length: fc.integer({ min: 2, max: 14 }) })
      .map(({ from, length }) => ({ from, to: Math.min(32, from + length), atoms: long }));
    const keepsWordings = (edits: readonly Edit[]): void => {
      const variants = edits.map((one, place) =>
        variant(`P${place}`, { ...one, atoms: [...one.atoms, ' ', `word${place}`] }),
      );
      const cut = cutChain(base, region, groupsOf(base, region, variants), Infinity) ?? variants;
      expect(cut.flatMap((one) => one.edits).every(({ from, to }) => from < to)).toBe(true);
      expect(wordings(cut)).toEqual(wordings(variants));
    };
    const edits = fc.array(edit, { minLength: 4, maxLength: 6 });
    fc.assert(fc.property(edits, keepsWordings), { seed: 28, numRuns: 500 });
  });

  it('leaves a text whole beside a rewriting where the others share its words', () => {
    const words =
      'Each island keeps a ferry in service from dawn to dusk for as long as the sea is calm';
    const shared = compileWords(
      words,
      [
        { by: [partyId('A')], text: 'Boats cross, under a timetable that a board makes each year' },
        { by: [partyId('B')], text: words.replace('ferry', 'fast ferry') },
        { by: [partyId('C')], text: words.replace('ferry', 'small ferry') },
        { by: [partyId('D')], text: words },
      ],
      true,
    );
    expect(shared).toHaveLength(1);
  });

  it('leaves a region alone in which few differ, or where too little is won', () => {
    const few = groupsOf(base, region, chain.slice(0, 2));
    expect(cutChain(base, region, few, Infinity)).toBeUndefined();
    expect(cutChain(base, region, groupsOf(base, region, chain), 1)).toBeUndefined();
  });
});
