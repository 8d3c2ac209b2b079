import type { Found, Mark } from '../../../core/record/search.ts';

/** A piece of what was found: said as it stands, or one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** How much is shown, in characters, and how much of it before the first word that was found. */
const LONGEST = 280;
const BEFORE = 80;

/** What is shown of a passage: its words around the first that was found, cut between words. */
export function excerptOf({ text, marks }: Pick<Found, 'text' | 'marks'>): readonly Piece[] {
  const [first] = marks;
  const from = text.length <= LONGEST || !first ? 0 : beginOfWord(text, first[0] - BEFORE);
  const to = Math.min(text.length, endOfWord(text, from + LONGEST));
  const inside = marks.filter(([begin, end]) => begin >= from && end <= to);
  const pieces: Piece[] = [];
  let at = from;
  for (const [begin, end] of inside) {
    pieces.push(plain(text, [at, begin]), { text: text.slice(begin, end), marked: true });
    at = end;
  }
  pieces.push(plain(text, [at, to]));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces.filter((piece) => piece.text !== ''),
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

const plain = (text: string, [begin, end]: Mark): Piece => ({
  text: text.slice(begin, end),
  marked: false,
});

function beginOfWord(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + BEFORE ? at : space + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at >= text.length || space < at - BEFORE ? at : space;
}
