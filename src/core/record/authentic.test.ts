import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointId, type PointId } from '../text/point.ts';
import { all, file, reworded } from './accord.test-kit.ts';
import {
  authenticTexts,
  isSettled,
  leadingText,
  leadingWords,
  translationHash,
  translationState,
} from './authentic.ts';
import type { Json } from './canonical.ts';
import { oneText, textHash } from './closing.ts';
import type { AuthenticText } from './languages.ts';
import type { Refusal } from './refusal.ts';
import { wordingHash } from './wording.ts';
import { accordOf, longWorldOf, worldOf } from './world-of.test-kit.ts';
import { firstPoints, heads, table, talks, World } from './worlds.test-kit.ts';

type Fields = { readonly [field: string]: Json };
const enter = (world: World, by: string, kind: string, body: Fields): Refusal | undefined =>
  world.try({ by, room: 'plenary', kind, body: { instrument: 'accord', ...body } });

const set = (world: World, concerns: readonly string[] = [], ...tags: readonly string[]) =>
  enter(world, 'chair', 'languages-set', {
    languages: (tags.length > 0 ? tags : ['fr']).map((language) => ({
      language,
      title: `Accord (${language})`,
      concerns,
    })),
  });
const wording = (world: World, point: string, text: string): Json => ({
  point,
  on: wordingHash([leadingWords(accordOf(world), pointId(point)) ?? null]),
  text,
});
const translate = (world: World, point: string, text: string, by = 'chair', language = 'fr') =>
  enter(world, by, 'translation-filed', { language, wordings: [wording(world, point, text)] });
const translateAll = (world: World, language = 'fr', by = 'chair') =>
  enter(world, by, 'translation-filed', {
    language,
    wordings: leadingText(accordOf(world)).map(({ id, text }) =>
      wording(world, id, `${language}: ${text}`),
    ),
  });
function frenchOf(world: World): AuthenticText {
  const french = accordOf(world).authentic?.get('fr');
  if (!french) throw new RangeError('the accord is not authentic in French');
  return french;
}
const stateIn = (world: World, point: string) =>
  translationState(frenchOf(world), {
    id: pointId(point),
    text: leadingWords(accordOf(world), pointId(point)) ?? '',
  });
const acceptAll = (world: World, party: keyof typeof heads) =>
  enter(world, heads[party], 'translation-accepted', {
    language: 'fr',
    party,
    points: [...frenchOf(world).wordings].map(([point, one]) => ({
      point,
      wording: translationHash(one),
    })),
  });
const freeze = (world: World): Refusal | undefined => {
  const accord = accordOf(world);
  const hash = textHash(accord, oneText(accord) ?? []);
  return enter(world, 'chair', 'text-frozen', { version: accord.versions.length, hash });
};
function agreed(): World {
  const world = talks();
  for (const { id } of firstPoints) all(world, id, 'agreed');
  return world;
}

const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 1, maxLength: 25 });

