import type { Held } from '../../../core/record/standing.ts';
import type { Position } from '../../../core/record/instrument.ts';
import { Mark, markOf } from '../../parts/mark.tsx';

/** One party's position as a mark; silence is nearly nothing, an objection is struck through,
 * a reservation has its line beneath, what a capital must still approve is not yet full. */
export function PositionMark({ held }: { readonly held: Held }) {
  const { counts, taken } = held;
  if (taken?.lapsed) return <Mark shape="lapsed" quiet />;
  return <MarkFor position={counts} />;
}

export function MarkFor({ position }: { readonly position: Position }) {
  switch (position) {
    case 'silent':
      return (
        <svg className="mark" viewBox="0 0 16 16" aria-hidden>
          <path className="line" d="M5.5 8h5" />
        </svg>
      );
    case 'objects':
      return (
        <svg className="mark" viewBox="0 0 16 16" aria-hidden>
          <circle className="line" cx="8" cy="8" r="5.5" />
          <path className="line" d="M4.2 11.8l7.6-7.6" />
        </svg>
      );
    case 'reserved':
      return (
        <svg className="mark" viewBox="0 0 16 16" aria-hidden>
          <circle className="line" cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.1" />
        </svg>
      );
    case 'with reservation':
      return (
        <svg className="mark" data-shape="in principle" viewBox="0 0 16 16" aria-hidden>
          <circle className="line" cx="8" cy="6.5" r="5.2" />
          <path className="ink" d="M8 1.3a5.2 5.2 0 0 0 0 10.4z" />
          <path className="line" d="M3 15h10" />
        </svg>
      );
    case 'ad referendum':
      return (
        <svg className="mark" data-shape="in principle" viewBox="0 0 16 16" aria-hidden>
          <circle className="line" cx="8" cy="8" r="5.5" />
          <path className="ink" d="M8 2.5A5.5 5.5 0 1 0 13.5 8H8z" />
        </svg>
      );
    default:
      return <Mark shape={markOf(position, false)} quiet />;
  }
}
