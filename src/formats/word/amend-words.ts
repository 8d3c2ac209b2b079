import { isWritable } from '../xml-signs.ts';
import type { Splice } from './edits.ts';
import { insertedRun, type Markup } from './markup.ts';
import type { ParagraphEdits } from './paragraph-edits.ts';
import { landing, TouchedRuns } from './touched-runs.ts';
import type { Piece } from './story.ts';
import type { ViewParagraph } from './view.ts';
import type { XmlElement } from './xml.ts';

/** Why an edit is left out; goes on after "because". */
export type Refusal = string;

/** A piece with where it stands in the words of its paragraph. */
interface Placed {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes tracked changes of words in one paragraph of the accepted view. Only the runs that are
 * touched are written anew; a run is divided where a change begins or ends, and keeps its look.
 * Nothing is done where the edit is refused: it would change a field, a formula, a picture or the
 * call of a note, or stand where no tracked change may.
 */
export function amendWords(
  paragraph: ViewParagraph,
  splices: readonly Splice[],
  markup: Markup,
  edits: ParagraphEdits,
): Refusal | undefined {
  const placed = placedPieces(paragraph.pieces);
  const runs = new TouchedRuns();
  const edges: (() => void)[] = [];
  for (const splice of splices) {
    const refusal =
      remove(placed, splice, runs) ??
      insert(placed, splice, runs, (side, text, like) => {
        const block = side === 'start' ? paragraph.blocks[0] : paragraph.blocks.at(-1);
        const written = insertedRun(markup, text, like, true);
        if (block) edges.push(() => edits.of(block)[side].push(written));
      });
    if (refusal !== undefined) return refusal;
  }
  runs.write(markup, edits.source);
  for (const write of edges) write();
  return undefined;
}

function placedPieces(pieces: readonly Piece[]): readonly Placed[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { piece, start, end: at };
  });
}

/** The run that a piece stands in by itself. */
function runOf({ ancestors, element }: Piece): XmlElement | undefined {
  const run = ancestors.at(-1);
  return run?.name === 'w:r' && run.children.includes(element) ? run : undefined;
}

const refusalAt = ({ piece }: Placed): Refusal =>
  `it would change ${piece.lock ?? 'words that Word keeps twice'}`;

const isOpen = ({ piece }: Placed): boolean => !piece.lock && runOf(piece) !== undefined;

function remove(placed: readonly Placed[], splice: Splice, runs: TouchedRuns): Refusal | undefined {
  const [from, to] = [splice.at, splice.at + splice.remove];
  for (const one of placed) {
    const { piece, start, end } = one;
    if (start === end) {
      if (piece.lock && start > from && start < to) return refusalAt(one);
    } else if (start < to && end > from) {
      const run = runOf(piece);
      if (!run || piece.lock) return refusalAt(one);
      runs.delete(run, piece, Math.max(from, start) - start, Math.min(to, end) - start);
    }
  }
  return undefined;
}

type AtEdge = (side: 'start' | 'end', text: string, like: XmlElement | undefined) => void;

/** Sets words behind the last one that goes out, else behind the word before, else before the next. */
function insert(
  placed: readonly Placed[],
  { at, remove: length, insert: text }: Splice,
  runs: TouchedRuns,
  atEdge: AtEdge,
): Refusal | undefined {
  if (text === '') return undefined;
  if (!isWritable(text)) return 'it holds a sign that Word files cannot hold';
  const to = at + length;
  const before = placed.findLast(({ start, end }) => start < to && end >= to);
  const behind = placed.find(({ start, end }) => start <= to && end > to);
  const first = placed.find(({ start, end }) => start <= at && end > at);
  const like = [length > 0 ? first : before, behind].find((one) => one && isOpen(one));
  const look = like && runOf(like.piece);
  for (const beside of [before, behind]) {
    const run = beside && isOpen(beside) ? runOf(beside.piece) : undefined;
    if (!beside || !run) continue;
    const { piece } = beside;
    const offset = to - beside.start;
    const place = landing(piece, run, offset);
    if (place === undefined) return "it would stand inside another's inserted link or control";
    runs.insert(run, { piece, offset, text, like: look ?? run, landing: place });
    return undefined;
  }
  if (before && behind) return refusalAt(before);
  atEdge(behind ? 'start' : 'end', text, look);
  return undefined;
}
