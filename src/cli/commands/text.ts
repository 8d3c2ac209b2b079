import { onTable } from '../../core/record/rules.ts';
import { coalitionsOn, throughOn } from '../../core/record/coalitions.ts';
import { compiledOf } from '../../core/record/compiled-text.ts';
import { fold } from '../../core/record/fold.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import { revisionOf } from '../../core/record/wording.ts';
import { compile } from '../../core/text/compile.ts';
import type { Compiled } from '../../core/text/compiled.ts';
import type { PointId } from '../../core/text/point.ts';
import { writeCompiledAs } from '../../formats/text-forms.ts';
import type { Command, Given } from '../command.ts';
import { compiledFormOf, COMPILED_OPTIONS } from '../compiled-forms.ts';
import { deliver, factsOf } from '../form.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { instantGiven, keyOption, negotiationOption, roomOption } from '../talks/options.ts';
import { negotiationGiven, personOf, roomGiven } from '../talks/scribe.ts';
import { instrumentGiven } from '../talks/texts.ts';

/** `parley text`: a text as it stands in a room, with all that parties want instead. */
export const textCommand: Command = {
  name: 'text',
  summary: 'Prints a text of the talks as it stands, with its brackets',
  usage:
    'text URL --room ROOM --key FILE [--party CODE | --table] [--at INSTANT] [--to FORM] [-o FILE]',
  operands: ['URL'],
  options: {
    key: keyOption,
    room: roomOption,
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    party: { value: 'CODE', help: 'only as this party would have it' },
    table: { help: 'only the words on the table' },
    at: { value: 'INSTANT', help: 'as the record had it then: a day, or a time in UTC' },
    ...COMPILED_OPTIONS,
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const form = compiledFormOf(given);
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { entries, state: now } = await recordOf(host, negotiation, own.path);
      const at = instantGiven(given, 'at');
      const me = personOf(now, own)?.id;
      const state =
        at === undefined || me === undefined ? now : fold(negotiation, entries, me, at).state;
      const instrument = instrumentGiven(given, roomGiven(given, state, 'room'));
      const compiled = compiledFor(instrument, given);
      const standIns = (point: PointId) => throughOn(instrument, point);
      const attribution = !given.has('unattributed');
      const options = { attribution, lang: instrument.language, standIns };
      await deliver(given, io, writeCompiledAs(compiled, form, { ...options, ...factsOf(given) }));
    });
  },
};

/** All wordings as one text; of one party alone, or on the table, without a bracket. */
function compiledFor(instrument: Instrument, given: Given): Compiled {
  if (given.has('table')) return compile(onTable(instrument)?.points ?? [], []);
  const only = given.value('party');
  const all = [...instrument.mustAgree, ...coalitionsOn(instrument)];
  const own = all.find((party) => party === only);
  if (own !== undefined) return compile(revisionOf(instrument, own), []);
  if (only !== undefined) {
    throw new CommandRefused(
      `${only} is not asked about “${instrument.title}”; give one of: ${all.join(', ')}.`,
    );
  }
  return compiledOf(instrument);
}
