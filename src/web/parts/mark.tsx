import type { Stage } from '../../core/record/condition.ts';
import type { Position } from '../../core/record/instrument.ts';
import { useFirstWords } from '../words/words.tsx';

/** What a mark can say: a point's stage, or that a position on it has lapsed. */
export type MarkShape = Stage | 'lapsed';

interface MarkProps {
  readonly shape: MarkShape;
  /** What a screen reader says; the shape's own word, if left out. */
  readonly label?: string;
  /** The word stands beside it already: nothing is said twice. */
  readonly quiet?: boolean;
}

/** Status by shape first: disc, half disc, diamond, ring, ring with a dot. */
export function Mark({ shape, label, quiet = false }: MarkProps) {
  const { words } = useFirstWords();
  const said = label ?? (shape === 'lapsed' ? words.domain.lapsed : words.domain.stage[shape]);
  const heard = quiet ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said };
  return (
    <svg className="mark" data-shape={shape} viewBox="0 0 16 16" {...heard}>
      <Shape shape={shape} />
    </svg>
  );
}

function Shape({ shape }: { readonly shape: MarkShape }) {
  switch (shape) {
    case 'agreed':
      return <circle className="ink" cx="8" cy="8" r="6" />;
    case 'in principle':
      return (
        <>
          <circle className="line" cx="8" cy="8" r="5.5" />
          <path className="ink" d="M8 2.5a5.5 5.5 0 0 0 0 11z" />
        </>
      );
    case 'referred':
      return <path className="line" d="M8 1.8 14.2 8 8 14.2 1.8 8z" />;
    case 'open':
      return <circle className="line" cx="8" cy="8" r="5.5" />;
    case 'lapsed':
      return (
        <>
          <circle className="line" cx="8" cy="8" r="5.5" />
          <circle className="ink" cx="8" cy="8" r="1.8" />
        </>
      );
  }
}

/** The mark that goes with one party's position. */
export function markOf(position: Position, lapsed: boolean): MarkShape {
  if (lapsed) return 'lapsed';
  if (position === 'agreed') return 'agreed';
  if (position === 'referred') return 'referred';
  const accepting: readonly Position[] = ['in principle', 'with reservation', 'ad referendum'];
  return accepting.includes(position) ? 'in principle' : 'open';
}
