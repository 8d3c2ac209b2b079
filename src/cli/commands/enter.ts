import type { Json } from '../../core/record/canonical.ts';
import { withSeal, type Body } from '../../core/record/seal.ts';
import type { Command, Given } from '../command.ts';
import { nameOf, readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven, keyIn } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, partyKeyOption } from '../talks/options.ts';
import { negotiationGiven, roomNamed, signed } from '../talks/scribe.ts';

/** `parley enter`: any act, signed with a key file. */
export const enterCommand: Command = {
  name: 'enter',
  summary: 'Enters an act in a room, signed with your key',
  usage:
    'enter URL KIND BODY --key FILE [--room ROOM] [--negotiation ID] [--party-key FILE] [--print]',
  details:
    'BODY is a file with the JSON of the act; "-" reads standard input. What was recorded is printed:\n{"id": ..., "seq": ..., "recorded": ...}. With --party-key the act bears the seal of your party.',
  operands: ['URL', 'KIND', 'BODY'],
  options: {
    key: keyOption,
    room: { value: 'ROOM', short: 'r', help: 'its name or id; the roster, if not given' },
    negotiation: negotiationOption,
    'party-key': partyKeyOption,
    print: { help: 'print what would be sent, signed, and send nothing' },
  },
  run: async (given, io) => {
    const [url = '', kind = '', path = ''] = given.files;
    const own = await keyGiven(given);
    const body = await bodyIn(path, io);
    await signedIn(url, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomNamed(state, given.value('room'));
      const sealed = await sealedIfAsked(given, body, { negotiation, kind });
      const entry = signed(state, own, { room, kind, body: sealed });
      const printed = given.has('print') ? { entry } : await host.post(entry);
      io.print(`${JSON.stringify(printed)}\n`);
    });
  },
};

async function bodyIn(path: string, io: Io): Promise<Body> {
  const bytes = await readInput(path, io);
  try {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Body;
  } catch {
    // falls through to the one sentence for all that is no object of JSON
  }
  throw new CommandRefused(
    `${nameOf(path)} is not an object of JSON; write the act as in {"text": "Good morning."}.`,
  );
}

async function sealedIfAsked(
  given: Given,
  body: Body,
  about: Parameters<typeof withSeal>[2],
): Promise<Body> {
  const path = given.value('party-key');
  return path === undefined ? body : withSeal(body, await keyIn(path), about);
}
