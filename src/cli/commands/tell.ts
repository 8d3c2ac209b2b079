import { z } from 'zod';
import type { Command } from '../command.ts';
import { nameOf, readInput } from '../input.ts';
import { CommandRefused } from '../refused.ts';
import { enterAll } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, roomNamed } from '../talks/scribe.ts';

const zAct = z.strictObject({
  kind: z.string(),
  body: z.record(z.string(), z.json()),
  happened: z.string().exactOptional(),
});

/** `parley tell`: many acts out of a file, one after the other. */
export const tellCommand: Command = {
  name: 'tell',
  summary: 'Enters the acts of a file in a room, one after the other',
  usage: 'tell URL FILE --key FILE [--room ROOM] [--negotiation ID]',
  details:
    'A line of the file is one act: {"kind": ..., "body": ..., "happened": ...}, as "parley propose" and\n"parley fork" print them; "happened" (EDTF) may be left out: now. The first that is refused ends it, and\nwhat came before it stays.',
  operands: ['URL', 'FILE'],
  options: {
    key: keyOption,
    room: { value: 'ROOM', short: 'r', help: 'its name or id; the roster, if not given' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const [url = '', path = ''] = given.files;
    const own = await keyGiven(given);
    const lines = new TextDecoder().decode(await readInput(path, io)).split('\n');
    const acts = lines.flatMap((line, place) =>
      line.trim() === '' ? [] : [actIn(line, `line ${place + 1} of ${nameOf(path)}`)],
    );
    await signedIn(url, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomNamed(state, given.value('room'));
      await enterAll(io, { host, state, own, room }, acts);
    });
  },
};

function actIn(line: string, where: string): z.output<typeof zAct> {
  try {
    return zAct.parse(JSON.parse(line));
  } catch {
    throw new CommandRefused(
      `No act stands in ${where}; write one as in {"kind": "remark-made", "body": {"text": "Good morning."}}.`,
    );
  }
}
