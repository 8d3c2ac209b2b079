import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointId, type Point } from './point.ts';
import { rebase } from './rebase.ts';
import { scene } from './scene.test-kit.ts';
import { tokensOf } from './tokens.ts';

const SEED = 28;

const points = (...texts: string[]): Point[] =>
  texts.map((text, place) => ({
    id: pointId(`p${place + 1}`),
    label: `${place + 1}.`,
    kind: 'point',
    depth: 0,
    text,
  }));

const read = (all: readonly Point[]): unknown[] =>
  all.map(({ label, kind, depth, text }) => ({ label, kind, depth, text }));

const texts = (all: readonly Point[]): string[] => all.map(({ text }) => text);

const wordsOf = (all: readonly Point[]): string[] =>
  all.flatMap(({ text }) => tokensOf(text).map(({ word }) => word)).filter(Boolean);

/** Three wordings of one text, of which the first is the older version. */
const three = scene.map(({ base, revisions: [one, other] }) => ({
  older: base,
  newer: one?.points ?? base,
  mine: other?.points ?? base,
}));

describe('a revision carried to a newer version', () => {
  it('is the newer version where the party changed nothing', () => {
    fc.assert(
      fc.property(three, ({ older, newer }) => {
        const carried = rebase(older, newer, older);
        expect(carried.points).toEqual(newer);
        expect(carried).toMatchObject({ conflicts: [], kept: [] });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is the revision where the version did not change', () => {
    fc.assert(
      fc.property(three, ({ older, mine }) => {
        const carried = rebase(older, older, mine);
        expect(read(carried.points)).toEqual(read(mine));
        expect(carried.conflicts).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('changes nothing where the newer version says all that the party says', () => {
    fc.assert(
      fc.property(three, ({ older, mine }) => {
        const carried = rebase(older, mine, mine);
        expect(carried.points).toEqual(mine);
        expect(carried.conflicts).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('loses no word that the party wrote, and has no id twice', () => {
    fc.assert(
      fc.property(three, ({ older, newer, mine }) => {
        const carried = rebase(older, newer, mine);
        const there = new Set([...wordsOf(carried.points), ...wordsOf(older)]);
        expect(wordsOf(mine).filter((word) => !there.has(word))).toEqual([]);
        const ids = carried.points.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  const OLDER = points('Six times a day.', 'Within thirty days.', 'Free of charge.');

  it('has the changes of both in one sentence, where they are apart', () => {
    const carried = rebase(
      points('The ferry sails six times a day in summer.'),
      points('The ferry sails eight times a day in summer.'),
      points('The ferry sails six times a day in winter.'),
    );
    expect(texts(carried.points)).toEqual(['The ferry sails eight times a day in winter.']);
    expect(carried).toMatchObject({ kept: [{ label: '1.' }], conflicts: [], overtaken: [] });
  });

  it('keeps the own words where both changed them, and shows both', () => {
    const carried = rebase(
      OLDER,
      points('Six times a day.', 'Within sixty days.', 'Free of charge.'),
      points('Six times a day.', 'Within ninety days.', 'Free of charge.'),
    );
    expect(texts(carried.points)[1]).toBe('Within ninety days.');
    expect(carried.conflicts).toEqual([
      { kind: 'words', point: 'p2', label: '2.', older: 'thirty', newer: 'sixty', mine: 'ninety' },
    ]);
  });

  it('says what the newer version has made good already', () => {
    const both = points('Eight times a day.', 'Within thirty days.', 'Free of charge.');
    expect(rebase(OLDER, both, both).overtaken).toEqual([{ point: 'p1', label: '1.' }]);
  });

  it('follows a point that the newer version moved, and takes over its number', () => {
    const newer = ['Free of charge.', 'Six times a day.', 'Within thirty days.'];
    const mine = ['Six times a day.', 'Within thirty days.', 'Free of charge for all children.'];
    const carried = rebase(OLDER, points(...newer), points(...mine));
    expect(carried.points.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '1. Free of charge for all children.',
      '2. Six times a day.',
      '3. Within thirty days.',
    ]);
    expect(carried.conflicts).toEqual([]);
  });

  it('keeps a point that the party changed and the newer version took out', () => {
    const carried = rebase(
      OLDER,
      points('Six times a day.', 'Within thirty days.'),
      points('Six times a day.', 'Within thirty days.', 'Free of charge for children.'),
    );
    expect(texts(carried.points)[2]).toBe('Free of charge for children.');
    expect(carried.conflicts).toMatchObject([
      {
        kind: 'taken-out',
        older: 'Free of charge.',
        newer: '',
        mine: 'Free of charge for children.',
      },
    ]);
  });

  it('leaves out what the party took out, and shows what the newer version made of it', () => {
    const carried = rebase(
      OLDER,
      points('Six times a day.', 'Within thirty days.', 'Free of any charge.'),
      points('Six times a day.', 'Within thirty days.'),
    );
    expect(texts(carried.points)).toEqual(['Six times a day.', 'Within thirty days.']);
    expect(carried.conflicts).toMatchObject([{ kind: 'left-out', newer: 'Free of any charge.' }]);
  });

  it('says where both moved a point to different places', () => {
    const named = (order: string): Point[] =>
      [...order].map((letter) => ({
        id: pointId(letter),
        kind: 'paragraph',
        depth: 0,
        text: `The ${letter.repeat(9)} of the ${letter.repeat(7)} shall be ${letter.repeat(8)}.`,
      }));
    const carried = rebase(named('abcdef'), named('bcadef'), named('bcdefa'));
    expect(texts(carried.points)).toEqual(texts(named('bcdefa')));
    expect(carried.conflicts).toMatchObject([{ kind: 'place' }]);
  });
});