describe('whatever happens', () => {
  test('a wording is stale if, and only if, the leading words are not those that it was made on', () => {
    let stale = 0;
    const property = fc.property(choices, choices, (before, after) => {
      const world = worldOf(before);
      set(world);
      translateAll(world);
      const madeOn = new Map(leadingText(accordOf(world)).map(({ id, text }) => [id, text]));
      const later = new World(world);
      for (const choice of after) changeWords(later, choice);
      for (const { id, text } of leadingText(accordOf(later))) {
        const state = translationState(frenchOf(later), { id, text });
        const made = madeOn.get(id);
        expect(state).toBe(made === undefined ? 'missing' : made === text ? 'current' : 'stale');
        if (state === 'stale') stale += 1;
      }
    });
    fc.assert(property, { seed: 11, numRuns: 40 });
    expect(stale).toBeGreaterThan(0);
  });

  test('the text that translations follow is the one that all hold, where all hold one', () => {
    const property = fc.property(choices, (chosen) => {
      const accord = accordOf(worldOf(chosen));
      const one = oneText(accord);
      expect(one === undefined ? undefined : leadingText(accord)).toEqual(one);
    });
    fc.assert(property, { seed: 12, numRuns: 60 });
  });

  test('a frozen text has every wording of every authentic language, made on its very words', () => {
    let translatedOnes = 0;
    const property = fc.property(fc.boolean(), choices, (inFrench, chosen) => {
      const world = agreed();
      if (inFrench) set(world);
      if (inFrench && chosen.length % 2 === 0) translateAll(world);
      freeze(world);
      const { closing, ...accord } = accordOf(longerWorld(world, chosen));
      if (!closing) return;
      for (const text of authenticTexts(accord)) {
        translatedOnes += 1;
        for (const point of closing.points) {
          expect(isSettled(text, translationState(text, point))).toBe(true);
        }
      }
      expect(closing.hash).toBe(textHash(accord, closing.points));
    });
    fc.assert(property, { seed: 13, numRuns: 40 });
    expect(translatedOnes).toBeGreaterThan(0);
  });

  test('in which order languages were set and wordings filed changes nothing of what is signed', () => {
    const filing = fc.shuffledSubarray(
      firstPoints.flatMap(({ id }) => ['fr', 'ar'].map((language) => ({ id, language }))),
      { minLength: firstPoints.length * 2 },
    );
    const hashes = new Set<string>();
    const property = fc.property(filing, fc.boolean(), (order, turned) => {
      const world = talks();
      set(world, [], ...(turned ? ['ar', 'fr'] : ['fr', 'ar']));
      for (const { id, language } of order) {
        translate(world, id, `${language} ${id}`, 'chair', language);
      }
      const accord = accordOf(world);
      hashes.add(textHash(accord, oneText(accord) ?? []));
    });
    fc.assert(property, { seed: 14, numRuns: 20 });
    expect(hashes.size).toBe(1);
  });

  test('no acceptance is older than the wording that it is of', () => {
    const property = fc.property(choices, (chosen) => {
      const accord = accordOf(longWorldOf(chosen));
      for (const text of accord.authentic?.values() ?? []) {
        for (const [, { accepted, source }] of text.wordings) {
          for (const [, given] of accepted) expect(given.seq).toBeGreaterThan(source.seq);
        }
      }
    });
    fc.assert(property, { seed: 15, numRuns: 25 });
  });
});

/** A new version, or a party's own words, as a number has it. */
function changeWords(world: World, choice: number): void {
  const id = firstPoints[choice % firstPoints.length]?.id ?? 'p1';
  const text = choice % 5 === 0 ? (leadingWords(accordOf(world), pointId(id)) ?? '') : `w${choice}`;
  const version = accordOf(world).versions.length;
  if (choice % 2 === 0) {
    const points = leadingText(accordOf(world)).map((point) =>
      point.id === id ? { ...point, text } : point,
    );
    enter(world, 'chair', 'text-tabled', {
      version: version + 1,
      penholder: 'Chair',
      points: points.map((point) => ({ ...point })),
    });
  } else {
    enter(world, 'ada', 'amendment-filed', { version, party: 'AR', point: id, text });
  }
}
function longerWorld(world: World, chosen: readonly number[]): World {
  for (const choice of chosen) changeWords(world, choice);
  return world;
}

test('without other languages the hash is that of the text alone, as it always was', () => {
  const points = [{ id: pointId('p1'), kind: 'point', depth: 0, text: 'Peace.' }] as const;
  const known = 'c24afe2a61d171e09b572305d2d571ba572e16bc83ba00e564bc83ede7511c35';
  expect(textHash({ title: 'Accord', language: 'en' }, points)).toBe(known);
  expect(textHash({ title: 'Accord', language: 'en', authentic: new Map() }, points)).toBe(known);
});

describe('languages', () => {
  test('are set by the chair, each once, and not the leading one', () => {
    const world = talks();
    expect(enter(world, 'ada', 'languages-set', { languages: [] })).toMatchObject({
      code: 'not-yours',
    });
    expect(set(world, [], 'fr', 'fr')).toEqual({ code: 'taken', what: 'language', name: 'fr' });
    expect(set(world, [], 'en')).toEqual({ code: 'taken', what: 'language', name: 'en' });
    expect(set(world, ['XX'])).toMatchObject({ code: 'no-such', what: 'party' });
  });

  test('that are taken out keep their wordings for when they come back', () => {
    const world = talks();
    set(world, [], 'fr', 'ar');
    translate(world, 'p1', 'La paix.');
    expect(set(world, [], 'ar')).toBeUndefined();
    expect(authenticTexts(accordOf(world)).map(({ language }) => language)).toEqual(['ar']);
    expect(translate(world, 'p1', 'Paix.')).toMatchObject({ what: 'authentic language' });
    set(world, [], 'fr');
    expect(stateIn(world, 'p1')).toBe('current');
  });
});

