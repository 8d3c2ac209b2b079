import { expect, test } from 'vitest';
import { talks, type World } from '../../../core/record/worlds.test-kit.ts';
import { detailsOf, sourceBody } from '../../../wire/press-acts.ts';
import type { PressRead, Proposal } from '../../../wire/press.ts';
import { actOf, allTold, isRecorded, isWhole, type Told } from './told.ts';

const corva = { code: 'CO', name: 'Corva' };
const proposal: Proposal = {
  id: 'S1',
  speaker: 'Ilan Veress',
  party: corva,
  verb: 'said',
  entry: 'say before|that',
  mode: 'reported',
  gist: 'Corva rejects the text and will send 40 inspectors',
  quoted: [],
  said: '2026-08-31',
  basis: 'stated: Monday',
  chain: [{ who: 'Ilan Veress', how: 'said', certainty: 'stated' }],
  cue: { start: 12, end: 16 },
  content: [{ start: 22, end: 60 }],
  confidence: 0.9,
  found: 'named in full',
};
const read: PressRead = {
  article: { sha256: 'ab'.repeat(32), text: 'x'.repeat(80), lines: [], title: 'A', outlet: 'B' },
  statements: [proposal],
  positions: [
    {
      id: 'P1',
      position: 'objects',
      party: corva,
      words: 'Corva rejects the text',
      by: 'Ilan Veress',
      statements: ['S1'],
    },
    { id: 'P2', position: 'open', words: 'points are open', by: 'Ilan Veress', statements: ['S1'] },
  ],
  pledges: [
    {
      id: 'G1',
      by: 'Corva',
      parties: [corva],
      with: [],
      kind: 'monitoring',
      what: 'send 40 inspectors',
      considered: false,
      statement: 'S1',
    },
  ],
  meetings: [
    {
      id: 'M1',
      who: [{ name: 'Ilan Veress', party: corva }, { name: 'Pieter Maes' }],
      place: 'Oslo',
      when: '2026-08-31',
      basis: 'stated: Monday',
      status: 'held',
      cue: { start: 62, end: 66 },
      spans: [{ start: 60, end: 80 }],
      statements: ['S1'],
    },
  ],
};

const plenary = (world: World) => {
  const room = world.state.rooms.get(world.room('plenary'));
  if (!room) throw new Error('There is no plenary.');
  return room;
};

const toldIn = (world: World, id: string): Told => {
  const { parties } = world.state.roster;
  const told = allTold(read, plenary(world), parties, 'B').find((one) => one.id === id);
  if (!told) throw new Error(`${id} is not told.`);
  return told;
};

/** What the one who reads the article enters: nothing, where it cannot be entered yet. */
function enter(world: World, by: string, told: Told): boolean {
  const own = [...world.state.roster.people.values()].find(({ id }) => id === by)?.party;
  const act = actOf(told, { read, room: plenary(world), entered: new Set(), own });
  if (act) world.must({ by, room: 'plenary', ...act });
  return act !== undefined;
}

const begun = (): World => {
  const world = talks();
  const body = sourceBody(read.article, detailsOf(read));
  world.must({ by: 'chair', room: 'plenary', kind: 'source-filed', body });
  return world;
};

const at = (told: Told, instrument: string, point: string): Told => {
  if (told.is === 'statement' || told.is === 'position')
    return { ...told, draft: { ...told.draft, party: 'CO', instrument, point } } as Told;
  return told;
};

test('statement, position, pledge and meeting are acts that the record takes, once each', () => {
  const world = begun();
  const pledge = toldIn(world, 'G1');
  const byCorva = { ...pledge, draft: { ...pledge.draft, by: ['CO'] } } as Told;
  const all = [at(toldIn(world, 'S1'), 'accord', ''), byCorva, toldIn(world, 'M1')];
  for (const told of all) {
    expect(isRecorded(told, read, plenary(world))).toBe(false);
    expect(enter(world, 'chair', told)).toBe(true);
    expect(isRecorded(told, read, plenary(world))).toBe(true);
  }
  const position = at(toldIn(world, 'P1'), 'accord', 'p2');
  expect(enter(world, 'chair', position)).toBe(true);
  expect(isRecorded(position, read, plenary(world))).toBe(true);
  const { pledges, sessions, statements } = plenary(world);
  const [said] = statements.keys();
  expect([...pledges.values()].map((one) => one.statements)).toEqual([[said]]);
  expect([...sessions.values()].map((one) => one.statements)).toEqual([[said]]);
});

test('a position of another party waits for a statement about its text; one’s own party needs none', () => {
  const world = begun();
  const position = at(toldIn(world, 'P1'), 'accord', 'p2');
  expect(enter(world, 'chair', position)).toBe(false);
  enter(world, 'chair', at(toldIn(world, 'S1'), '', ''));
  expect(enter(world, 'chair', position)).toBe(false);
  expect(enter(world, 'cam', position)).toBe(true);
});

test('a position stands where its statement is recorded to, and asks for the rest', () => {
  const world = begun();
  expect(isWhole(toldIn(world, 'P1'))).toBe(false);
  enter(world, 'chair', at(toldIn(world, 'S1'), 'accord', 'p3'));
  expect(toldIn(world, 'P1').draft).toMatchObject({ instrument: 'accord', point: 'p3' });
});

test('what is said of the text itself is nobody’s position', () => {
  const world = begun();
  const ids = allTold(read, plenary(world), new Map(), 'B').map(({ id }) => id);
  expect(ids).toEqual(['S1', 'P1', 'G1', 'M1']);
});
