import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { formats, type Recorded } from './entry.ts';
import { fold, host } from './fold.ts';
import { negotiationId } from './ids.ts';
import { upcast } from './upcast.ts';

const folder = join(import.meta.dirname, 'upcast');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const numbers = formats.slice(1).map((format) => Number(format.slice('entry/'.length)));

/** What a record of an older format is read as: its bodies as they are written now, and who has which keys. */
function readAs(entries: readonly Recorded[]): unknown {
  const negotiation = entries[0]?.entry.envelope.negotiation ?? negotiationId('');
  const { state, refused } = fold(negotiation, entries, host, '9999-12-31T23:59:59.999Z');
  const { people, keys } = state.roster;
  return {
    bodies: entries.map(({ entry }) => upcast(entry.envelope, entry.body)),
    refused,
    people: [...people.values()].map(({ id, party = null, may }) => ({ id, party, may })),
    keys: [...keys].map(([key, { person, ended = null }]) => ({ key, person, ended })),
  };
}

test('every format but the first has a record of the one before, and what that is read as', () => {
  const samples = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const wanted = numbers.flatMap((number) => [`${number}.after.json`, `${number}.before.json`]);
  expect(samples.toSorted()).toEqual(wanted);
});

test.each(numbers)('a record of the format before %i folds to what it always did', (number) => {
  const before = read(`${number}.before.json`) as readonly Recorded[];
  const formatBefore = formats[number - 2];
  expect(new Set(before.map(({ entry }) => entry.envelope.format))).toEqual(
    new Set([formatBefore]),
  );
  expect(readAs(before)).toEqual(read(`${number}.after.json`));
});

test('a body of today’s format, and one that is of no shape, stay as they are', () => {
  const [{ entry }] = read('2.before.json') as readonly [Recorded];
  const kind = 'delegate-accredited';
  for (const body of [null, 1, [], {}, { invitation: 1 }, { invitation: null }]) {
    expect(upcast({ ...entry.envelope, kind }, body)).toEqual(body);
  }
  const now = { invitation: 'f'.repeat(64) };
  expect(canonical(upcast({ ...entry.envelope, kind, format: 'entry/2' }, now))).toBe(
    canonical(now),
  );
});
