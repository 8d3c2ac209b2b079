import type { Compiled } from '../core/text/compiled.ts';
import { openBrackets, type OpenBracket, type Reading } from '../core/text/open-brackets.ts';
import { piecesOf } from '../core/text/pieces.ts';
import type { Settlement } from '../core/text/resolve.ts';
import { writePieces } from '../core/text/write-brackets.ts';
import { BracketNames, holdersOf, wordsOf } from './bracket-names.ts';
import type { Io } from './io.ts';

/** A world in which someone can be asked. */
export type Asking = Io & Required<Pick<Io, 'ask'>>;

interface Outcome {
  readonly settlements: readonly Settlement[];
  readonly rest?: 'base';
  readonly keep?: boolean;
}

/**
 * Goes with a person from bracket to bracket: a number chooses a reading, `s` leaves the bracket
 * open, `b` goes back, `q` stops. What is then open gets the words on the table, or is kept.
 */
export async function settleByAsking(compiled: Compiled, io: Asking): Promise<Outcome> {
  const open = openBrackets(compiled);
  const names = new BracketNames(compiled);
  const chosen = new Map<number, Reading>();
  for (let at = 0; at < open.length;) {
    const bracket = open[at] as OpenBracket;
    if (isOut(open, chosen, bracket)) {
      at++;
      continue;
    }
    io.tell(shown(compiled, bracket, `${at + 1} of ${open.length}, ${names.nameOf(bracket)}`, io));
    const answer = await answerOf(io, bracket.readings.length);
    if (answer === 'q') break;
    if (answer === 'b') at = Math.max(0, at - 1);
    else {
      if (answer === 's') chosen.delete(at);
      else chosen.set(at, bracket.readings[answer - 1] as Reading);
      at++;
    }
  }
  const settlements = [...chosen].map(([place, reading]) =>
    settlementOf(open[place] as OpenBracket, reading),
  );
  const left = open.filter(
    (bracket, place) => !chosen.has(place) && !isOut(open, chosen, bracket),
  ).length;
  return left === 0 ? { settlements } : { settlements, ...(await whatOfTheRest(io, left)) };
}

/** Whether the point was chosen to go out, so that nothing in it need be settled. */
function isOut(
  open: readonly OpenBracket[],
  chosen: ReadonlyMap<number, Reading>,
  { point, place }: OpenBracket,
): boolean {
  if (place === 'in') return false;
  const whole = open.findIndex((one) => one.point === point && one.place === 'in');
  const reading = chosen.get(whole);
  return reading !== undefined && reading.text === undefined;
}

function settlementOf({ point, place }: OpenBracket, { by, base, text }: Reading): Settlement {
  const [party] = by;
  const wish = party !== undefined ? { party } : base || text !== undefined ? 'base' : 'delete';
  return { point, place, wish };
}

async function answerOf(io: Asking, most: number): Promise<number | 's' | 'b' | 'q'> {
  for (;;) {
    const typed = await io.ask(`1 to ${most}, s to leave it open, b to go back, q to stop: `);
    const answer = typed?.trim().toLowerCase() ?? 'q';
    if (answer === 's' || answer === 'b' || answer === 'q') return answer;
    const number = /^\d+$/.test(answer) ? Number(answer) : 0;
    if (number >= 1 && number <= most) return number;
    io.tell(`"${answer}" is none of these.\n`);
  }
}

async function whatOfTheRest(io: Asking, left: number): Promise<Omit<Outcome, 'settlements'>> {
  const count = left === 1 ? '1 bracket is' : `${left} brackets are`;
  for (;;) {
    const typed = await io.ask(
      `${count} still open: t for the words on the table, k to keep them open (compiled/1): `,
    );
    const answer = typed?.trim().toLowerCase() ?? 'k';
    if (answer === 't') return { rest: 'base' };
    if (answer === 'k') return { keep: true };
    io.tell(`"${answer}" is none of these.\n`);
  }
}

/** The point with the bracket in question marked, and the readings below it. */
function shown(compiled: Compiled, bracket: OpenBracket, head: string, io: Io): string {
  const readings = bracket.readings.map(
    (reading, place) =>
      `  ${place + 1}  ${wordsOf(reading, bracket.place)}   (${holdersOf(reading)})`,
  );
  return `\n${head}\n${pointWith(compiled, bracket, io)}\n${readings.join('\n')}\n`;
}

const MARKS = { begin: '\u001b[7m', end: '\u001b[0m' } as const;

function pointWith({ points, parties }: Compiled, bracket: OpenBracket, io: Io): string {
  const { label, place } = bracket;
  const point = points.find(({ id }) => id === bracket.point);
  const by = point?.in?.by ?? parties;
  const pieces = piecesOf(point?.content ?? [], by, new Set(parties));
  const mark = (text: string): string =>
    io.isTerminal ? `${MARKS.begin}${text}${MARKS.end}` : `>>${text}<<`;
  if (place === 'in') return `${label} ${mark(writePieces(pieces))}`.trim();
  let count = 0;
  const written = pieces.map((piece) => {
    const text = writePieces([piece]);
    return typeof piece !== 'string' && ++count === place ? mark(text) : text;
  });
  return `${label} ${written.join('')}`.trim();
}
