import { missingInWords, type Missing } from '../../core/record/refusal.ts';
import type { InstrumentTold, PointTold, RoomTold, StateTold } from '../../wire/state.ts';
import { tellState } from '../../wire/tell-state.ts';
import type { Command } from '../command.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { instantGiven, keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, stateOf } from '../talks/scribe.ts';

/** `parley state`: how the talks stand, folded here from the entries that one may see. */
export const stateCommand: Command = {
  name: 'state',
  summary: 'Says how the talks stand: texts, positions, gates, sessions, pledges',
  usage: 'state URL --key FILE [--at INSTANT] [--json] [--negotiation ID]',
  details:
    'It is folded here from the entries that you may see; --json is what a server tells at\n/api/negotiations/ID/state, described by "parley openapi".',
  operands: ['URL'],
  options: {
    key: keyOption,
    at: { value: 'INSTANT', help: 'as the record had it then: a day, or a time in UTC' },
    json: { help: 'print it for a program' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const at = instantGiven(given, 'at');
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { entries, state: now } = await recordOf(host, negotiation, own.path);
      const state = at === undefined ? now : stateOf(negotiation, entries, at);
      const told = tellState(state, at ?? new Date().toISOString(), at);
      io.print(given.has('json') ? `${JSON.stringify(told, null, 2)}\n` : inWords(told));
    });
  },
};

function inWords({ title, at, rooms }: StateTold): string {
  const heading = at === undefined ? title : `${title}, as of ${at}`;
  return [heading, ...rooms.flatMap(roomInWords)].map((line) => `${line}\n`).join('');
}

function roomInWords(room: RoomTold): readonly string[] {
  const lines = [
    ...room.instruments.flatMap(instrumentInWords),
    ...room.gates.map(gateInWords),
    ...room.sessions.map(({ title, status, when }) => `Session “${title}”: ${status}, ${when}`),
    ...room.requirements.flatMap(requirementInWords),
    ...room.pledges.map(
      ({ by, what, status }) => `Pledge of ${by.join(', ')}: ${what} (${status})`,
    ),
    ...room.facts.map(
      ({ title, holds }) => `Fact “${title}”: ${holds ? 'holds' : 'does not hold'}`,
    ),
  ];
  return lines.length === 0 ? [] : [room.name, ...lines.map((line) => `  ${line}`)];
}

function instrumentInWords(told: InstrumentTold): readonly string[] {
  const { title, version, tally, points, frozen } = told;
  const counts = Object.entries(tally).map(([stage, count]) => `${count} ${stage}`);
  const heading = `${title}, version ${version}: ${counts.join(', ')}`;
  const closed = frozen === undefined ? [] : [`  ${frozenInWords(frozen)}`];
  return [heading, ...closed, ...points.filter(({ counted }) => counted).map(pointInWords)];
}

function frozenInWords(frozen: NonNullable<InstrumentTold['frozen']>): string {
  const { signed, bound, inForce, from } = frozen;
  const signatures = signed.map(({ party, adReferendum }) =>
    adReferendum ? `${party} (ad referendum)` : party,
  );
  const list = (parties: readonly string[]): string => parties.join(', ') || 'no one';
  const force = inForce ? `in force since ${from}` : 'not in force';
  return `frozen; signed by ${list(signatures)}; ${force}; binds ${list(bound)}`;
}

function pointInWords({ point, label, stage, bracketed, held }: PointTold): string {
  const said = held.filter(({ counts, taken }) => taken !== undefined || counts !== 'silent');
  const each = said.map(({ party, counts, taken, through }) => {
    if (taken?.lapsedBy !== undefined) return `${party} ${taken.position} (lapsed)`;
    return through === undefined ? `${party} ${counts}` : `${party} ${counts} through ${through}`;
  });
  const marks = [stage, ...(bracketed ? ['in brackets'] : []), ...each];
  return `  ${label ?? point} ${marks.join('; ')}`;
}

function gateInWords({ title, open, waived, missing }: RoomTold['gates'][number]): string {
  if (waived !== undefined) return `Gate “${title}”: waived, ${waived}`;
  if (open) return `Gate “${title}”: open`;
  return `Gate “${title}”: shut; missing: ${summed(missing).join('; ')}`;
}

/** More points than this are counted, not named. */
const POINTS_NAMED = 4;

function summed(missing: readonly Missing[]): readonly string[] {
  const points = missing.filter((one) => one.what === 'point');
  if (points.length <= POINTS_NAMED) return missing.map(missingInWords);
  const parties = [...new Set(points.flatMap((one) => one.parties))].join(', ');
  const others = missing.filter((one) => one.what !== 'point');
  return [`${points.length} points (${parties})`, ...others.map(missingInWords)];
}

function requirementInWords(told: RoomTold['requirements'][number]): readonly string[] {
  const { title, amount, covered, joined = [] } = told;
  if (!amount || !covered) return [`Requirement “${title}”`];
  const { inForce, waiting, missing } = covered;
  return [
    `Requirement “${title}”: ${amount.value} ${amount.unit}; ${inForce} in force, ${waiting} waiting, ${missing} missing`,
    ...joined.map(joinedInWords),
  ];
}

type JoinedTold = NonNullable<RoomTold['requirements'][number]['joined']>[number];

function joinedInWords({ unit, inForce, waiting, rates }: JoinedTold): string {
  const each = rates.map(
    ({ one, is, of, asOf, saidBy, by }) =>
      `1 ${one} = ${is} ${of} (${saidBy}, ${asOf}; stated by ${by})`,
  );
  return `  counted in it: ${inForce} ${unit} in force, ${waiting} ${unit} waiting, at ${each.join(' and ')}`;
}
