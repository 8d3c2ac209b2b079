import { bundleLines, readBundleText, type Bundle } from '../../core/record/bundle.ts';
import { rosterOf } from '../../core/record/ids.ts';
import { soundBundle } from '../bundle-file.ts';
import type { Command, Given } from '../command.ts';
import type { Io } from '../io.ts';
import { writeOutput } from '../output.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, roomNamed, stateOf } from '../talks/scribe.ts';

/** `parley bundle`: one's rooms as one file. */
export const bundleCommand: Command = {
  name: 'bundle',
  summary: 'Takes away the rooms that you are in, as one file that proves itself',
  usage: 'bundle URL [ROOM...] --key FILE -o FILE [--negotiation ID]',
  details:
    'ROOM is a name or id; all rooms that you may see, if none is given. The roster is always in it:\nwithout it no one can tell who signed. Check the file with "parley verify FILE", read it with\n"parley serve --from FILE".',
  operands: ['URL', 'ROOM...'],
  options: {
    key: keyOption,
    output: { value: 'FILE', short: 'o', help: 'the file to write' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const [url = '', ...named] = given.files;
    const output = outputOf(given);
    const own = await keyGiven(given);
    await signedIn(url, own, async (host) => {
      const text = await host.bundle(negotiationGiven(given, await host.home()));
      const bundle = readBundleText(text);
      // What a host says that cannot even be read may be needed against it.
      if ('line' in bundle || named.length === 0) await keep(text, output, io);
      else await keep([...bundleLines(withRooms(bundle, named))].join(''), output, io);
    });
  },
};

function outputOf(given: Given): string {
  const output = given.value('output');
  if (output !== undefined) return output;
  throw new CommandRefused('-o is missing; name the file to write, as in -o talks.bundle.');
}

/** Of a bundle the rooms that are named, and the roster. */
function withRooms({ head, entries }: Bundle, named: readonly string[]): Bundle {
  const state = stateOf(head.negotiation, entries);
  const wanted = new Set([
    rosterOf(head.negotiation),
    ...named.map((one) => roomNamed(state, one)),
  ]);
  return {
    head: { ...head, rooms: head.rooms.filter(({ room }) => wanted.has(room)) },
    entries: entries.filter(({ entry }) => wanted.has(entry.envelope.room)),
  };
}

/** Writes the bundle first, so that one that does not hold is there to be shown. */
async function keep(text: string, output: string, io: Io): Promise<void> {
  await writeOutput(output, text);
  const { checked } = soundBundle(text, output).found;
  const rooms = checked.rooms.length === 1 ? '1 room' : `${checked.rooms.length} rooms`;
  io.print(`${output}: ${rooms}, ${checked.entries} entries, and everything in it holds.\n`);
}
