import { compiledOf } from '../../core/record/compiled-text.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import type { State } from '../../core/record/state.ts';
import type { Command, Given } from '../command.ts';
import { compiledFormOf, COMPILED_OPTIONS, writeCompiled } from '../compiled-forms.ts';
import { deliver, langOf } from '../form.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { atOption, instantGiven, stateGiven } from '../talks/past.ts';
import { negotiationGiven, roomNamed } from '../talks/scribe.ts';

/** `parley text`: a text of the talks with its brackets. */
export const textCommand: Command = {
  name: 'text',
  summary: 'Writes a text of the talks with its brackets, in any form',
  usage:
    'text URL --key FILE [--room ROOM] [--text TEXT] [--at INSTANT] [-o FILE.md|.txt|.html|.docx|.json] [--negotiation ID]',
  operands: ['URL'],
  options: {
    key: keyOption,
    room: { value: 'ROOM', short: 'r', help: 'the room that it is in: its name or id' },
    text: { value: 'TEXT', help: 'its name, where there are several' },
    at: atOption,
    ...COMPILED_OPTIONS,
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const form = compiledFormOf(given);
    const own = await keyGiven(given);
    const at = instantGiven(given);
    const instrument = await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      return instrumentIn(given, await stateGiven(at, host, negotiation, own.path));
    });
    const attribution = !given.has('unattributed');
    const options = { attribution, lang: instrument.language, ...langOf(given) };
    await deliver(given, io, writeCompiled(compiledOf(instrument), form, options));
  },
};

/** The text that is asked for, among those on a table. */
function instrumentIn(given: Given, state: State): Instrument {
  const [named, room] = [given.value('text'), given.value('room')];
  const wanted = room === undefined ? undefined : roomNamed(state, room);
  const tabled = [...state.rooms.values()]
    .filter(({ id }) => wanted === undefined || id === wanted)
    .flatMap(({ name, instruments }) =>
      [...instruments.values()]
        .filter(({ versions }) => versions.length > 0)
        .map((instrument) => ({ instrument, name })),
    );
  const found = tabled.filter(({ instrument }) => named === undefined || instrument.id === named);
  const [only, another] = found;
  if (only && !another) return only.instrument;
  if (tabled.length === 0) throw new CommandRefused('No text is on the table there.');
  const list = tabled.map(({ instrument, name }) => `${instrument.id} in "${name}"`).join(', ');
  throw new CommandRefused(`Which text? Add --text, or --room too, for one of: ${list}.`);
}
