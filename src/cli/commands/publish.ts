import type { State } from '../../core/record/state.ts';
import { openedOf } from '../../formats/public-site/site.ts';
import type { openedOfServer } from '../../server/publishing.ts';
import type { StoreRefused } from '../../store/refused.ts';
import { soundBundle, textOf } from '../bundle-file.ts';
import type { Command, Given } from '../command.ts';
import { imprintIn } from '../imprint.ts';
import { CommandRefused } from '../refused.ts';
import { writeSite } from '../site-folder.ts';

const DATA = 'data';

/** `parley publish`: the public pages as files. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'Writes the public pages as files, for a web server or a network that delivers them',
  usage: 'publish DIRECTORY --imprint FILE [--data DIR | --database URL | --from BUNDLE ...]',
  details:
    'What chairs have opened to everyone, byte for byte as "parley serve --imprint FILE" shows it. DIRECTORY is\nempty, or was written by this command before. A server that runs holds its data folder: stop it, name\nits PostgreSQL, or take a bundle.',
  operands: ['DIRECTORY'],
  options: {
    imprint: { value: 'FILE', help: 'who publishes this and where to write to, as plain text' },
    data: { value: 'DIR', help: `the data folder of a server, ./${DATA} if nothing is given` },
    database: { value: 'URL', help: 'its PostgreSQL: postgres://user@host/name' },
    from: { value: 'BUNDLE', many: true, help: 'a bundle, of which everything must hold' },
  },
  run: async (given, io) => {
    const imprint = given.value('imprint');
    if (imprint === undefined) {
      throw new CommandRefused(
        '--imprint is missing; name a file that says who publishes this and where to write to.',
      );
    }
    const [directory = ''] = given.files;
    const talks = await openedFrom(given);
    const files = await writeSite(directory, { talks, imprint: await imprintIn(imprint, io) });
    const open = talks.length === 1 ? '1 negotiation is' : `${talks.length} negotiations are`;
    io.print(`${directory}: ${files} files; ${open} open to everyone.\n`);
  },
};

function openedFrom(given: Given): Promise<readonly State[]> {
  const places = ['data', 'database', 'from'].filter((one) => given.has(one));
  if (places.length > 1) {
    throw new CommandRefused(`--${places.join(' and --')} are different places: give one of them.`);
  }
  const bundles = given.values('from');
  return bundles.length > 0 ? openedInBundles(bundles) : openedAtServer(given);
}

async function openedInBundles(files: readonly string[]): Promise<readonly State[]> {
  const opened = new Map<string, State>();
  for (const file of files) {
    const { bundle, found } = soundBundle(await textOf(file), file);
    const { negotiation } = bundle.head;
    if (opened.has(negotiation)) {
      throw new CommandRefused(
        `${file} is of a negotiation that was given already; give one of them.`,
      );
    }
    const state = openedOf(found.folded.state);
    if (state) opened.set(negotiation, state);
  }
  return [...opened.values()].toSorted((a, b) => (a.negotiation < b.negotiation ? -1 : 1));
}

async function openedAtServer(given: Given): Promise<readonly State[]> {
  const server: { openedOfServer: typeof openedOfServer } =
    await import('../../server/publishing.ts');
  const store: { StoreRefused: typeof StoreRefused } = await import('../../store/refused.ts');
  const database = given.value('database');
  const kept = database === undefined ? { dataDir: given.value('data') ?? DATA } : { database };
  return server.openedOfServer(kept).catch((error: unknown) => {
    throw error instanceof store.StoreRefused ? new CommandRefused(error.message) : error;
  });
}
