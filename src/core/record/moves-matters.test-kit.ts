import type { Json } from './canonical.ts';
import { matterId } from './ids.ts';
import { headOf, type Move, type Setting } from './moves.test-kit.ts';
import { pledgeKinds, pledgeStatuses } from './matters.ts';
import { guardedActs } from './missing.ts';
import { minute } from './worlds.test-kit.ts';

/** What is done, or tried, around a text: gates, facts, pledges, sessions, statements, words carried. */

/** Most often the plenary, so that one act finds what another brought. */
const placeOf = ({ dice, room }: Setting): string => (dice.odds(4) ? room : 'plenary');

/** The names of what there is in a room, or one that is not there. */
const namesIn = (
  { world }: Setting,
  room: string,
  what: 'gates' | 'pledges',
): readonly string[] => {
  const there = world.state.rooms.get(world.room(room))?.[what].keys();
  return there ? [...there] : [];
};

type Fields = { readonly [field: string]: Json };

const gated: Move = (setting) => {
  const { world, dice, by, point } = setting;
  const room = placeOf(setting);
  const condition = dice.pick<Fields>([
    { fact: 'ceasefire' },
    { points: 'agreed', instrument: 'accord', except: 1 },
    { points: 'in principle', instrument: 'accord', named: [point] },
    { notBefore: minute(world.entries.length + 6).slice(0, 16) },
    { any: [{ fact: 'ceasefire' }, { judgement: 'The chair sees it.' }] },
    { consents: 'signed', instrument: 'accord', number: 1 },
    { consents: 'ratified', instrument: 'accord' },
    { inForce: 'accord' },
    { atLeast: 1, of: [{ fact: 'ceasefire' }, { points: 'agreed', instrument: 'accord' }] },
  ]);
  const closes = guardedActs.filter(() => dice.odds(3));
  const gate = dice.pick(['g1', 'g2']);
  const body = { gate, title: gate, guards: 'What follows', condition, closes };
  return { room, kind: 'gate-set', body, by: dice.odds(4) ? by : 'chair' };
};

const waived: Move = (setting) => {
  const { dice } = setting;
  const room = placeOf(setting);
  const gate = dice.pick(['g3', ...namesIn(setting, room, 'gates')]);
  const body = { gate, reason: 'It cannot wait.' };
  return { room, kind: 'gate-waived', body, by: 'chair' };
};

const declared: Move = (setting) => {
  const { dice, party, by } = setting;
  const room = placeOf(setting);
  const body = { fact: 'ceasefire', title: 'Ceasefire', holds: !dice.odds(3) };
  if (dice.odds(3)) {
    const entitled = { fact: 'ceasefire', title: 'Ceasefire', parties: [party], number: 1 };
    return { room, kind: 'fact-set', body: entitled, by: dice.odds(4) ? by : 'chair' };
  }
  if (dice.odds(2)) return { room, kind: 'fact-declared', body, by: 'chair' };
  return { room, kind: 'fact-declared', body: { ...body, party }, by: headOf(party) };
};

const rated: Move = (setting) => {
  const { dice } = setting;
  const room = placeOf(setting);
  const pair = dice.odds(2) ? { one: 'USD', of: 'EUR' } : { one: 'EUR', of: 'USD' };
  const rate = { is: dice.pick(['0.92', '1.1', '3']), asOf: '2026-09-01', saidBy: 'The bank' };
  const body = dice.odds(2) ? pair : { ...pair, rate };
  return { room, kind: 'rate-stated', body, by: 'chair' };
};

const required: Move = (setting) => {
  const { dice } = setting;
  if (dice.odds(3)) return rated(setting);
  const room = placeOf(setting);
  const requirement = dice.pick(['q1', 'q2']);
  const amount = { value: dice.pick([10, 100, -1]), unit: dice.pick(['EUR', 'people']) };
  const body = { requirement, order: 1, title: requirement, amount };
  return { room, kind: 'requirement-set', body, by: 'chair' };
};

