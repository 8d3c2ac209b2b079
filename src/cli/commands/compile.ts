import { writeBrackets } from '../../core/text/write-brackets.ts';
import { compile, type Revision } from '../../core/text/compile.ts';
import { isPartyCode, partyId, type PartyId } from '../../core/text/point.ts';
import { writeCompiledJson } from '../../formats/compiled-json.ts';
import { compiledHtml } from '../../formats/html.ts';
import { writeText } from '../../formats/text-file.ts';
import type { Command } from '../command.ts';
import { deliver, formOf, LANG_OPTION, langOf, OUTPUT_OPTION } from '../form.ts';
import { readPointsOf } from '../input.ts';
import { CommandRefused } from '../refused.ts';

/** `parley compile`: the base and each party's own wording into one bracketed text. */
export const compileCommand: Command = {
  name: 'compile',
  summary: 'Makes one bracketed text of a base and what each party wants instead',
  usage: 'compile BASE --party CODE=FILE ... [-o FILE.md|.txt|.html|.json]',
  operands: ['BASE'],
  options: {
    party: {
      value: 'CODE=FILE',
      short: 'p',
      many: true,
      help: "a party's code and its own full wording; once for each party",
    },
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
    const form = formOf(given, ['md', 'txt', 'html', 'json'], 'md');
    const unopposed = unopposedOf(given.value('unopposed'));
    const attribution = !given.has('unattributed');
    if (form === 'json' && !attribution) {
      throw new CommandRefused(
        'compiled/1 always says who wants what; leave --unattributed out or write another form.',
      );
    }
    const lang = langOf(given);
    const parties = partiesOf(given.values('party'));
    const base = given.files[0] ?? '';
    refuseStdinTwice([base, ...parties.map(({ file }) => file)]);
    const basePoints = await readPointsOf(base, io);
    const revisions: Revision[] = [];
    for (const { party, file } of parties) {
      revisions.push({ party, points: await readPointsOf(file, io) });
    }
    const compiled = compile(basePoints, revisions, { unopposed });
    const written = {
      json: () => writeCompiledJson(compiled),
      html: () => compiledHtml(compiled, { attribution, ...lang }),
      md: () => writeText(writeBrackets(compiled, { attribution }), 'md'),
      txt: () => writeText(writeBrackets(compiled, { attribution }), 'txt'),
    };
    await deliver(given, io, written[form]());
  },
};

function unopposedOf(mode: string | undefined): 'bracket' | 'apply' {
  if (mode === undefined || mode === 'bracket') return 'bracket';
  if (mode === 'apply') return 'apply';
  throw new CommandRefused(`--unopposed ${mode} is not known; give bracket or apply.`);
}

interface GivenParty {
  readonly party: PartyId;
  readonly file: string;
}

function partiesOf(values: readonly string[]): readonly GivenParty[] {
  if (values.length === 0) {
    throw new CommandRefused(
      'No party is named; add --party CODE=FILE for each, as in --party US=us.md.',
    );
  }
  const parties: GivenParty[] = [];
  for (const value of values) {
    const one = partyOf(value);
    const before = parties.find(({ party }) => party === one.party);
    if (before) {
      throw new CommandRefused(
        `The party ${one.party} is named twice, with ${before.file} and ${one.file}; leave one of them out.`,
      );
    }
    parties.push(one);
  }
  return parties;
}

function partyOf(value: string): GivenParty {
  const at = value.indexOf('=');
  const code = value.slice(0, Math.max(0, at)).normalize('NFC');
  const file = value.slice(at + 1);
  if (at < 0 || file === '') {
    throw new CommandRefused(
      `--party ${value} does not say which file; write CODE=FILE, as in US=us.md.`,
    );
  }
  if (code === '') {
    throw new CommandRefused(`--party ${value} has no code before the "="; write CODE=FILE.`);
  }
  if (!isPartyCode(code)) {
    throw new CommandRefused(
      `The party code "${code}" cannot stand in brackets; leave out [ ] : , / \\ and white space around it.`,
    );
  }
  return { party: partyId(code), file };
}

function refuseStdinTwice(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length > 1) {
    throw new CommandRefused(
      'Standard input can be only one of the texts; name files for the others.',
    );
  }
}
