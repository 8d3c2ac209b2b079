import { randomBytes } from 'node:crypto';
import { codeFrom, codeSecret } from '../../core/record/code.ts';
import { signerOf } from '../../core/record/compose.ts';
import { rosterOf } from '../../core/record/ids.ts';
import { withSeal } from '../../core/record/seal.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven, keyIn } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, partyKeyOption, required } from '../talks/options.ts';
import { enter, negotiationGiven, roomNamed } from '../talks/scribe.ts';

const HOURS = 72;
const HOUR_MS = 3_600_000;

/** `parley invite`: accredits a person, and makes the code with which that person comes in. */
export const inviteCommand: Command = {
  name: 'invite',
  summary: 'Accredits a person and prints the code to come in with, once',
  usage:
    'invite URL --name NAME --office OFFICE --key FILE [--party CODE [--head] [--may MANDATE ...]] [--into ROOM ...]',
  details:
    'The chair lets heads of delegations in, mediators and observers; a head the people of the party, with\nthe party’s key. The code is printed and kept nowhere: read it out, do not send it.',
  operands: ['URL'],
  options: {
    key: keyOption,
    name: { value: 'NAME', help: 'the name of the person' },
    office: { value: 'OFFICE', help: 'the person’s title, as on the badge' },
    person: { value: 'ID', help: 'the id of the person in the record; made up, if left out' },
    party: { value: 'CODE', help: 'the party that the person acts for; none, if left out' },
    role: {
      value: 'ROLE',
      help: 'principal, envoy, negotiator, expert, spokesperson, mediator, observer',
    },
    head: { help: 'the person heads the delegation' },
    may: { value: 'MANDATE', many: true, help: 'speak, propose, agree ad referendum, agree, sign' },
    into: { value: 'ROOM', many: true, help: 'a room to let the person into too' },
    hours: { value: 'N', help: `for how long the code serves: ${HOURS}, if left out` },
    'party-key': partyKeyOption,
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const accredited = accreditedIn(given);
    const code = codeFrom(randomBytes(32));
    const expires = new Date(Date.now() + hoursGiven(given) * HOUR_MS).toISOString();
    const invitation = { key: signerOf(codeSecret(code)).key, expires };
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const kind = 'delegate-accredited';
      const body = { ...accredited, invitation };
      const partyKey = given.value('party-key');
      const sealed =
        partyKey === undefined
          ? body
          : withSeal(body, await keyIn(partyKey), { negotiation, kind });
      await enter(host, state, own, { room: rosterOf(negotiation), kind, body: sealed });
      for (const named of given.values('into')) {
        const room = roomNamed(state, named);
        const after = await recordOf(host, negotiation, own.path);
        const admitted = { room, kind: 'member-admitted', body: { person: accredited.person } };
        await enter(host, after.state, own, admitted);
      }
      io.print(`${code}\n`);
    });
  },
};

function accreditedIn(given: Given) {
  const [name, title] = [required(given, 'name'), required(given, 'office')];
  const party = given.value('party');
  const head = given.has('head');
  const role =
    given.value('role') ?? (head ? 'principal' : party === undefined ? 'observer' : 'negotiator');
  const person = given.value('person') ?? `p${randomBytes(6).toString('hex')}`;
  const from = new Date().toISOString().slice(0, 10);
  const may = given.values('may');
  const known = { person, name, title, role, from, head, may };
  return party === undefined ? known : { ...known, party };
}

function hoursGiven(given: Given): number {
  const written = given.value('hours');
  if (written === undefined) return HOURS;
  if (/^[1-9]\d{0,2}$/.test(written)) return Number(written);
  throw new CommandRefused(`--hours is "${written}"; give a whole number of hours, up to 999.`);
}