/** Shares, some of which come to more than the whole. */
function splitOf({ dice }: Setting, { value, unit }: { value: number; unit: string }): Fields {
  if (dice.odds(2)) return {};
  const share = { value: dice.pick([2, value / 5, value]), unit };
  return { towards: ['q1', 'q2'].map((requirement) => ({ requirement, amount: share })) };
}

const pledged: Move = (setting) => {
  const { world, dice, party } = setting;
  const room = placeOf(setting);
  const amount = { value: dice.pick([5, 20, 70]), unit: dice.pick(['EUR', 'people', 'USD']) };
  const towards = dice.odds(2)
    ? { requirement: dice.pick(['q1', 'q2']) }
    : splitOf(setting, amount);
  const behind = dice.odds(3) ? { gate: dice.pick(['g1', 'g2']) } : {};
  const what = { kind: dice.pick(pledgeKinds), what: 'As promised.', amount };
  const status = dice.pick(pledgeStatuses);
  const pledge = `d${world.entries.length}`;
  const body = { pledge, by: [party], ...what, ...towards, ...behind, status };
  return { room, kind: 'pledge-made', body };
};

const changed: Move = (setting) => {
  const { world, dice } = setting;
  const room = placeOf(setting);
  const pledge = dice.pick(['d0', ...namesIn(setting, room, 'pledges')]);
  const pledges = world.state.rooms.get(world.room(room))?.pledges;
  const [by] = pledges?.get(matterId(pledge))?.by ?? [];
  const body = { pledge, status: dice.pick(pledgeStatuses) };
  return { room, kind: 'pledge-changed', body, ...(by && { by: headOf(by) }) };
};

/** Of a session of all three, which is held first. */
const toldOf: Move = (setting) => {
  const { world, dice, party } = setting;
  const room = 'plenary';
  const there = world.state.rooms.get(world.room(room))?.sessions.get(matterId('s3'));
  if (!there) return { room, kind: 'session-held', body: ofAll('s3'), by: 'chair' };
  const session = dice.pick(['s3', 's3', 's4']);
  const drafts = [...(there.communiques?.keys() ?? [])];
  const text = dice.pick(['We met.', 'We met. It rained.', 'They met.']);
  const act = dice.pick(['read-out', 'propose', 'assent', 'assent']);
  if (act === 'read-out') return { room, kind: 'read-out-issued', body: { session, party, text } };
  if (act === 'assent') {
    const body = { session, communique: dice.pick([...drafts, 'gone']), party };
    return { room, kind: 'communique-assented', body, by: headOf(party) };
  }
  const instead = dice.odds(3) && drafts.length > 0 ? { instead: dice.pick(drafts) } : {};
  const parties = dice.odds(2) ? ['AR', 'BE'] : ['AR', 'BE', 'CO'];
  const body = { session, communique: `c${world.entries.length}`, parties, text, ...instead };
  return { room, kind: 'communique-proposed', body };
};

/** A session at which all three parties were. */
export const ofAll = (session: string): Fields => {
  const who = ['AR', 'BE', 'CO'].map((party) => ({ party, people: 'The delegation' }));
  return { session, title: 'A session', when: '2026-09-01', who };
};

const met: Move = (setting) => {
  const { dice, party } = setting;
  if (dice.odds(2)) return toldOf(setting);
  const room = placeOf(setting);
  const session = dice.pick(['s1', 's2']);
  const who = [{ party, people: 'The delegation' }];
  const body = { session, title: 'A session', when: '2026-09-01', who };
  if (dice.odds(2)) return { room, kind: 'session-held', body: { ...body, outcome: 'We met.' } };
  const gate = dice.odds(2) ? { gate: dice.pick(['g1', 'g2']) } : {};
  return { room, kind: 'session-called', body: { ...body, ...gate } };
};

const carried: Move = (setting) => {
  const { dice, party } = setting;
  const room = placeOf(setting);
  const body = { text: 'Words from elsewhere.', ...(dice.odds(2) ? { of: party } : {}) };
  return { room, kind: 'carried', body, by: 'chair' };
};

export const matterMoves: readonly Move[] = [
  gated,
  waived,
  declared,
  required,
  pledged,
  pledged,
  changed,
  met,
  met,
  carried,
];
