import { useTalks } from '../../client/talks.tsx';
import { useFirstWords } from '../../words/words.tsx';

/** Time along the bottom: every entry is a stop, the last stop is now. */
export function TimeBar() {
  const { at, setAt, instants } = useTalks();
  const { words, instant } = useFirstWords();
  const { shell } = words;
  const last = instants.length - 1;
  const here = at === undefined ? last : instants.findLastIndex((one) => one <= at);
  const move = (index: number): void =>
    setAt(index >= last ? undefined : instants[Math.max(index, 0)]);
  const shown = at === undefined ? shell.now : shell.asOf(instant(at));
  return (
    <footer className="time">
      <button
        type="button"
        onClick={() => move(here - 1)}
        disabled={here <= 0}
        aria-label={shell.earlier}
      >
        ‹
      </button>
      <input
        type="range"
        min={0}
        max={Math.max(last, 0)}
        value={Math.max(here, 0)}
        aria-label={shell.time}
        aria-valuetext={shown}
        onChange={({ currentTarget }) => move(Number(currentTarget.value))}
      />
      <button
        type="button"
        onClick={() => move(here + 1)}
        disabled={at === undefined}
        aria-label={shell.later}
      >
        ›
      </button>
      <output>{shown}</output>
      {at !== undefined && (
        <button type="button" className="primary" onClick={() => setAt(undefined)}>
          {shell.backToNow}
        </button>
      )}
    </footer>
  );
}
