import { useRef, useState } from 'react';
import { checking, type Checked } from '../../../core/record/check.ts';
import type { State } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords, type Speech } from '../../words/words.tsx';

/** How many entries are checked before the page may breathe. */
const atOnce = 6;

/** One button that checks every seal anew, in this browser, and says what it found. */
export function Verify() {
  const { entries, state } = useTalks();
  const speech = useWords();
  const { words, number } = speech;
  const [done, setDone] = useState<number>();
  const [found, setFound] = useState<readonly string[]>();
  const current = useRef(0);

  const check = async (): Promise<void> => {
    const mine = (current.current += 1);
    setFound(undefined);
    setDone(0);
    const all = checking(entries);
    let next = all.next();
    while (!next.done && mine === current.current) {
      if (next.value % atOnce === 0) {
        setDone(next.value);
        await new Promise((resolve) => setTimeout(resolve));
      }
      next = all.next();
    }
    if (!next.done) return;
    setDone(undefined);
    setFound(findings(next.value, state, speech));
  };

  return (
    <div className="verify">
      <button
        type="button"
        className="primary"
        disabled={done !== undefined}
        onClick={() => void check()}
      >
        {words.record.check}
      </button>
      {done !== undefined && (
        <label>
          <progress max={entries.length} value={done} />{' '}
          {words.record.checking(number(done), number(entries.length))}
        </label>
      )}
      <output>
        {found?.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </output>
    </div>
  );
}

/** What the check found, in sentences. */
function findings(checked: Checked, state: State, { words }: Speech): readonly string[] {
  const name = (id: Checked['rooms'][number]['room']): string => state.rooms.get(id)?.name ?? id;
  const faults = checked.faults.map(({ what, seq, room }) =>
    words.record.fault[what](seq, name(room)),
  );
  const differing = checked.rooms
    .filter(({ room, root }) => state.rooms.get(room)?.roots.at(-1) !== root)
    .map(({ room }) => words.record.differs(name(room)));
  const wrong = [...faults, ...differing];
  if (wrong.length === 0) return [words.record.sound(checked.entries, checked.rooms.length)];
  return [words.record.unsound(wrong.length), ...wrong];
}
