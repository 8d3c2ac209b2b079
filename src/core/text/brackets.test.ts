import { describe, expect, it } from 'vitest';
import { bracketCounts, literalText, printBrackets, readBrackets } from './read-brackets.ts';
import { writeBrackets } from './write-brackets.ts';
import { partyId, type Point } from './point.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';
import { compile } from './compile.ts';
import { text } from './template.test-kit.ts';
import { bracketsOf } from './text-brackets.ts';

describe('writeBrackets', () => {
  const line = (...args: Parameters<typeof writeBrackets>): string =>
    writeBrackets(...args)
      .map(writePoint)
      .join('\n');
  const days = text`3. within [US, UA: sixty][RU, Base: ninety] days`;

  it('names the supporters of each alternative', () => {
    expect(line(days)).toBe('3. within [US, UA: sixty][RU: ninety] days');
  });

  it('names none where the supporters must not be known', () => {
    expect(line(days, { attribution: false })).toBe('3. within [ninety][sixty] days');
  });

  it('leaves out single names', () => {
    const unnamed = new Set([partyId('UA'), partyId('RU')]);
    expect(line(days, { unnamed })).toBe('3. within [US: sixty][ninety] days');
  });

  it('shows white space that stands alone by signs', () => {
    const base = readPoints(paragraphsOf('1. At 5 km from the line.'));
    const revision = readPoints(paragraphsOf('1. At 5\u00a0km from the line.'));
    const compiled = compile(base, [
      { party: partyId('US'), points: revision },
      { party: partyId('RU'), points: base },
    ]);
    expect(line(compiled)).toBe('1. At 5[US: ⍽][RU: ␣]km from the line.');
  });

  it('shows words that some want out, and words that some want in', () => {
    const compiled = text`1. The Parties [US: shall][UA, RU, Base: delete] go [US, Base: now][UA, RU: delete] home.`;
    expect(line(compiled)).toBe('1. The Parties [US: shall] go [US: now][UA, RU: delete] home.');
    expect(line(compiled, { attribution: false })).toBe('1. The Parties [shall] go [now] home.');
  });

  it('prints words that all want plain, and words that no one wants not at all', () => {
    expect(line(text`1. within [US, UA: sixty][Base: ninety] days`)).toBe('1. within sixty days');
  });

  it('puts a whole point in brackets with its number', () => {
    expect(
      line(text`1. One [US: a][RU, Base: b].

[RU: 2. Two.]`),
    ).toBe('1. One [US: a][RU: b].\n[RU: 2. Two.]');
  });

  it('says that a party wants a whole point out', () => {
    expect(
      line(text`[US, Base: 1. One.]

2. Two [US: a][RU, Base: b].`),
    ).toBe('[US: 1. One.][RU: delete]\n2. Two [US: a][RU: b].');
  });

  it('says above or below where a moved paragraph has no number', () => {
    const [one, two, three] = ['Ships may anchor at night.', 'Pilots are paid.', '- Fees are due.'];
    const points = (...all: readonly string[]): Point[] =>
      readPoints(paragraphsOf(all.join('\n\n')));
    const written = (base: Point[], moved: Point[]): string =>
      line(
        compile(base, [
          { party: partyId('US'), points: moved },
          { party: partyId('RU'), points: base },
        ]),
      );
    const [base, moved] = [points(three, two, one), points(two, one, three)];
    expect(written(base, moved)).toBe(
      `[RU: ${three}][US: moved below]\n${two}\n${one}\n[US, moved from above: ${three}]`,
    );
    expect(written(moved, base)).toBe(
      `[US, moved from below: ${three}]\n${two}\n${one}\n[RU: ${three}][US: moved above]`,
    );
  });

  it('says above or below where several points bear the number of a moved one', () => {
    const [boats, pilots] = [
      '(2) Boats under five tonnes go first.',
      '(2) Pilots are paid by the League.',
    ];
    const points = (...all: readonly string[]): Point[] =>
      readPoints(
        paragraphsOf(['Article 1', ...all.slice(0, 2), 'Article 2', ...all.slice(2)].join('\n\n')),
      );
    const base = points('(1) Ships may anchor.', boats, '(1) Fees are due.', pilots);
    const moved = points('(1) Ships may anchor.', pilots, '(1) Fees are due.', boats);
    const compiled = compile(base, [
      { party: partyId('US'), points: moved },
      { party: partyId('RU'), points: base },
    ]);
    expect(line(compiled)).toContain('moved to (2');
    expect(line(compiled)).toMatch(/moved from \(2\) (?:above|below)/u);
  });

  it('writes brackets of the text itself with a backslash', () => {
    const compiled = text`1. see \[map\] or \\ [US: a][RU, Base: b]`;
    const written = line(compiled);
    expect(written).toBe(String.raw`1. see \[map\] or \\ [US: a][RU: b]`);
    expect(literalText(written)).toContain('[map]');
  });
});

describe('readBrackets', () => {
  it('tells touching brackets, which are one choice, from spaced ones', () => {
    const touching = (line: string) =>
      readBrackets(line).nodes.flatMap((node) => (node.kind === 'bracket' ? [node.touching] : []));
    expect(touching('[a][b]')).toEqual([false, true]);
    expect(touching('[a] [b]')).toEqual([false, false]);
  });

  it('reads supporters', () => {
    const [node] = readBrackets('[US, UA: sixty]').nodes;
    expect(node).toMatchObject({ supporters: ['US', 'UA'], alternatives: [[{ text: 'sixty' }]] });
  });

  it('reads the short form, but no stroke inside and/or or a reference', () => {
    const alternatives = (line: string) => {
      const [node] = readBrackets(line).nodes;
      return node?.kind === 'bracket' ? node.alternatives.length : 0;
    };
    expect(alternatives('[shall/should]')).toBe(2);
    expect(alternatives('[and/or]')).toBe(1);
    expect(alternatives('[decision 1/CP.17]')).toBe(1);
  });

  it('says where brackets have no counterpart', () => {
    expect(readBrackets('a] [b [c]').unmatched).toEqual([
      { offset: 1, side: 'close' },
      { offset: 3, side: 'open' },
    ]);
  });

  it('goes down two hundred thousand levels', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(printBrackets(readBrackets(deep).nodes)).toBe(deep);
    expect(bracketCounts(deep).maxDepth).toBe(200_000);
  });
});

describe('bracketsOf', () => {
  const counted = (plain: string): unknown => {
    const points = readPoints(paragraphsOf(plain));
    const { pairs, depth, strays } = bracketsOf(points);
    return [pairs, depth, strays.map(({ sign, point, offset }) => [sign, point, offset])];
  };

  it('counts a bracket that opens in one point and closes in another', () => {
    expect(counted('1. One [two\n\n2. three [four]] five')).toEqual([2, 2, []]);
  });

  it('says where a bracket has no counterpart, from the beginning of the words', () => {
    expect(counted('1. One\n\n2. two] [a]\n\n3. [three')).toEqual([
      1,
      1,
      [
        [']', 'p2', 3],
        ['[', 'p3', 0],
      ],
    ]);
  });

  it('does not count letters', () => {
    expect(counted('See \\[map\\].')).toEqual([0, 0, []]);
  });
});
