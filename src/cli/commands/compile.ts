import { writeCompiledAs } from '../../formats/text-forms.ts';
import type { Command } from '../command.ts';
import { compiledFormOf, COMPILED_OPTIONS } from '../compiled-forms.ts';
import { deliver, factsOf } from '../form.ts';
import { compileFiles, PARTY_OPTION } from '../parties.ts';
import { CommandRefused } from '../refused.ts';

/** `parley compile`: the base and each party's own wording into one bracketed text. */
export const compileCommand: Command = {
  name: 'compile',
  summary: 'Makes one bracketed text of a base and what each party wants instead',
  usage: 'compile BASE --party CODE=FILE ... [--to FORM] [-o FILE]',
  operands: ['BASE'],
  options: {
    ...PARTY_OPTION,
    ...COMPILED_OPTIONS,
    unopposed: {
      value: 'MODE',
      help: 'what only one side changed: bracket (if not given) or apply',
    },
  },
  details: 'The order of the parties on the line is their order in the brackets.',
  run: async (given, io) => {
    const form = compiledFormOf(given);
    const unopposed = unopposedOf(given.value('unopposed'));
    const attribution = !given.has('unattributed');
    const facts = factsOf(given);
    const compiled = await compileFiles(given, io, { unopposed });
    await deliver(given, io, writeCompiledAs(compiled, form, { attribution, ...facts }));
  },
};

function unopposedOf(mode: string | undefined): 'bracket' | 'apply' {
  if (mode === undefined || mode === 'bracket') return 'bracket';
  if (mode === 'apply') return 'apply';
  throw new CommandRefused(`--unopposed ${mode} is not known; give bracket or apply.`);
}
