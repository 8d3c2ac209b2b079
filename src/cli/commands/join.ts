import { codeSecret, readCode } from '../../core/record/code.ts';
import { signerOf, type Signer } from '../../core/record/compose.ts';
import { rosterOf, type NegotiationId } from '../../core/record/ids.ts';
import { partyKeyOf, type Person } from '../../core/record/roster.ts';
import { withProof } from '../../core/record/seal.ts';
import type { Command, Given } from '../command.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven, keyIn } from '../talks/key-files.ts';
import { keyOption, partyKeyOption } from '../talks/options.ts';
import { enter, introduced, personOf, stateOf } from '../talks/scribe.ts';

/** `parley join`: a key file becomes a person's, by the code that the person was given. */
export const joinCommand: Command = {
  name: 'join',
  summary: 'Comes into a negotiation with a code: your key file becomes yours there',
  usage: 'join URL CODE --key FILE [--party-key FILE]',
  details:
    'The code is used up. The first head of a delegation brings the party’s own key too: make it with\n"parley key", name it with --party-key, and keep its file apart.',
  operands: ['URL', 'CODE'],
  options: { key: keyOption, 'party-key': partyKeyOption },
  run: async (given, io) => {
    const [url = '', typed = ''] = given.files;
    const code = readCode(typed);
    if (code === undefined) {
      throw new CommandRefused(
        `"${typed}" is not a code: a letter is wrong or missing; compare it with the one that you were given.`,
      );
    }
    const own = await keyGiven(given);
    const partyFile = given.value('party-key');
    const partyKey = partyFile === undefined ? undefined : await keyIn(partyFile);
    const { negotiation, title } = await certify(url, signerOf(codeSecret(code)), own);
    await arrive(given, io, { own, partyKey, negotiation, title });
  },
};

/** Signs in with the code, and has it certify the person's own key. */
function certify(url: string, code: Signer, own: Signer) {
  return signedIn(url, code, async (host) => {
    const [waiting] = (await host.home()).negotiations;
    const state = waiting && stateOf(waiting.id, await host.entries(waiting.id));
    const person = state && personOf(state, code);
    if (!waiting || !state || !person) {
      throw new CommandRefused(
        'No one waits for this code there; it was used, has expired or belongs to another server: ask for a new one.',
      );
    }
    const body = { person: person.id, key: own.key };
    await enter(host, state, code, { room: rosterOf(waiting.id), kind: 'key-certified', body });
    return { negotiation: waiting.id, title: waiting.title };
  });
}

interface Arriving {
  readonly own: Signer;
  readonly partyKey: Signer | undefined;
  readonly negotiation: NegotiationId;
  readonly title: string;
}

/** Says who one is now, and puts the party's key in place where one has brought it. */
function arrive(given: Given, io: Io, { own, partyKey, negotiation, title }: Arriving) {
  return signedIn(given.files[0] ?? '', own, async (host) => {
    const state = stateOf(negotiation, await host.entries(negotiation));
    const person = personOf(state, own);
    if (!person)
      throw new CommandRefused(
        'The server does not show that you have come in: try "parley whoami".',
      );
    io.print(`${introduced(person)}, in ${title} (${negotiation}).\n`);
    if (!needsKey(person) || partyKeyOf(state.roster.parties.get(person.party))) return;
    if (!partyKey) {
      io.tell(
        `${person.party} has no key of its own yet, and so the chair can still bring in people for it: make one with "parley key", then enter party-key-set.\n`,
      );
      return;
    }
    const about = { negotiation, kind: 'party-key-set' };
    const body = withProof({ party: person.party, key: partyKey.key, keeps: [] }, partyKey, about);
    await enter(host, state, own, { room: rosterOf(negotiation), kind: 'party-key-set', body });
    io.print(`The key of ${person.party} is now ${partyKey.key}.\n`);
  });
}

const needsKey = (person: Person): person is Person & { party: NonNullable<Person['party']> } =>
  person.head && person.party !== undefined;
