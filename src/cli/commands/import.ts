import { soundBundle, textOf } from '../bundle-file.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';

const DATA = 'data';

/** `parley import`: a server begun with what was taken away of another. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Begins a server with what a bundle holds: to move, or after a loss',
  usage: 'import BUNDLE [BUNDLE...] [--data DIR | --database URL]',
  details:
    'Each bundle is checked first, as by "parley verify", and refused where it does not hold. One bundle a\nnegotiation; rooms that are in none of them are not there. Then "parley serve --data DIR".',
  operands: ['BUNDLE', 'BUNDLE...'],
  options: {
    data: { value: 'DIR', help: `the new data folder, ./${DATA} if not given` },
    database: {
      value: 'URL',
      help: 'a PostgreSQL in place of the folder: postgres://user@host/name',
    },
  },
  run: async (given, io) => {
    const database = given.value('database');
    if (database !== undefined && given.has('data')) {
      throw new CommandRefused('--data and --database are two places: give one of them.');
    }
    const dir = given.value('data') ?? DATA;
    const { importInto, importIntoDatabase } = await import('../../server/importing.ts');
    const { StoreRefused } = await import('../../store/refused.ts');
    const sound = [];
    for (const file of given.files) sound.push(soundBundle(await textOf(file), file));
    const bundles = sound.map(({ bundle }) => bundle);
    const work =
      database === undefined ? importInto(dir, bundles) : importIntoDatabase(database, bundles);
    await work.catch((error: unknown) => {
      throw error instanceof StoreRefused ? new CommandRefused(error.message) : error;
    });
    for (const { found } of sound) {
      const { entries, rooms } = found.checked;
      const { title } = found.folded.state.roster;
      io.print(`${title}: ${entries} entries in ${rooms.length} rooms.\n`);
    }
    io.print(
      database === undefined
        ? `They are in ${dir}; go on with "parley serve --data ${dir}".\n`
        : 'They are in the database; go on with "parley serve --database URL".\n',
    );
  },
};
