import { useEffect, useState, type RefObject } from 'react';
import { useWords } from '../words/words.tsx';

interface Given {
  /** What scrolls. */
  readonly within: RefObject<HTMLElement | null>;
  /** The ids of the elements that have changed, each as often as it did. */
  readonly changed: readonly string[];
}

/** Says how many changes are above what is read, until they have been in sight; and goes to the nearest. */
export function ChangesAbove({ within, changed }: Given) {
  const { words } = useWords();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [above, setAbove] = useState<readonly string[]>([]);
  const [known, setKnown] = useState(changed);
  if (known !== changed) {
    // What changes again is to be seen again.
    const fresh = changed.slice(known.length);
    setKnown(changed);
    setSeen(new Set([...seen].filter((id) => !fresh.includes(id))));
  }
  useEffect(() => {
    const scrolls = within.current;
    if (!scrolls || changed.length === 0) return undefined;
    const look = (): void => {
      const view = scrolls.getBoundingClientRect();
      const unseen = [...new Set(changed)].filter((id) => !seen.has(id));
      const placed = unseen.flatMap((id) => {
        const element = shownOf(id);
        return element ? [{ id, at: element.getBoundingClientRect() }] : [];
      });
      const inSight = placed.filter(({ at }) => at.bottom > view.top && at.top < view.bottom);
      if (inSight.length > 0) setSeen(new Set([...seen, ...inSight.map(({ id }) => id)]));
      const over = placed.filter(({ at }) => at.bottom <= view.top).map(({ id }) => id);
      setAbove((before) => (before.join() === over.join() ? before : over));
    };
    const frame = requestAnimationFrame(look); // after what was read has been put back in its place
    scrolls.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scrolls.removeEventListener('scroll', look);
    };
  }, [within, changed, seen]);
  if (above.length === 0) return null;
  const go = (): void => {
    const all = above.flatMap((id) => shownOf(id) ?? []);
    const nearest = all.toSorted((a, b) => topOf(b) - topOf(a))[0];
    nearest?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className="changes-above">
      <button type="button" onClick={go}>
        <span aria-hidden="true">↑ </span>
        {words.live.above(above.length)}
      </button>
    </div>
  );
}

/** An element, or what stands for it where it is folded away. */
function shownOf(id: string): Element | undefined {
  const element = document.getElementById(id);
  const shown = element?.checkVisibility() ? element : element?.closest('.run');
  return shown ?? undefined;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
