import { useContext, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { AlternativePiece, BracketPiece, Piece } from '../../../core/text/pieces.ts';
import type { RedlineSpan } from '../../../core/text/redline.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import './bracket.css';
import { FoldingTo } from './folding.ts';
import { Opened, useSpoken } from './opened.tsx';
import { areKin, heardWords, plainWords } from './shown.ts';
import { backToPoint, noteBracket } from './walking.ts';

/** Words and brackets, as they stand in a negotiated text. */
export function Pieces({
  pieces,
  inside = false,
}: {
  readonly pieces: readonly Piece[];
  readonly inside?: boolean;
}) {
  // Pieces have no identity but their place.
  return pieces.map((piece, place) => {
    if (typeof piece === 'string') return piece;
    if (inside) return <Nested key={place} bracket={piece} />;
    const before = pieces.slice(0, place).filter((one) => typeof one !== 'string');
    return <Bracket key={place} bracket={piece} number={before.length + 1} />;
  });
}

/** A bracket inside another one opens with that. */
function Nested({ bracket }: { readonly bracket: BracketPiece }) {
  return (
    <span className="bracket">
      {bracket.alternatives.map((alternative, place) => (
        <Alternative key={place} alternative={alternative} />
      ))}
    </span>
  );
}

interface Given {
  readonly bracket: BracketPiece;
  /** Which of the point it is, counted from 1. */
  readonly number: number;
}

/** A bracket opens its alternatives in place, one under the other, so that the eye compares words. */
function Bracket({ bracket, number }: Given) {
  const said = useHeard(bracket);
  const spoken = useSpoken();
  const isFolding = useContext(FoldingTo) !== undefined;
  const [opened, setOpened] = useState<BracketPiece>();
  const sign = useRef<HTMLSpanElement>(null);
  useFocusKept(sign);
  // Another bracket may stand in its place by now.
  const open = opened !== undefined && !isFolding && areKin(opened, bracket);
  const turn = (next: boolean): void => {
    setOpened(next ? bracket : undefined);
    if (sign.current) noteBracket(sign.current, next ? number : undefined);
  };
  const fold = (): void => {
    turn(false);
    sign.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    turn(!open);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape folds from anywhere in it
    <span
      className="unit"
      data-open={open}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.stopPropagation();
        fold();
      }}
    >
      <span
        ref={sign}
        className="bracket"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <button> cannot break across lines
        role="button"
        tabIndex={0}
        aria-expanded={open}
        data-open={open}
        onClick={({ currentTarget }) => isSelecting(currentTarget) || turn(!open)}
        onKeyDown={pressed}
      >
        <span className="unseen" {...spoken}>
          {said}
        </span>
        <span aria-hidden="true">
          {open ? (
            <span className="sign">[…]</span>
          ) : (
            bracket.alternatives.map((alternative, place) => (
              <Alternative key={place} alternative={alternative} />
            ))
          )}
        </span>
      </span>
      {open && (
        <Opened bracket={bracket} number={number} label={said} onFold={fold}>
          {(pieces) => <Pieces pieces={pieces} inside />}
        </Opened>
      )}
    </span>
  );
}

/** Who marks words with the pointer wants to take them, not to open anything. */
function isSelecting(words: Element): boolean {
  const selection = window.getSelection();
  return selection?.isCollapsed === false && selection.containsNode(words, true);
}

/** A bracket that goes while it has the focus leaves it to its point, unless something else has it by then. */
function useFocusKept(sign: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const unit = sign.current?.parentElement;
    const point = unit?.closest<HTMLElement>('.point')?.dataset['point'];
    let within = false;
    const note = (): void => {
      within = unit?.contains(document.activeElement) ?? false;
    };
    unit?.addEventListener('focusin', note);
    unit?.addEventListener('focusout', note);
    return () => {
      unit?.removeEventListener('focusin', note);
      unit?.removeEventListener('focusout', note);
      if (!within || point === undefined) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) backToPoint(point);
      });
    };
  }, [sign]);
}

/** What a screen reader says of a bracket: "bracket: Arda and Belis propose “sixty”; Corva proposes “ninety”". */
function useHeard({ alternatives }: BracketPiece): string {
  const { words, list } = useWords();
  const { state } = useTalks();
  const wants = ({ names, pieces }: AlternativePiece): string => {
    const named = list(names.map((party) => partyName(state, party)));
    return pieces.length > 0
      ? words.text.wants(names.length, named, heardWords(pieces))
      : words.text.wantsOut(names.length, named);
  };
  return words.text.bracket(alternatives.map(wants));
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
      <span>
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