describe('a wording in another language', () => {
  test('is filed on the words that stand, by a party to the text or who runs the talks', () => {
    const world = talks();
    expect(translate(world, 'p1', 'La paix.')).toMatchObject({ what: 'authentic language' });
    set(world);
    expect(stateIn(world, 'p1')).toBe('missing');
    expect(translate(world, 'p1', 'La paix.', 'ben')).toBeUndefined();
    expect(stateIn(world, 'p1')).toBe('current');
    expect(translate(world, 'p1', 'La paix.')).toEqual({ code: 'nothing-changes' });
    expect(translate(world, 'p1', '   ')).toMatchObject({ code: 'malformed' });
    expect(translate(world, 'p9', 'Rien.')).toMatchObject({ code: 'no-such', what: 'point' });
    const on = wordingHash(['Other words.']);
    const wordings = [{ point: 'p1', on, text: 'Autre chose.' }];
    expect(enter(world, 'chair', 'translation-filed', { language: 'fr', wordings })).toEqual({
      code: 'words-changed',
      point: 'p1',
    });
  });

  test('follows a point that is renumbered and moved, and keeps the words that it was made on', () => {
    const world = talks();
    set(world);
    translateAll(world);
    table(
      world,
      2,
      firstPoints.toReversed().map((point, place) => ({ ...point, label: `${place + 7}.` })),
    );
    for (const { id } of firstPoints) expect(stateIn(world, id)).toBe('current');
    table(world, 3, reworded('p2', 'Other words.'));
    expect(stateIn(world, 'p2')).toBe('stale');
    expect(frenchOf(world).wordings.get(pointId('p2'))?.on).toBe(firstPoints[1].text);
    expect(stateIn(world, 'p1')).toBe('current');
    table(world, 4, firstPoints);
    expect(stateIn(world, 'p2')).toBe('current');
  });

  test('is of the words on the table while the parties differ, and of theirs once they hold one', () => {
    const world = talks();
    set(world);
    translateAll(world);
    file(world, 'AR', 'p2', 'Within ninety days.');
    expect(stateIn(world, 'p2')).toBe('current');
    file(world, 'BE', 'p2', 'Within ninety days.', { joins: 'AR' });
    file(world, 'CO', 'p2', 'Within ninety days.', { joins: 'AR' });
    expect(stateIn(world, 'p2')).toBe('stale');
  });

  test('is confirmed once all whom the language concerns accepted it, and anew when it changes', () => {
    const world = talks();
    set(world, ['AR', 'BE']);
    translate(world, 'p1', 'La paix.');
    expect(acceptAll(world, 'CO')).toMatchObject({ code: 'not-yours' });
    expect(acceptAll(world, 'AR')).toBeUndefined();
    expect(acceptAll(world, 'AR')).toEqual({ code: 'nothing-changes' });
    expect(stateIn(world, 'p1')).toBe('current');
    expect(acceptAll(world, 'BE')).toBeUndefined();
    expect(stateIn(world, 'p1')).toBe('confirmed');
    translate(world, 'p1', 'Que la paix soit.');
    expect(stateIn(world, 'p1')).toBe('current');
    table(world, 2, reworded('p1', 'War.'));
    expect(acceptAll(world, 'AR')).toEqual({ code: 'words-changed', point: 'p1' });
  });
});

describe('freezing a text with several authentic languages', () => {
  const missing = (point: PointId | string, state: string): Json => ({
    code: 'not-translated',
    language: 'fr',
    point,
    state,
  });

  test('says in which language which point is missing, and takes it once none is', () => {
    const world = agreed();
    set(world);
    expect(freeze(world)).toEqual(missing('1', 'missing'));
    translateAll(world);
    expect(freeze(world)).toBeUndefined();
    expect(translate(world, 'p1', 'Trop tard.')).toMatchObject({ code: 'frozen' });
    expect(set(world, [], 'ar')).toMatchObject({ code: 'frozen' });
  });

  test('waits for those whom a language concerns', () => {
    const world = agreed();
    set(world, ['BE']);
    translateAll(world);
    expect(freeze(world)).toEqual(missing('1', 'current'));
    acceptAll(world, 'BE');
    expect(freeze(world)).toBeUndefined();
  });

  test('binds the signatures to all of the texts', () => {
    const [one, other] = [agreed(), agreed()];
    for (const world of [one, other]) {
      set(world);
      translateAll(world);
    }
    translate(other, 'p1', 'Autrement dit.');
    for (const world of [one, other]) freeze(world);
    const hashes = [agreed(), one, other].map((world) => accordOf(world).closing?.hash);
    expect(new Set(hashes).size).toBe(3);
  });
});
