import type { Piece } from '../../../core/text/pieces.ts';
import type { ShownPoint } from '../text/shown.ts';

/**
 * A compiled point written with its brackets, to be read beside the wordings: `[AR: ninety][sixty]`. Named
 * are those who have spoken on it. `out` stands for words that someone wants out.
 */
export function bracketed({ pieces, whole }: ShownPoint, out: string): string {
  const words = written(pieces, out);
  if (!whole) return words;
  const others = whole.out.map(({ names }) => bracket(names, out));
  return [bracket(whole.names, words), ...others].join('');
}

const written = (pieces: readonly Piece[], out: string): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece.alternatives
            .map((one) =>
              bracket(one.names, one.pieces.length > 0 ? written(one.pieces, out) : out),
            )
            .join(''),
    )
    .join('');

const bracket = (names: readonly string[], words: string): string =>
  names.length === 0 ? `[${words}]` : `[${names.join(', ')}: ${words}]`;
