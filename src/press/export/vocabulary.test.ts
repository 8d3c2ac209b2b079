import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INVENTED, scrambled } from '../article.test-kit.ts';
import { readPress } from '../press.ts';
import { PressRefused } from '../refused.ts';
import { writeJsonld } from './write-jsonld.ts';

/** The properties of schema.org that are ours to use, by the type that has them (release 29, without those not used). */
const THING = ['name', 'url', 'identifier'];
const WORK = [
  ...THING,
  ...'audience author creator creditText dateCreated datePublished encoding hasPart headline'.split(
    ' ',
  ),
  ...'inLanguage isPartOf publisher recordedAt text'.split(' '),
];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Quotation: [...WORK, 'spokenByCharacter'],
  Claim: [...WORK, 'appearance', 'claimInterpreter', 'firstAppearance'],
  NewsArticle: [...WORK, 'articleBody'],
  MediaObject: [...WORK, 'sha256'],
  Person: [...THING, 'jobTitle', 'affiliation', 'memberOf'],
  Organization: [...THING, 'memberOf'],
  Event: THING,
  Audience: THING,
};

/** What a node says in schema.org's words that none of its types has. */
function foreign(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(foreign);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  const ours = types.flatMap((type) => (type.includes(':') ? [] : [type]));
  const known = ours.flatMap((type) => PROPERTIES[type] ?? []);
  const wrong = Object.keys(node)
    .filter((key) => !key.startsWith('@') && !key.includes(':') && !known.includes(key))
    .map((key) => `${ours.join()}.${key}`);
  const unknown = ours.filter((type) => !(type in PROPERTIES));
  return [...unknown, ...wrong, ...Object.values(node).flatMap(foreign)];
}

const graphOf = (text: string): readonly unknown[] => {
  try {
    return writeJsonld(readPress(new TextEncoder().encode(text)))['@graph'];
  } catch (error) {
    if (error instanceof PressRefused) return [];
    throw error;
  }
};

test('quotations and claims, and all that they hold, use only properties that schema.org gives their types', () => {
  expect(graphOf(INVENTED).length).toBeGreaterThan(10);
  expect(foreign(graphOf(INVENTED))).toEqual([]);
  fc.assert(
    fc.property(scrambled, (text) => {
      expect(foreign(graphOf(text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
