import { fingerprint } from '../../core/log/fingerprint.ts';
import type { BundleChecked } from '../../core/record/bundle.ts';
import { entryId } from '../../core/record/entry.ts';
import {
  checkReceipt,
  zReceipt,
  type Receipt,
  type ReceiptFault,
} from '../../core/record/receipt.ts';
import { explain } from '../../core/record/refusal.ts';
import type { HostKeys } from '../../core/log/host-keys.ts';
import { MOST_FINDINGS, nameOf, soundBundle, textOf } from '../bundle-file.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';

/** `parley verify`: checks what was taken away, with nothing but the file. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Checks a bundle or a receipt by itself: no server, no network',
  usage: 'verify FILE',
  details:
    'A bundle is what someone took away of a negotiation; a receipt is one entry of it. Says what was\n' +
    'proved and what was not. Ends with 0 only if everything holds.',
  operands: ['FILE'],
  options: {},
  run: async ({ files: [file = ''] }, io) => {
    const text = await textOf(file);
    const receipt = receiptIn(text);
    io.print(receipt ? aboutReceipt(receipt, file) : aboutBundle(text, file));
  },
};

function receiptIn(text: string): Receipt | undefined {
  try {
    return zReceipt.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // more than one line: a bundle, or nothing of ours
  }
}

const receiptFaults: Record<ReceiptFault, string> = {
  entry: 'the content or the signature of the entry is not its author’s',
  keys: 'the host’s keys were not handed over one to the next',
  checkpoint: 'none of the host’s keys signed the checkpoint of this room',
  proof: 'the entry does not stand in the log that the host signed',
};

function aboutReceipt(receipt: Receipt, file: string): string {
  const found = checkReceipt(receipt);
  const { recorded, keys } = receipt;
  if ('fault' in found) {
    throw new CommandRefused(`${file} proves nothing: ${receiptFaults[found.fault]}.`);
  }
  const { envelope, body } = recorded.entry;
  return `${JSON.stringify(body, null, 2)}

Proved: this is a ${envelope.kind}, signed with the key ${envelope.author},
and entry ${recorded.seq} of ${found.size} in the room ${envelope.room}.
Its id is ${entryId(recorded.entry)}.
The host says that it was recorded at ${recorded.recorded}.
Not proved: whose key that is, and whether the entry still counts: that stands in the room.
${hostWords(keys)}`;
}

function aboutBundle(text: string, file: string): string {
  const { bundle, found } = soundBundle(text, file);
  return `${roomsOf(found)}
${refusedIn(found)}
Proved: every entry is as its author signed it, none is missing in between, every author had seen
this same history, and the host signed the log of each room as it stands here.
Not proved: that nothing came after it; that the host showed everyone the same (compare the words of
a room with someone else who is in it); and when entries were recorded, which the host alone says.
${hostWords(bundle.head.keys)}`;
}

function roomsOf({ checked, folded }: BundleChecked): string {
  const lines = checked.rooms.map(({ room, size, root }) => {
    const name = nameOf(room, folded);
    return `${name}: ${size} ${size === 1 ? 'entry' : 'entries'}\n  ${fingerprint(root).join(' ')}\n`;
  });
  return lines.join('');
}

function refusedIn({ folded: { refused } }: BundleChecked): string {
  if (refused.length === 0) return 'The rules refuse none of the entries.\n';
  const lines = refused.slice(0, MOST_FINDINGS).map(({ recorded, why }) => {
    return `- ${recorded.seq} in ${recorded.entry.envelope.room}: ${explain(why)}\n`;
  });
  return `Entries that stand in the log, and that the rules refuse, so that they change nothing: ${refused.length}\n${lines.join('')}`;
}

function hostWords(keys: HostKeys): string {
  const key = keys.at(-1)?.key ?? '';
  return `Whether the host is the one you mean, you know when its key has these words:\n  ${fingerprint(key).join(' ')}\n`;
}
