import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBrackets } from '../../../core/text/write-brackets.ts';
import { compile } from '../../../core/text/compile.ts';
import { partyId, pointId, type PartyId, type Point } from '../../../core/text/point.ts';
import type { Piece } from '../../../core/text/pieces.ts';
import { shownPoints, type ShownPoint } from './shown.ts';

const [ar, be, co] = ['AR', 'BE', 'CO'].map(partyId) as [PartyId, PartyId, PartyId];
const everyone = new Set([ar, be, co]);

const point = (text: string, id = 'p1'): Point => ({
  id: pointId(id),
  label: '1.',
  kind: 'point',
  depth: 0,
  text,
});

const writtenPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece.alternatives
            .map(({ names, pieces: inside }) => {
              const head = names.length > 0 ? `${names.join(', ')}: ` : '';
              return `[${head}${inside.length > 0 ? writtenPieces(inside) : 'delete'}]`;
            })
            .join(''),
    )
    .join('');

function written({ pieces, label, whole }: ShownPoint): string {
  const words = [label, writtenPieces(pieces)].filter((part) => part !== '').join(' ');
  if (!whole) return words;
  const head = whole.names.length > 0 ? `${whole.names.join(', ')}: ` : '';
  const out = whole.out.map(({ names, to }) =>
    to === undefined ? `[${names.join(', ')}: delete]` : `[${names.join(', ')}: moved to ${to}]`,
  );
  return `[${head}${words}]${out.join('')}`;
}

const show = (
  base: string,
  wordings: readonly string[],
  named: ReadonlySet<PartyId> = everyone,
) => {
  const revisions = wordings.map((text, place) => ({
    party: [ar, be, co][place] ?? ar,
    points: [point(text)],
  }));
  const compiled = compile([point(base)], revisions, { identity: 'ids' });
  return shownPoints(compiled, () => named)
    .map(written)
    .join('\n\n');
};

test('alternatives touch, each with its supporters', () => {
  expect(
    show('within sixty days', ['within sixty days', 'within ninety days', 'within sixty days']),
  ).toBe('1. within [AR, CO: sixty][BE: ninety] days');
});

test('who holds the words of the table by silence is not named', () => {
  const wordings = ['within sixty days', 'within ninety days', 'within sixty days'];
  expect(show('within sixty days', wordings, new Set([be]))).toBe(
    '1. within [sixty][BE: ninety] days',
  );
});

test('a party that wants words out is named as such, and silence about it is not', () => {
  expect(show('shall promptly act', ['shall act', 'shall promptly act'], new Set([ar]))).toBe(
    '1. shall [AR: delete][promptly] act',
  );
  expect(show('shall act', ['shall promptly act', 'shall act'], new Set([ar]))).toBe(
    '1. shall [AR: promptly] act',
  );
});

test('where all want the same words there is no bracket', () => {
  expect(show('sixty days', ['ninety days', 'ninety days', 'ninety days'])).toBe('1. ninety days');
});

test('a coalition is named once, behind those who speak themselves, in place of those it speaks for', () => {
  const texts = [
    'within ninety days',
    'within ninety days',
    'within ninety days',
    'within sixty days',
  ];
  const revisions = texts.map((text, place) => ({
    party: [ar, be, co, partyId('DO')][place] ?? ar,
    points: [point(text)],
  }));
  const compiled = compile([point('within ten days')], revisions, { identity: 'ids' });
  const through = new Map([ar, be].map((party) => [party, partyId('EU')]));
  const named = new Set([...everyone, partyId('DO')]);
  const shown = shownPoints(
    compiled,
    () => named,
    () => through,
  );
  expect(shown.map(written)).toEqual(['1. within [CO, EU: ninety][DO: sixty] days']);
});

test('what is shown is what the notation writes, for any wordings and any speakers', () => {
  const word = fc.constantFrom(
    'sixty',
    'ninety',
    'days',
    'the',
    'Parties',
    'shall',
    'act,',
    'now.',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  const wordings = fc.array(text, { minLength: 1, maxLength: 3 });
  const some = fc.subarray([ar, be, co]);
  fc.assert(
    fc.property(text, wordings, some, some, (base, texts, speakers, members) => {
      const revisions = texts.map((one, place) => ({
        party: [ar, be, co][place] ?? ar,
        points: [point(one)],
      }));
      const compiled = compile([point(base)], revisions, { identity: 'ids' });
      const named = new Set(speakers);
      const unnamed = new Set([ar, be, co].filter((party) => !named.has(party)));
      const through = new Map(members.map((party) => [party, partyId('EU')]));
      const standIns = () => through;
      const expected = writeBrackets(compiled, { unnamed, standIns }).map((one) =>
        [one.label ?? '', one.text].filter((part) => part !== '').join(' '),
      );
      expect(shownPoints(compiled, () => named, standIns).map(written)).toEqual(expected);
    }),
    { numRuns: 300, seed: 20261110 },
  );
});
