import { describe, expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { all, counts, file, reworded, standing, take } from './accord.test-kit.ts';
import { lapses, principalsAgenda } from './agenda.ts';
import type { Json } from './canonical.ts';
import type { Refusal } from './refusal.ts';
import { accordOf } from './world-of.test-kit.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { firstPoints, table, talks, type World } from './worlds.test-kit.ts';

const until = '2026-09-10T12:00:00.000Z';
const before = '2026-09-10T11:59:59.999Z';
const enter = (
  world: World,
  by: string,
  kind: string,
  body: { readonly [field: string]: Json },
  at?: string,
): Refusal | undefined =>
  world.try({
    by,
    room: 'plenary',
    kind,
    body: { instrument: 'accord', ...body },
    ...(at === undefined ? {} : { at }),
  });
const call = (world: World, more: { readonly [field: string]: Json } = {}): Refusal | undefined =>
  enter(world, 'chair', 'silence-called', {
    version: accordOf(world).versions.length,
    until,
    ...more,
  });
const close = (world: World, at = until): Refusal | undefined =>
  enter(world, 'chair', 'silence-closed', {}, at);
const breakIt = (world: World, at?: string): Refusal | undefined =>
  enter(world, 'cam', 'silence-broken', { party: 'CO', reason: 'Not so.' }, at);

describe('rule 4: a text under silence', () => {
  test('who says nothing until the deadline is held to agree, and that is shown as such', () => {
    const world = talks();
    expect(call(world)).toBeUndefined();
    expect(counts(world, 'p1', 'AR')).toBe('silent');
    expect(close(world)).toBeUndefined();
    const held = standing(world, 'p1').held.get(partyId('AR'));
    expect(held).toMatchObject({ counts: 'agreed', taken: { bySilence: true } });
    expect(standing(world, 'p2').stage).toBe('agreed');
  });

  test('it closes at the deadline or after it, and not a millisecond before', () => {
    const world = talks();
    call(world);
    expect(close(world, before)).toEqual({ code: 'too-early', from: until });
    expect(close(world, until)).toBeUndefined();
    expect(close(world, until)).toMatchObject({ code: 'no-such' });
  });

  test('any party breaks it in time, no one after; then it can be called again', () => {
    const world = talks();
    call(world);
    expect(call(world)).toMatchObject({ code: 'taken' });
    expect(breakIt(world, before)).toBeUndefined();
    expect(accordOf(world).silence?.ended).toMatchObject({ how: 'broken', party: 'CO' });
    expect(close(world)).toMatchObject({ code: 'no-such' });
    expect(counts(world, 'p1', 'AR')).toBe('silent');
    const later = '2026-09-20T12:00:00.000Z';
    expect(call(world, { until: later })).toBeUndefined();
    expect(breakIt(world, later)).toEqual({ code: 'too-late', until: later });
    expect(close(world, later)).toBeUndefined();
    expect(counts(world, 'p1', 'CO')).toBe('agreed');
  });

  test('objecting to one of its points breaks it; to another point, not', () => {
    const world = talks();
    call(world, { points: ['p1'] });
    take(world, 'CO', 'p2', 'objects');
    expect(accordOf(world).silence?.ended).toBeUndefined();
    take(world, 'CO', 'p1', 'objects');
    expect(accordOf(world).silence?.ended).toMatchObject({ how: 'broken', party: 'CO' });
  });

  test('it is over when the words of one of its points change', () => {
    const world = talks();
    call(world, { points: ['p1'] });
    file(world, 'CO', 'p2', 'Other words.');
    expect(accordOf(world).silence?.ended).toBeUndefined();
    table(world, 2, reworded('p1', 'Other words.'));
    expect(accordOf(world).silence?.ended?.how).toBe('words changed');
  });

  test('renumbering a point leaves it running', () => {
    const world = talks();
    call(world);
    table(
      world,
      2,
      firstPoints.map((point) => ({ ...point, label: `${point.label} bis` })),
    );
    expect(accordOf(world).silence?.ended).toBeUndefined();
  });

  test('what a party has said expressly stays as it said it', () => {
    const world = talks();
    take(world, 'CO', 'p1', 'referred');
    call(world);
    close(world);
    expect(counts(world, 'p1', 'CO')).toBe('referred');
    expect(counts(world, 'p1', 'AR')).toBe('agreed');
  });

  test('it is not called over a bracket, nor with a deadline that is past', () => {
    const world = talks();
    file(world, 'CO', 'p2', 'Other words.');
    expect(call(world)).toEqual({ code: 'bracket-left', point: 'p2' });
    expect(call(world, { points: ['p1'] })).toBeUndefined();
    expect(call(talks(), { until: '2026-01-01T00:00:00.000Z' })).toMatchObject({
      code: 'malformed',
    });
  });

  test('what was held by silence lapses with the words like any position', () => {
    const world = talks();
    call(world);
    close(world);
    file(world, 'CO', 'p2', 'Other words.');
    expect(counts(world, 'p2', 'AR')).toBe('silent');
    expect(counts(world, 'p1', 'AR')).toBe('agreed');
  });
});

describe('the parties that must agree', () => {
  const setTo = (world: World, mustAgree: readonly string[], by = 'chair'): Refusal | undefined =>
    enter(world, by, 'parties-set', { mustAgree, reason: 'So it was settled.' });

  test('are changed by the chair; a bracket of who is not asked closes, and its positions lapse', () => {
    const world = talks();
    file(world, 'CO', 'p2', 'Other words.');
    take(world, 'AR', 'p2', 'in principle');
    take(world, 'AR', 'p1', 'agreed');
    expect(setTo(world, ['AR', 'BE'], 'ada')).toMatchObject({ code: 'not-yours' });
    expect(setTo(world, ['BE', 'AR'])).toBeUndefined();
    expect(accordOf(world).mustAgree).toEqual(['AR', 'BE']);
    expect(standing(world, 'p2').bracketed).toBe(false);
    expect(counts(world, 'p2', 'AR')).toBe('silent');
    expect(counts(world, 'p1', 'AR')).toBe('agreed');
    expect(setTo(world, ['AR', 'BE'])).toEqual({ code: 'nothing-changes' });
  });
});

describe('rule 3: early harvest', () => {
  test('an exempted point is agreed for good while the package is not', () => {
    const world = talks();
    all(world, 'p1', 'agreed');
    all(world, 'p2', 'agreed');
    expect(standing(world, 'p1').provisional).toBe(true);
    const exempting = () =>
      enter(world, 'chair', 'point-exempted', { point: 'p1', reason: 'Winter is near.' });
    expect(exempting()).toBeUndefined();
    expect(standing(world, 'p1').provisional).toBe(false);
    expect(standing(world, 'p2').provisional).toBe(true);
    expect(exempting()).toMatchObject({ code: 'taken' });
  });
});

describe('what was agreed ad referendum', () => {
  const answered = (world: World, answer: string, by = 'ada'): Refusal | undefined =>
    enter(world, by, 'referendum-answered', {
      point: 'p1',
      party: 'AR',
      wording: wordingHash(wordingsOf(accordOf(world), pointId('p1'))),
      answer,
      approver: 'The senate',
      date: '2026-09-05',
    });

  test.each([
    ['confirmed', 'agreed'],
    ['refused', 'objects'],
  ] as const)('is %s by the capital: the party then counts as %s', (answer, position) => {
    const world = talks();
    take(world, 'AR', 'p1', 'ad referendum', 'The senate');
    expect(answered(world, answer, 'ann')).toMatchObject({ code: 'no-mandate', mandate: 'agree' });
    expect(answered(world, answer)).toBeUndefined();
    expect(counts(world, 'p1', 'AR')).toBe(position);
    const { referendum } = standing(world, 'p1').held.get(partyId('AR'))?.taken ?? {};
    expect(referendum).toMatchObject({ answer, approver: 'The senate', date: '2026-09-05' });
    expect(answered(world, answer)).toMatchObject({ code: 'no-such' });
  });

  test('is not answered where nothing was, or where it lapsed', () => {
    const world = talks();
    expect(answered(world, 'confirmed')).toMatchObject({ code: 'no-such' });
    take(world, 'AR', 'p1', 'ad referendum');
    file(world, 'CO', 'p1', 'Other words.');
    expect(answered(world, 'confirmed')).toMatchObject({ code: 'no-such' });
  });
});

describe('what waits for someone', () => {
  test('referred points are the principals’ agenda, with who kept them and why', () => {
    const world = talks();
    take(world, 'BE', 'p3', 'referred', 'For the president.');
    const agenda = principalsAgenda([accordOf(world)]);
    expect(agenda.map(({ point, by }) => ({ point, by }))).toEqual([
      { point: 'p3', by: [{ party: 'BE', note: 'For the president.' }] },
    ]);
    table(world, 2, reworded('p3', 'Other words.'));
    expect(principalsAgenda([accordOf(world)])).toEqual([]);
  });

  test('a party is told of each position that lapsed, with both wordings, until it is renewed', () => {
    const world = talks();
    take(world, 'BE', 'p2', 'agreed');
    expect(lapses(accordOf(world))).toEqual([]);
    table(world, 2, reworded('p2', 'Withdrawals end at once.'));
    const [lapse, ...others] = lapses(accordOf(world), partyId('BE'));
    expect(others).toEqual([]);
    expect(lapse).toMatchObject({
      point: 'p2',
      taken: { words: ['Withdrawals end within sixty days.'] },
      now: ['Withdrawals end at once.'],
    });
    expect(lapses(accordOf(world), partyId('AR'))).toEqual([]);
    take(world, 'BE', 'p2', 'agreed');
    expect(lapses(accordOf(world))).toEqual([]);
  });
});
