import type { Point } from '../../core/text/point.ts';
import { rebase, type Conflict, type Place, type Rebased } from '../../core/text/rebase.ts';
import { formsOf } from '../../formats/forms.ts';
import type { Command } from '../command.ts';
import { deliver, factsOf, formOf, FORM_OPTIONS, LANG_OPTION } from '../form.ts';
import {
  readPointsOf,
  readTrackedOf,
  readWholeOf,
  refuseStdinTwice,
  type Remarked,
} from '../input.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';
import { deliverRemarked, tellLeftOut } from '../remarked.ts';

/** `parley rebase`: carries a revision to a newer version of the text it was drafted on. */
export const rebaseCommand: Command = {
  name: 'rebase',
  summary: 'Carries a revision from the version it was drafted on to a newer one',
  usage: 'rebase [OLD] NEW MINE [--to FORM] [-o FILE]',
  operands: ['OLD', 'NEW', 'MINE?'],
  options: {
    json: { help: 'print rebased/1, with all that is said beside it' },
    ...FORM_OPTIONS,
    ...LANG_OPTION,
  },
  details:
    'OLD is the version that MINE was drafted on. What only one side changed goes in. Where both\n' +
    'changed the same words, those of MINE stand, and both wordings are told. A file with\n' +
    'tracked changes (Word, OpenDocument) holds OLD too: what it says when all are rejected.\n' +
    'Comments in the margin of MINE are carried along.',
  run: async (given, io) => {
    const form = formOf(given, formsOf('text'), 'md');
    const facts = factsOf(given);
    refuseStdinTwice(given.files);
    const { older, newer, mine } = await readThree(given.files, io);
    const carried = rebase(older, newer, mine.points);
    if (form === 'json') {
      const { own: _own, ...said } = carried;
      await deliver(given, io, `${JSON.stringify({ format: 'rebased/1', ...said }, null, 2)}\n`);
      return tellLeftOut(io, mine.remarks.length);
    }
    const text = { points: carried.points, remarks: carriedRemarks(mine.remarks, carried) };
    await deliverRemarked(given, io, form, facts, text);
    io.tell(report(carried));
  },
};

interface Three {
  readonly older: readonly Point[];
  readonly newer: readonly Point[];
  readonly mine: Remarked;
}

/** The comments of the party's file, about the same points where they stand now. */
function carriedRemarks(remarks: Remarked['remarks'], { own }: Rebased): Remarked['remarks'] {
  const now = new Map(own.map(({ mine, point }) => [mine, point]));
  return remarks.map((remark) => ({
    ...remark,
    points: remark.points.flatMap((id) => now.get(id) ?? []),
  }));
}

/** The three texts; where only two are named, the second holds the oldest too, by what is tracked in it. */
async function readThree(files: readonly string[], io: Io): Promise<Three> {
  const [first = '', second = '', third] = files;
  if (third !== undefined) {
    const older = await readPointsOf(first, io);
    const newer = await readPointsOf(second, io);
    return { older, newer, mine: await readWholeOf(third, io) };
  }
  if (second === '-') {
    throw new CommandRefused(
      'MINE must be a file where OLD is left out; standard input cannot be.',
    );
  }
  const newer = await readPointsOf(first, io);
  const mine = await readTrackedOf(second, io);
  if (mine.changes.length === 0) {
    throw new CommandRefused(
      `${second} has no tracked changes, so it does not say what it was drafted on; name that version first: parley rebase OLD ${first} ${second}`,
    );
  }
  const { points: older } = await readTrackedOf(second, io, 'rejected');
  return { older, newer, mine };
}

function report({ kept, overtaken, conflicts }: Rebased): string {
  const said = [
    count(kept, 'change stands', 'changes stand'),
    count(overtaken, 'is in the newer text already', 'are in the newer text already'),
  ].filter(Boolean);
  const first = said.length === 0 ? 'No change of yours is left' : said.join('; ');
  return `${first}.\n${conflicts.map(conflictReport).join('')}`;
}

function count(places: readonly Place[], one: string, many: string): string {
  if (places.length === 0) return '';
  const names = [...new Set(places.map(({ label, point }) => label || point))];
  return `${places.length} ${places.length === 1 ? one : many} (${names.join(' ')})`;
}

const SAYINGS: Readonly<Record<Conflict['kind'], string>> = {
  words: 'both changed these words; yours stand',
  'taken-out': 'the newer text takes this point out; yours stays in',
  'left-out': 'you take this point out, which the newer text changed; it is out',
  place: 'both moved this point; it stands where you have it',
};

function conflictReport({ kind, point, label, older, newer, mine }: Conflict): string {
  const line = (name: string, text: string): string => `  ${name}  ${text.trim() || '\u2014'}\n`;
  const wordings = [line('older', older), line('newer', newer), line('yours', mine)];
  return `\n${label || point} ${SAYINGS[kind]}:\n${wordings.join('')}`;
}
