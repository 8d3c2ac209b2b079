import { soundBundle, textOf } from '../bundle-file.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';

const DATA = 'data';

/** `parley import`: a server begun with what was taken away of another. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Begins a server with what a bundle holds: to move, or after a loss',
  usage: 'import BUNDLE [BUNDLE...] [--data DIR]',
  details:
    'Each bundle is checked first, as by "parley verify", and refused where it does not hold. One bundle a\nnegotiation; rooms that are in none of them are not there. Then "parley serve --data DIR".',
  operands: ['BUNDLE', 'BUNDLE...'],
  options: {
    data: { value: 'DIR', help: `the new data folder, ./${DATA} if not given` },
  },
  run: async (given, io) => {
    const dir = given.value('data') ?? DATA;
    const { importInto } = await import('../../server/importing.ts');
    const { StoreRefused } = await import('../../store/refused.ts');
    const sound = [];
    for (const file of given.files) sound.push(soundBundle(await textOf(file), file));
    await importInto(
      dir,
      sound.map(({ bundle }) => bundle),
    ).catch((error: unknown) => {
      throw error instanceof StoreRefused ? new CommandRefused(error.message) : error;
    });
    for (const { found } of sound) {
      const { entries, rooms } = found.checked;
      const { title } = found.folded.state.roster;
      io.print(`${title}: ${entries} entries in ${rooms.length} rooms.\n`);
    }
    io.print(`They are in ${dir}; go on with "parley serve --data ${dir}".\n`);
  },
};
