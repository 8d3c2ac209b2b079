import { memo, useMemo, type ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import { FoldingTo, useFolding } from './folding.ts';
import { InTextContext } from './in-text.ts';
import { useSpoken } from './opened.tsx';
import { Pieces, Spans } from './pieces.tsx';
import type { Row, Spanned } from './readings.ts';
import type { ShownPoint } from './shown.ts';
import { toMargin } from './walking.ts';
import { WholePoint } from './whole-point.tsx';

interface Given {
  readonly row: Row;
  readonly language: string;
  readonly current: boolean;
  readonly onChoose: (id: string) => void;
  /** The reader writes words of his own for a point. */
  readonly onPropose: (id: string) => void;
  /** What stands in place of the words while they are being changed. */
  readonly editor?: ReactNode;
}

/** One point of the text: its number in the margin, its words, its brackets. */
export const PointRow = memo(function PointRow({
  row,
  language,
  current,
  onChoose,
  onPropose,
  editor,
}: Given) {
  const { id, point, kind, depth, label } = row.point;
  const isPlaced = row.how === 'brackets' && row.point.whole === undefined && id === point;
  const inText = useMemo(
    () => ({ point, isPlaced, onPropose: () => onPropose(point) }),
    [point, isPlaced, onPropose],
  );
  return (
    <div
      className="point"
      id={`point-${id}`}
      data-kind={kind}
      data-depth={Math.min(depth, 4)}
      data-current={current}
      data-point={point}
    >
      {label !== '' && (
        <button
          type="button"
          className="label"
          aria-current={current ? 'true' : undefined}
          onFocus={() => onChoose(point)}
          onClick={({ detail }) => {
            if (detail === 0) toMargin();
          }}
        >
          {label}
        </button>
      )}
      {editor ??
        (row.how === 'spans' && row.beside && !row.withheld ? (
          <Beside row={row} language={language} />
        ) : (
          <Words kind={kind} depth={depth} language={language}>
            {row.how === 'brackets' ? (
              <InTextContext value={inText}>
                <Bracketed point={row.point} withheld={row.withheld} />
              </InTextContext>
            ) : row.withheld ? (
              <Withheld />
            ) : (
              <Spans spans={row.spans} />
            )}
          </Words>
        ))}
      {row.how === 'spans' && row.changed !== undefined && row.changed > 0 && (
        <Changed words={row.changed} />
      )}
      {row.how === 'spans' && row.moved !== undefined && <Moved to={row.moved} />}
    </div>
  );
});

/** The older words, and beside them the newer: of both, what the other has not is marked. */
function Beside({ row, language }: { readonly row: Spanned; readonly language: string }) {
  const { kind, depth } = row.point;
  const without = (kind: 'inserted' | 'deleted') => row.spans.filter((span) => span.kind !== kind);
  return (
    <div className="beside" data-same={row.spans.every((span) => span.kind === 'same')}>
      {[without('inserted'), without('deleted')].map((spans, place) => (
        <Words key={place} kind={kind} depth={depth} language={language}>
          <Spans spans={spans} />
        </Words>
      ))}
    </div>
  );
}

/** How far the point has moved, in the margin of a redline. */
function Changed({ words: n }: { readonly words: number }) {
  const { words } = useWords();
  return <p className="changed">{words.text.changedInAll(n)}</p>;
}

/** In a redline: where the point came from, or went. */
function Moved({ to: moved }: { readonly to: NonNullable<Spanned['moved']> }) {
  const { words } = useWords();
  const { movedFrom, movedTo } = words.text;
  return <p className="changed">{'from' in moved ? movedFrom(moved.from) : movedTo(moved.to)}</p>;
}

interface WordsGiven {
  readonly kind: Row['point']['kind'];
  readonly depth: number;
  readonly language: string;
  readonly children: ReactNode;
}

/** The words in their own language and direction, whatever the interface speaks. */
function Words({ kind, depth, language, children }: WordsGiven) {
  const own = { className: 'words', lang: language, dir: 'auto' };
  if (kind === 'title') return <h1 {...own}>{children}</h1>;
  if (kind === 'heading')
    return depth === 0 ? <h2 {...own}>{children}</h2> : <h3 {...own}>{children}</h3>;
  return <p {...own}>{children}</p>;
}

function Bracketed({
  point,
  withheld,
}: {
  readonly point: ShownPoint;
  readonly withheld: boolean;
}) {
  const { shown, foldingTo } = useFolding(point);
  const folding = foldingTo !== undefined;
  if (withheld && shown.pieces.length === 0) return <Withheld />;
  const inside = (
    <FoldingTo value={foldingTo}>
      <Pieces pieces={shown.pieces} />
    </FoldingTo>
  );
  const note = withheld ? <Withheld /> : null;
  if (!shown.whole) {
    return (
      <span data-folding={folding}>
        {inside} {note}
      </span>
    );
  }
  return (
    <WholePoint whole={shown.whole} folding={folding}>
      {inside}
    </WholePoint>
  );
}

/** That there is a point is known; its words are not public. */
function Withheld() {
  const { words } = useWords();
  return (
    <bdi className="withheld" lang={useSpoken().lang}>
      {words.text.withheld}
    </bdi>
  );
}
