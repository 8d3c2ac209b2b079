import { expect, test } from 'vitest';
import { isWorded, leadingText, translationState } from '../../core/record/authentic.ts';
import { fold, host, visible } from '../../core/record/fold.ts';
import { instrumentId, personId } from '../../core/record/ids.ts';
import { answer, standings } from '../../core/record/standing.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import type { State } from '../../core/record/state.ts';
import { revisionOf } from '../../core/record/wording.ts';
import { partyId, pointId, type Point } from '../../core/text/point.ts';
import { readLakeAccord } from './lake-accord.ts';
import { readDraft } from './lake.ts';
import { provision } from './drafts.ts';
import { zLakeFile } from './lake-file.ts';
import { talksFile } from './talks-folder.ts';
import { seedOf } from './seed.ts';

const example = readLakeAccord();
const file = zLakeFile.parse(JSON.parse(talksFile('lake-accord', 'rooms.json')));
const seed = seedOf(new Uint8Array(32).fill(1));
const entries = await example.build(seed);
const end = '2026-11-11T00:00:00.000Z';
const stateAt = (at: string): State => fold(seed.negotiation, entries, host, at).state;

const atEnd = stateAt(end);

function accord(state = atEnd): Instrument {
  const rooms = [...state.rooms.values()];
  const found = rooms.map(({ instruments }) => instruments.get(instrumentId('accord')));
  const there = found.find((one) => one !== undefined);
  if (!there) throw new Error('the accord is not on the table');
  return there;
}
/** A text without its ids, as a file holds it. */
const words = (points: readonly Point[]) => points.map(({ id: _id, ...rest }) => rest);
const stageOf = (name: string): string | undefined => {
  const [head] = provision(accord().versions.at(-1)?.points ?? [], name);
  return head && standings(accord()).get(head.id)?.stage;
};

test('every entry of the Lake Accord is accepted', () => {
  const { refused } = fold(seed.negotiation, entries, host, end);
  expect(refused).toEqual([]);
  expect(entries.length).toBeGreaterThan(500);
});

test('the same seed makes the same entries, to the byte', async () => {
  const again = await readLakeAccord().build(seedOf(new Uint8Array(32).fill(1)));
  expect(JSON.stringify(again)).toBe(JSON.stringify(entries));
});

test('a visitor can become everyone who is in it, and each of them has a key and a room', () => {
  const { roster } = atEnd;
  expect(example.people.map(({ person }) => person).toSorted()).toEqual(
    [...roster.people.keys()].toSorted(),
  );
  for (const { person } of example.people) {
    expect(roster.keys.get(seed.signer(person).key)?.person).toBe(person);
    const shown = fold(seed.negotiation, entries, person, end);
    expect(shown.state.rooms.size).toBeGreaterThan(1);
  }
});

test('each version on the table is the file, to the character, and points keep their ids', () => {
  const { versions } = accord();
  for (const [n, { points }] of versions.entries()) {
    expect(words(points)).toEqual(words(readDraft(`v${n + 1}/base.md`)));
  }
  const [first, second, third] = versions.map(
    ({ points }) => new Map(points.map((point) => [point.id, point])),
  );
  const harbours = provision(versions[0]?.points ?? [], '16')[0]?.id ?? pointId('none');
  expect([first, second, third].map((version) => version?.get(harbours)?.label)).toEqual([
    '16.',
    '14.',
    '14.',
  ]);
});

test('what each party filed is its own full text, to the character', () => {
  const filings = file.timeline.filter((act) => act.act === 'amendment-filed');
  expect(filings).toHaveLength(12);
  for (const { at, party, file: path } of filings) {
    const own = revisionOf(accord(stateAt(new Date(at).toISOString())), partyId(party));
    expect(words(own)).toEqual(words(readDraft(path)));
  }
});

test('at the end it stands as its README says', () => {
  expect(['9', '10', '17', '20', '24'].map(stageOf)).toEqual(
    Array.from({ length: 5 }, () => 'in principle'),
  );
  expect(['15', '16', '23'].map(stageOf)).toEqual(['referred', 'referred', 'referred']);
  expect(stageOf('7')).toBe('open');
  const others = Array.from({ length: 28 }, (_, n) => String(n + 1)).filter(
    (name) => stageOf(name) === 'agreed',
  );
  expect(others).toHaveLength(19);
  const plenary = [...atEnd.rooms.values()].find(({ purpose }) => purpose === 'plenary');
  const leaders = [...(plenary?.gates.values() ?? [])].find(({ id }) => id === 'g-leaders');
  const answered = plenary && leaders && answer(plenary, leaders.condition, end);
  expect(answered).toMatchObject({ holds: false });
  expect(answered?.short).toHaveLength(4);
});

test('it is authentic in French and Arabic too: what went stale was renewed in French, and not all of it in Arabic', () => {
  const statesAt = (at: string, tag: string): Readonly<Record<string, number>> => {
    const text = accord(stateAt(at));
    const own = text.authentic?.get(tag);
    const states = leadingText(text)
      .filter(isWorded)
      .map((point) => own && translationState(own, point));
    return Object.fromEntries(
      [...Map.groupBy(states, (state) => state ?? 'none')].map(([state, all]) => [
        state,
        all.length,
      ]),
    );
  };
  const [before, between] = ['2026-10-25T00:00:00.000Z', '2026-10-27T00:00:00.000Z'];
  for (const tag of ['fr', 'ar']) {
    expect([before, between].map((at) => statesAt(at, tag))).toEqual([
      { missing: 63, current: 2 },
      { missing: 63, stale: 2 },
    ]);
  }
  expect(statesAt(end, 'fr')).toEqual({ confirmed: 65 });
  expect(statesAt(end, 'ar')).toEqual({ current: 64, stale: 1 });
});

test('what is said between two delegations is nowhere for the others, and what is carried leads nowhere', () => {
  const shown = JSON.stringify(visible(seed.negotiation, entries, personId('co-pellaw')));
  expect(shown).not.toContain('Give me the river in July and August');
  expect(shown).toContain('Do not trade the line of 1931');
  const carried = entries.filter(({ entry }) => entry.envelope.kind === 'carried');
  expect(carried).toHaveLength(2);
  for (const { entry } of carried)
    expect(Object.keys(entry.body ?? {}).toSorted()).toEqual(['text']);
});
