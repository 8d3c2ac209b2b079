import { describe, expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { settle, settledText } from '../text/resolve.ts';
import { writeBrackets } from '../text/write-brackets.ts';
import { all, counts, file, standing } from './accord.test-kit.ts';
import { oneText, textHash } from './closing.ts';
import { compiledOf } from './compiled-text.ts';
import { withKnownIds } from './filing.ts';
import {
  back,
  begun,
  bodiesOf,
  move,
  order,
  outline,
  refused,
  written,
} from './moves-outline.test-kit.ts';
import type { Refusal } from './refusal.ts';
import { revisionOf } from './wording.ts';
import { accordOf } from './world-of.test-kit.ts';
import { parties, table, World } from './worlds.test-kit.ts';

const brackets = (world: World): readonly string[] =>
  writeBrackets(compiledOf(accordOf(world))).map(({ label = '', text }) =>
    `${label} ${text}`.trim(),
  );

const refusal = (field: string, why: string) => ({ code: 'malformed', where: field, why });

describe('a point that a party wants elsewhere', () => {
  test('goes behind another and all that is below that, with what is below it', () => {
    const world = new World(begun);
    move(world, 'AR', 'p1', { after: 'p3' });
    expect(order(world, 'AR')).toBe('t h1 p2 h2 c p3 p3a/1 p1 p1a/1 p1b/1 p1b1/2 p4');
    expect(order(world, 'BE')).toBe(outline.map(written).join(' '));
  });

  test('goes under another one on a lower level, and a heading goes with its whole part', () => {
    const world = new World(begun);
    move(world, 'AR', 'p1b', { after: 'p4', depth: 1 });
    move(world, 'AR', 'p2', { after: 'p1', depth: 1 });
    move(world, 'AR', 'h1', { after: 'h2' });
    expect(order(world, 'AR')).toBe('t h2 c p3 p3a/1 p4 p1b/1 p1b1/2 h1 p1 p2/1 p1a/1');
  });

  test('stands in brackets at both places, each with who wants it there, until the others join', () => {
    const world = new World(begun);
    move(world, 'CO', 'p4', { after: 'p1' });
    expect(brackets(world).filter((line) => line.includes('words of p4'))).toEqual([
      '[CO, moved from p4: p1 bis. The words of p4.]',
      '[AR, BE: p4. The words of p4.][CO: moved to p1 bis]',
    ]);
    move(world, 'AR', 'p4', { after: 'p1', joins: 'CO' });
    expect(standing(world, 'p4').bracketed).toBe(true);
    move(world, 'BE', 'p4', { after: 'p1', joins: 'CO' });
    expect(standing(world, 'p4').bracketed).toBe(false);
    expect(brackets(world).join(' ')).not.toContain('[');
  });

  test('keeps its id and all positions when the version is tabled that has it there', () => {
    const world = new World(begun);
    all(world, 'p4', 'agreed');
    for (const party of parties) move(world, party, 'p4', { after: 'h1' });
    expect(standing(world, 'p4').stage).toBe('agreed');
    const text = oneText(accordOf(world)) ?? [];
    const pasted = text.map((point, at) => ({ ...point, id: pointId(`pasted ${at}`) }));
    const named = withKnownIds(accordOf(world), pasted, () => pointId('new'));
    expect(named.map(({ id }) => id)).toEqual(text.map(({ id }) => id));
    table(world, 3, bodiesOf(named));
    expect(order(world, 'AR').split(' ').slice(0, 3)).toEqual(['t', 'h1', 'p4']);
    expect(standing(world, 'p4')).toMatchObject({ stage: 'agreed', bracketed: false });
    for (const party of parties) expect(counts(world, 'p4', party)).toBe('agreed');
    expect(accordOf(world).moves?.get(partyId('AR'))?.size).toBe(0);
  });

  test('says its own words there, which another party may bracket where it has it', () => {
    const world = new World(begun);
    file(world, 'AR', 'p4', 'The words of it.');
    move(world, 'AR', 'p4', { after: 'h1' });
    expect(brackets(world)[2]).toBe('[AR, moved from p4: p1 ante. The words of it.]');
    expect(back(world, 'AR', 'p4')).toBeUndefined();
    expect(brackets(world).at(-1)).toBe('p4. The words of [AR: it][BE, CO: p4].');
    expect(back(world, 'AR', 'p4')).toMatchObject({ code: 'no-such', what: 'move of point' });
  });

  test('is put by two parties in two places, and by a third left out: each is told apart', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    move(world, 'BE', 'p4', { after: 'p1' });
    file(world, 'CO', 'p4');
    const last = brackets(world).filter((line) => line.includes('words of p4'));
    expect(last).toEqual([
      '[AR, moved from p4: p1 ante. The words of p4.]',
      '[BE, moved from p4: p1 bis. The words of p4.]',
    ]);
    file(world, 'CO', 'p4', 'The words of p4.');
    expect(brackets(world).at(-1)).toBe(
      '[CO: p4. The words of p4.][AR: moved to p1 ante][BE: moved to p1 bis]',
    );
  });

  test('is out for a party that wants it out, wherever it has put it; it cannot be put elsewhere then', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    file(world, 'AR', 'p4');
    expect(order(world, 'AR')).not.toContain('p4');
    expect(refused(world, 'AR', 'p4', { after: 'p2' })).toEqual({ code: 'nothing-changes' });
    file(world, 'AR', 'p4', 'The words of p4.');
    expect(order(world, 'AR').split(' ').slice(0, 3)).toEqual(['t', 'h1', 'p4']);
  });

  test('stands where the point stood that it was put under, when its party wants that one out', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'p1', depth: 1 });
    file(world, 'AR', 'p1');
    expect(order(world, 'AR')).toBe('t h1 p4/1 p1a/1 p1b/1 p1b1/2 p2 h2 c p3 p3a/1');
  });

  test('takes a new point with it that was added behind it', () => {
    const world = new World(begun);
    const added = { after: 'p4', label: '5.', kind: 'point', depth: 0 };
    const body = { instrument: 'accord', version: 2, party: 'AR', point: 'n', text: 'New.', added };
    world.must({ by: 'ada', room: 'plenary', kind: 'amendment-filed', body });
    move(world, 'AR', 'p4', { after: 'h1' });
    expect(order(world, 'AR').startsWith('t h1 p4 n p1')).toBe(true);
    expect(refused(world, 'AR', 'n', { after: 'p2' })).toMatchObject({ code: 'no-such' });
  });

  test('is put under another one that someone else puts under it: each reads its own', () => {
    const world = new World(begun);
    move(world, 'AR', 'p3', { after: 'p4', depth: 1 });
    move(world, 'BE', 'p4', { after: 'p3', depth: 1 });
    expect(order(world, 'AR').endsWith('c p4 p3/1 p3a/2')).toBe(true);
    expect(order(world, 'BE').endsWith('c p3 p4/1 p3a/1')).toBe(true);
    expect(['p3', 'p3a', 'p4'].map((point) => standing(world, point).bracketed)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('is refused where it stands, below itself, too deep, and behind one that waits for it', () => {
    const world = new World(begun);
    expect(refused(world, 'AR', 'p2', { after: 'p1' })).toEqual({ code: 'nothing-changes' });
    expect(refused(world, 'AR', 'p1', { after: 'p1b' })).toEqual(
      refusal('after', 'is the point itself or stands below it'),
    );
    expect(refused(world, 'AR', 'p4', { after: 'p1', depth: 2 })).toEqual(
      refusal('depth', 'does not fit below the point before it'),
    );
    expect(refused(world, 'AR', 'h2', { after: 't', depth: 1 })).toMatchObject({ where: 'depth' });
    expect(refused(world, 'AR', 't', { after: 'h1' })).toMatchObject({ code: 'no-such' });
    expect(refused(world, 'AR', 'p4', { after: 'gone' })).toMatchObject({ code: 'no-such' });
    expect(refused(world, 'AR', 'p4', { after: 'h1', joins: 'BE' })).toMatchObject({
      code: 'words-changed',
    });
    move(world, 'AR', 'p2', { after: 'p4' });
    expect(refused(world, 'AR', 'p4', { after: 'p2' })).toEqual(
      refusal('after', 'is itself put behind this point; withdraw that first'),
    );
  });

  test('stands on in a new version that has put it elsewhere, and is overtaken by one without it', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    move(world, 'BE', 'p2', { after: 'p3a', depth: 1 });
    const without = outline.filter(({ id }) => id !== 'p3a');
    table(
      world,
      3,
      bodiesOf([...without.slice(0, 7), ...without.slice(-1), ...without.slice(7, -1)]),
    );
    expect(order(world, 'AR').split(' ').slice(0, 3)).toEqual(['t', 'h1', 'p4']);
    expect(accordOf(world).movesOvertaken?.map(({ point }) => String(point))).toEqual(['p2']);
    expect(order(world, 'BE')).toBe(order(world, 'CO'));
  });

  test('is settled for one party by the text that party wants, and for the table by that', () => {
    const world = new World(begun);
    move(world, 'AR', 'p1', { after: 'p3' });
    move(world, 'BE', 'p4', { after: 'h1' });
    const compiled = compiledOf(accordOf(world));
    const textsAs = (rest: Parameters<typeof settle>[2]) =>
      settledText(settle(compiled, [], rest))?.map(({ text }) => text);
    for (const party of parties.map(partyId)) {
      const own = revisionOf(accordOf(world), party).map(({ text }) => text);
      expect(textsAs({ party })).toEqual(own);
    }
    expect(textsAs('base')).toEqual(outline.map(({ text }) => text));
  });

  test('is put under silence only once all have it in one place', () => {
    const world = new World(begun);
    move(world, 'AR', 'p4', { after: 'h1' });
    const body = { instrument: 'accord', version: 2, until: '2026-12-01T00:00:00.000Z' };
    const call = () => world.try({ by: 'chair', room: 'plenary', kind: 'silence-called', body });
    expect(call()).toEqual({ code: 'bracket-left', point: 'p4' });
    expect(back(world, 'AR', 'p4')).toBeUndefined();
    expect(call()).toBeUndefined();
  });

  test('keeps a text from being frozen until all have it in one place', () => {
    const world = new World(begun);
    for (const { id } of outline.filter(({ kind }) => kind !== 'title' && kind !== 'heading')) {
      all(world, id, 'agreed');
    }
    move(world, 'AR', 'p4', { after: 'h1' });
    const freeze = (): Refusal | undefined => {
      const text = oneText(accordOf(world)) ?? outline;
      const body = { instrument: 'accord', version: 2, hash: textHash(accordOf(world), text) };
      return world.try({ by: 'chair', room: 'plenary', kind: 'text-frozen', body });
    };
    expect(freeze()).toEqual({ code: 'bracket-left', point: 'p4' });
    for (const party of ['BE', 'CO'] as const)
      move(world, party, 'p4', { after: 'h1', joins: 'AR' });
    expect(freeze()).toBeUndefined();
    expect(accordOf(world).closing?.points[2]?.id).toBe('p4');
  });
});
