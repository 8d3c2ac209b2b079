import { useLayoutEffect, useRef, useState } from 'react';
import type { RedlineSpan } from '../../../core/text/redline.ts';
import { Spans } from '../text/pieces.tsx';

/** What is being pointed at, and what it says. */
export interface Spoken {
  readonly by: Element;
  readonly says: readonly string[];
  /** The words that it is about, with what changed in them, in their own language. */
  readonly words?: { readonly spans: readonly RedlineSpan[]; readonly language: string };
}

/** The id of the words of the cell in focus: a screen reader reads them after what the cell says. */
export const WORDS_OF_CELL = 'matrix-words';

const gap = 6;

/** The words of the cell that is pointed at or focused, beside it and inside the window. */
export function Tooltip({ spoken }: { readonly spoken: Spoken | undefined }) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number }>();
  useLayoutEffect(() => {
    const own = element.current;
    if (!spoken || !own) return;
    const cell = spoken.by.getBoundingClientRect();
    const middle = cell.left + cell.width / 2 - own.offsetWidth / 2;
    const left = Math.min(Math.max(middle, gap), window.innerWidth - own.offsetWidth - gap);
    const below = cell.bottom + gap;
    const fits = below + own.offsetHeight < window.innerHeight;
    setPlace({ left, top: fits ? below : Math.max(gap, cell.top - own.offsetHeight - gap) });
  }, [spoken]);
  if (!spoken) return null;
  const [first, ...rest] = spoken.says;
  return (
    <div ref={element} className="matrix-tooltip" aria-hidden style={place ?? { left: 0, top: 0 }}>
      <strong>{first}</strong>
      {rest.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
      {spoken.words && (
        <p id={WORDS_OF_CELL} className="matrix-words" lang={spoken.words.language} dir="auto">
          <Spans spans={spoken.words.spans} />
        </p>
      )}
    </div>
  );
}
