import { writeBrackets } from '../../core/text/write-brackets.ts';
import { writeCompiledJson } from '../../formats/compiled-json.ts';
import { compiledHtml } from '../../formats/html.ts';
import { writeText } from '../../formats/text-file.ts';
import { compiledWord } from '../../formats/word/write-word.ts';
import type { Command } from '../command.ts';
import { deliver, formOf, LANG_OPTION, langOf, OUTPUT_OPTION } from '../form.ts';
import { compileFiles, PARTY_OPTION } from '../parties.ts';
import { CommandRefused } from '../refused.ts';

/** `parley compile`: the base and each party's own wording into one bracketed text. */
export const compileCommand: Command = {
  name: 'compile',
  summary: 'Makes one bracketed text of a base and what each party wants instead',
  usage: 'compile BASE --party CODE=FILE ... [-o FILE.md|.txt|.html|.docx|.json]',
  operands: ['BASE'],
  options: {
    ...PARTY_OPTION,
    json: { help: 'print compiled/1, from which every wording can be read again' },
    ...OUTPUT_OPTION,
    unopposed: {
      value: 'MODE',
      help: 'what only one side changed: bracket (if not given) or apply',
    },
    unattributed: { help: 'leave out who wants what; not for JSON' },
    ...LANG_OPTION,
  },
  details: 'The order of the parties on the line is their order in the brackets.',
  run: async (given, io) => {
    const form = formOf(given, ['md', 'txt', 'html', 'docx', 'json'], 'md');
    const unopposed = unopposedOf(given.value('unopposed'));
    const attribution = !given.has('unattributed');
    if (form === 'json' && !attribution) {
      throw new CommandRefused(
        'compiled/1 always says who wants what; leave --unattributed out or write another form.',
      );
    }
    const lang = langOf(given);
    const compiled = await compileFiles(given, io, { unopposed });
    const written = {
      json: () => writeCompiledJson(compiled),
      html: () => compiledHtml(compiled, { attribution, ...lang }),
      docx: () => compiledWord(compiled, { attribution, ...lang }),
      md: () => writeText(writeBrackets(compiled, { attribution }), 'md', { bracketed: true }),
      txt: () => writeText(writeBrackets(compiled, { attribution }), 'txt', { bracketed: true }),
    };
    await deliver(given, io, written[form]());
  },
};

function unopposedOf(mode: string | undefined): 'bracket' | 'apply' {
  if (mode === undefined || mode === 'bracket') return 'bracket';
  if (mode === 'apply') return 'apply';
  throw new CommandRefused(`--unopposed ${mode} is not known; give bracket or apply.`);
}
