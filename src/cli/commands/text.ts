import { compiledOf } from '../../core/record/compiled-text.ts';
import { fold } from '../../core/record/fold.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import { revisionOf } from '../../core/record/wording.ts';
import { compile } from '../../core/text/compile.ts';
import type { Compiled } from '../../core/text/compiled.ts';
import type { Command } from '../command.ts';
import { compiledFormOf, COMPILED_OPTIONS, writeCompiled } from '../compiled-forms.ts';
import { deliver, langOf } from '../form.ts';
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
    'text URL --room ROOM --key FILE [--party CODE] [--at INSTANT] [-o FILE.md|.txt|.html|.docx|.json]',
  operands: ['URL'],
  options: {
    key: keyOption,
    room: roomOption,
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    party: { value: 'CODE', help: 'only as this party would have it' },
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
      const compiled = compiledFor(instrument, given.value('party'));
      const options = { attribution: !given.has('unattributed'), lang: instrument.language };
      await deliver(given, io, writeCompiled(compiled, form, { ...options, ...langOf(given) }));
    });
  },
};

/** All wordings as one text; of one party alone, its own text without a bracket. */
function compiledFor(instrument: Instrument, only: string | undefined): Compiled {
  const own = instrument.mustAgree.find((party) => party === only);
  return own === undefined ? compiledOf(instrument) : compile(revisionOf(instrument, own), []);
}
