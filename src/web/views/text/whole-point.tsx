import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import { Pieces, Supporters } from './pieces.tsx';
import type { ShownPoint } from './shown.ts';

interface Given {
  readonly whole: NonNullable<ShownPoint['whole']>;
  readonly folding?: boolean;
  /** Its words. */
  readonly children: ReactNode;
}

/** A point that stands in a bracket as a whole: some want it here, some elsewhere or not at all. */
export function WholePoint({ whole: { names, from, out }, folding = false, children }: Given) {
  const { words } = useWords();
  return (
    <span className="whole" data-folding={folding}>
      <span className="sign">[</span>
      <Supporters names={names} />
      {from !== undefined && (
        <>
          <em className="moved-from">
            <bdi>{words.text.movedFrom(from)}</bdi>
          </em>
          {words.domain.colon}
        </>
      )}
      {children}
      <span className="sign">]</span>
      {out.map((fate) => (
        <span className="alternative" key={fate.to ?? 'out'}>
          <span className="sign">[</span>
          <Supporters names={fate.names} />
          <em className="out">
            <bdi>{fate.to === undefined ? words.text.delete : words.text.movedTo(fate.to)}</bdi>
          </em>
          <span className="sign">]</span>
        </span>
      ))}
    </span>
  );
}

/** A compiled point with its brackets, to be read beside others: nothing in it opens. */
export function PointRead({ point: { pieces, whole } }: { readonly point: ShownPoint }) {
  const said = <Pieces pieces={pieces} inside />;
  return whole ? <WholePoint whole={whole}>{said}</WholePoint> : said;
}
