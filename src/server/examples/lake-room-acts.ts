import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Json } from '../../core/record/canonical.ts';
import { matterId } from '../../core/record/ids.ts';
import { attendedBy } from '../../core/record/read-outs.ts';
import { partyId } from '../../core/text/point.ts';
import { aboutOf, numberOf, personNamed, type Lake } from './lake.ts';
import type { ActOf, LakeAct, LakeCondition } from './lake-file.ts';

/** The acts of *The Lake Accord* around its text: what is said, met about, promised and read. */

type Body = Exclude<Json, string | number | boolean | null | readonly Json[]>;

/** Enters an act under its own kind, or under another that says it in the record’s words. */
function enter(lake: Lake, act: LakeAct, body: Body, kind: string = act.act): void {
  const { by, at, happened, room } = act;
  lake.chronicle.tell({ by, at, happened, room, kind, body });
}

/** In a room where the accord is not on the table, the words themselves must say what they are about. */
function spoken(
  lake: Lake,
  act: ActOf<'remark-made'> | ActOf<'carried'>,
): { readonly words: string; readonly on: Body } {
  const on = aboutOf(lake, act);
  if (on.about || act.point === undefined) return { words: act.text, on };
  return { words: `On point ${act.point}: ${act.text}`, on };
}

export function remarked(lake: Lake, act: ActOf<'remark-made'>): void {
  const { words, on } = spoken(lake, act);
  enter(lake, act, { text: words, ...on });
}

/** Of what the file says, where the words come from stays behind. */
export function carried(lake: Lake, act: ActOf<'carried'>): void {
  const { words, on } = spoken(lake, act);
  enter(lake, act, { text: words, ...on });
}

/** A mandate as the record can hold it; what it leaves out is said in the room, in the party’s words. */
export function mandated(lake: Lake, act: ActOf<'mandate-given'>): void {
  const { by, at, happened, person, may } = act;
  const body = { person, party: personNamed(lake, person).party ?? '', may };
  lake.chronicle.tell({ by, at, happened, kind: 'mandate-given', body });
  enter(lake, act, { text: act.text }, 'remark-made');
}

export function called(lake: Lake, act: ActOf<'session-called'>): void {
  const { session, title, place, gate, note } = act;
  const room = lake.file.rooms.find(({ id }) => id === act.room);
  const who = (room?.parties ?? []).map((party) => ({
    party,
    people: delegationOf(lake, party, act),
  }));
  const more = { ...(gate === undefined ? {} : { gate }), ...(note === undefined ? {} : { note }) };
  enter(lake, act, { session, title, place, when: whenOf(act), who, ...more });
}

/** The leaders are asked to what waits for the gate; to the other sessions, delegations. */
function delegationOf({ file }: Lake, party: string, { gate }: ActOf<'session-called'>): string {
  const leader = file.people.find((one) => one.party === party && one.role === 'principal');
  if (gate !== undefined && leader) return leader.name;
  return `Delegation of ${file.parties.find(({ code }) => code === party)?.name ?? party}`;
}

export function held(lake: Lake, act: ActOf<'session-held'>): void {
  const { session, outcome, room, attended, version } = act;
  const before = lake.chronicle.room(room)?.sessions.get(matterId(session));
  const title = before?.title ?? session;
  const place = before?.place === undefined ? {} : { place: before.place };
  const people = attended.map((id) => personNamed(lake, id));
  const who = [...Map.groupBy(people, ({ party }) => party)].map(([party, there]) => ({
    ...(party === null ? {} : { party }),
    people: there.map(({ name }) => name).join(', '),
  }));
  const table = { instrument: lake.file.instrument.id, number: numberOf(lake, version) };
  enter(lake, act, { session, title, ...place, when: whenOf(act), who, version: table, outcome });
}

const whenOf = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end || start.includes('/') ? start : `${start}/${end}`;

/** What one party says of a session; of none: what all that attended are to say with one voice. */
export function readOut(lake: Lake, act: ActOf<'read-out-issued'>): void {
  const { session, party, text } = act;
  const words = { session, text, language: 'en' };
  if (party !== null) return enter(lake, act, { ...words, party });
  const held = lake.chronicle.room(act.room)?.sessions.get(matterId(session));
  const communique = `${session}-communique-${(held?.communiques?.size ?? 0) + 1}`;
  const parties = held ? [...attendedBy(held)] : [];
  enter(lake, act, { ...words, communique, parties }, 'communique-proposed');
}

export function assented(lake: Lake, act: ActOf<'communique-assented'>): void {
  const { session, party } = act;
  const held = lake.chronicle.room(act.room)?.sessions.get(matterId(session));
  const communique = [...(held?.communiques?.keys() ?? [])].at(-1) ?? '';
  enter(lake, act, { session, communique, party });
}

export function gated(lake: Lake, act: ActOf<'gate-set'>): void {
  const later = lake.file.timeline.find(
    (one) => one.act === 'session-called' && one.session === act.opens?.session,
  );
  const guards = later?.act === 'session-called' ? later.title : 'What is promised for afterwards';
  const condition = conditionOf(lake, act.condition);
  enter(lake, act, { gate: act.gate, title: act.text, guards, condition });
}

