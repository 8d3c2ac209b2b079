import { compile, type CompileOptions, type Revision } from '../core/text/compile.ts';
import type { Compiled } from '../core/text/compiled.ts';
import { isPartyCode, partyId, type PartyId, type Point } from '../core/text/point.ts';
import type { Given } from './command.ts';
import { readPointsOf, readTrackedOf, refuseStdinTwice } from './input.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';

/** The option by which a command is told the parties and their files. */
export const PARTY_OPTION = {
  party: {
    value: 'CODE=FILE',
    short: 'p',
    many: true,
    help: "a party's code and its own full wording; once for each party",
  },
} as const;

/** Compiles the base, the first file named, with each party's own wording. */
export async function compileFiles(
  given: Given,
  io: Io,
  options: CompileOptions,
): Promise<Compiled> {
  const parties = partiesOf(given.values('party'));
  const base = given.files[0] ?? '';
  refuseStdinTwice([base, ...parties.map(({ file }) => file)]);
  const basePoints = await readPointsOf(base, io);
  const revisions: Revision[] = [];
  for (const { party, file } of parties) {
    revisions.push({ party, points: await readPointsOf(file, io) });
    if (/\.(?:docx|f?odt)$/i.test(file)) await tellOfOtherBase(base, basePoints, file, io);
  }
  return compile(basePoints, revisions, options);
}

/** Says where a file's tracked changes were made on another text than the base. */
async function tellOfOtherBase(
  base: string,
  basePoints: readonly Point[],
  file: string,
  io: Io,
): Promise<void> {
  const { changes } = await readTrackedOf(file, io);
  if (changes.length === 0) return;
  const { points } = await readTrackedOf(file, io, 'rejected');
  const wordsOf = (all: readonly Point[]): string => all.map(({ text }) => text).join('\n');
  if (wordsOf(points) === wordsOf(basePoints)) return;
  io.tell(
    `The tracked changes in ${file} were made on another text than ${base}; it is taken as it reads. To carry only the changes over: parley rebase ${base} ${file}\n`,
  );
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
