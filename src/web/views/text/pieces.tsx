import { useContext, useState } from 'react';
import type { AlternativePiece, BracketPiece, Piece } from '../../../core/text/pieces.ts';
import type { RedlineSpan } from '../../../core/text/redline.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { FoldingTo } from './folding.ts';
import { plainWords } from './shown.ts';

/** Words and brackets, as they stand in a negotiated text. */
export function Pieces({
  pieces,
  inside = false,
}: {
  readonly pieces: readonly Piece[];
  readonly inside?: boolean;
}) {
  // Pieces have no identity but their place.
  return pieces.map((piece, place) =>
    typeof piece === 'string' ? piece : <Bracket key={place} bracket={piece} inside={inside} />,
  );
}

/** A bracket opens its alternatives in place, one under the other, so that the eye compares words. */
function Bracket({
  bracket,
  inside,
}: {
  readonly bracket: BracketPiece;
  readonly inside: boolean;
}) {
  const { words, list } = useWords();
  const { state } = useTalks();
  const [open, setOpen] = useState(false);
  const heard = ({ names, pieces }: AlternativePiece): string =>
    words.text.alternative(
      list(names.map((party) => partyName(state, party))),
      pieces.length > 0 ? plainWords(pieces) : words.text.delete,
    );
  const alternatives = bracket.alternatives.map((alternative, place) => (
    <Alternative key={place} alternative={alternative} />
  ));
  if (inside) return <span className="bracket">{alternatives}</span>;
  return (
    <span
      className="bracket"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <button> cannot break across lines
      role="button"
      tabIndex={0}
      aria-expanded={open}
      title={words.text.heard(bracket.alternatives.map(heard))}
      data-open={open}
      onClick={() => setOpen(!open)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        setOpen(!open);
      }}
    >
      {alternatives}
    </span>
  );
}

function Alternative({ alternative }: { readonly alternative: AlternativePiece }) {
  const { words } = useWords();
  const foldingTo = useContext(FoldingTo);
  const { names, pieces } = alternative;
  const gone = foldingTo !== undefined && !foldingTo.includes(plainWords(pieces));
  return (
    <span className="alternative" data-gone={gone}>
      <span className="sign">[</span>
      <Supporters names={names} />
      <span className="wording">
        {pieces.length > 0 ? (
          <Pieces pieces={pieces} inside />
        ) : (
          <em className="out">{words.text.delete}</em>
        )}
      </span>
      <span className="sign">]</span>
    </span>
  );
}

/** Who wants it, as small codes at the opening of a bracket. */
export function Supporters({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return <span className="code by">{`${names.join(', ')}: `}</span>;
}

/** A text against another: what it gained, what it lost. */
export function Spans({ spans }: { readonly spans: readonly RedlineSpan[] }) {
  return spans.map(({ kind, text }, place) => {
    if (kind === 'inserted') return <ins key={place}>{text}</ins>;
    return kind === 'deleted' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>;
  });
}