function conditionOf(lake: Lake, condition: LakeCondition): Body {
  if ('fact' in condition) return { fact: condition.fact };
  if ('gate' in condition) throw new Error('A gate cannot wait for another gate.');
  const { instrument, everyPointAtLeast: points, exceptAtMost: except } = condition;
  const numbered = lake.drafts.onTable.filter(({ kind, depth }) => kind === 'point' && depth === 0);
  return { points, instrument, named: numbered.map(({ id }) => id), except };
}

export function declared(lake: Lake, act: ActOf<'fact-declared'>): void {
  enter(lake, act, { fact: act.fact, title: act.text, holds: act.holds });
}

export function required(lake: Lake, act: ActOf<'requirement-set'>): void {
  const { requirement, order, title, text, amount: value, unit } = act;
  enter(lake, act, { requirement, order, title: `${title}: ${text}`, amount: { value, unit } });
}

export function pledged(lake: Lake, act: ActOf<'pledge-made'>): void {
  const { pledge, requirement, what: kind, amount: value, unit, from, text: what } = act;
  const giver = act.party ?? donor(lake, act);
  const gate = act.condition === null ? {} : { gate: gateFor(lake, act, act.condition) };
  const body = { pledge, by: [giver], kind, what, amount: { value, unit }, from, requirement };
  enter(lake, act, { ...body, ...gate });
}

/** Who promises something and is not bound by the text comes into the roster, to be named. */
function donor(lake: Lake, act: ActOf<'pledge-made'>): string {
  const party = act.giver.replaceAll(/[^A-Z]/gu, '');
  if (lake.chronicle.state.roster.parties.has(partyId(party))) return party;
  const { by, at } = act;
  lake.chronicle.tell({ by, at, kind: 'party-named', body: { party, name: act.giver } });
  return party;
}

/** A pledge waits behind a gate; one that hangs on a fact gets a gate with that fact as its condition. */
function gateFor(lake: Lake, act: ActOf<'pledge-made'>, condition: LakeCondition): string {
  if ('gate' in condition) return condition.gate;
  if (!('fact' in condition))
    throw new Error(`${act.pledge} waits for what is no gate and no fact.`);
  const gate = `g-${condition.fact}`;
  const room = lake.chronicle.room(act.room);
  if (room?.gates.has(matterId(gate))) return gate;
  const title = room?.facts.get(matterId(condition.fact))?.title ?? condition.fact;
  const body = { gate, title, guards: 'What is promised for as long as it holds', condition };
  const { mediator: by } = lake.file;
  lake.chronicle.tell({ by, at: act.at, room: act.room, kind: 'gate-set', body });
  return gate;
}

export function pledgeChanged(lake: Lake, act: ActOf<'pledge-changed'>): void {
  const before = lake.chronicle.room(act.room)?.pledges.get(matterId(act.pledge));
  const amount = { value: act.amount, unit: before?.amount?.unit ?? '' };
  const status = before?.status ?? 'offered';
  enter(lake, act, { pledge: act.pledge, status, amount, what: act.text });
}

export function sourced(lake: Lake, act: ActOf<'source-filed'>): void {
  const { source, title, outlet, agency, published, text } = act;
  const credit = agency === undefined ? {} : { credit: agency };
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  enter(lake, act, { source, title, outlet, ...credit, published, sha256: hash });
}

export function stated(lake: Lake, act: ActOf<'statement-recorded'>): void {
  const { statement, verb, mode, content, said, medium, cue } = act;
  const { about } = act.point ? aboutOf(lake, { room: act.room, ...act.point }) : {};
  const quoted =
    mode === 'direct'
      ? [content]
      : [...content.matchAll(/“([^”]+)”/gu)].map(([, words]) => words ?? '');
  const { occasion } = medium;
  const body = {
    statement,
    speaker: speakerOf(lake, act),
    role: act.surface,
    ...(act.party === null ? {} : { party: act.party }),
    verb,
    mode,
    gist: content,
    quoted,
    said,
    basis: `the article: “${cue}”`,
    medium: medium.platform === undefined ? medium.type : `${medium.type}, ${medium.platform}`,
    ...(occasion === undefined ? {} : { occasion }),
    chain: act.chain.map(({ who, did, certainty }) => ({
      who,
      how: did === 'published' ? 'reported' : did,
      certainty: certainty === 'certain' ? 'stated' : 'inferred',
    })),
    press: act.source,
    about: about ? [about] : [],
  };
  enter(lake, act, body);
}

/** Whom no one names speaks as the one with whom the chain begins. */
const speakerOf = (lake: Lake, { speaker, chain, surface }: ActOf<'statement-recorded'>): string =>
  speaker === null ? (chain[0]?.who ?? surface) : personNamed(lake, speaker).name;

export function disputed(lake: Lake, act: ActOf<'statement-disputed'>): void {
  enter(lake, act, { statement: act.statement, why: act.text });
}

/** A correction says what was said; who said it is not the record’s to change, and stands in the reason. */
export function corrected(lake: Lake, act: ActOf<'statement-corrected'>): void {
  const before = lake.chronicle.room(act.room)?.statements.get(matterId(act.statement));
  enter(lake, act, { statement: act.statement, gist: before?.gist ?? '', why: act.text });
}
