import { join } from 'node:path';
import { fingerprint } from '../../core/log/fingerprint.ts';
import type { HostKeys } from '../../core/log/host-keys.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';

const DATA = 'data';

/** `parley host-key`: what the host signs checkpoints with, to be read out, and renewed. */
export const hostKeyCommand: Command = {
  name: 'host-key',
  summary: 'Shows the key with which this host signs the state of rooms, or renews it',
  usage: 'host-key [--data DIR | --host-key FILE] [--renew]',
  details:
    'The last key signs now, those before it signed once. Eight words stand for a key and can be read\n' +
    'out over a telephone. After renewing it, start the server again.',
  operands: [],
  options: {
    data: { value: 'DIR', help: `the data folder, ./${DATA} if not given` },
    'host-key': { value: 'FILE', help: 'the file of the key, where it is not in the data folder' },
    renew: { help: 'make a new key, to which the one before hands over' },
  },
  run: async (given, io) => {
    const { HOST_KEY_FILE, readHostKeys, renewHostKey } = await import('../../server/host-key.ts');
    const { StoreRefused } = await import('../../store/refused.ts');
    const path =
      given.value('host-key') ??
      process.env['PARLEY_HOST_KEY'] ??
      join(given.value('data') ?? DATA, HOST_KEY_FILE);
    const asked = given.has('renew') ? renewHostKey(path, () => new Date()) : readHostKeys(path);
    const keys = await asked.catch((error: unknown) => {
      throw error instanceof StoreRefused ? new CommandRefused(error.message) : error;
    });
    io.print(shown(keys));
  },
};

/** A line for each key: since when, its words, and itself. */
const shown = (keys: HostKeys): string =>
  keys.map(({ since, key }) => `${since}  ${fingerprint(key).join(' ')}  ${key}\n`).join('');
