import { useState } from 'react';
import type { RoomId } from '../../../core/record/ids.ts';
import type { Room } from '../../../core/record/state.ts';
import { zPressRead, type PressRead } from '../../../wire/press.ts';
import { ask } from '../../client/api.ts';
import { useTalks } from '../../client/talks.tsx';
import { Why } from '../../parts/why.tsx';
import { Choice, Line, Lines } from '../../parts/fields.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { Reading } from './reading.tsx';
import './press.css';

/** An article as a person gives it. */
interface GivenArticle {
  readonly pasted: string;
  readonly file: File | undefined;
  readonly outlet: string;
  /** A day, `2025-11-26`; empty: the article tells it. */
  readonly day: string;
  readonly room: RoomId;
}

/** From an article to statements: it is given, read by the host, and gone through proposal by proposal. */
export function Press({ rooms, onClose }: { rooms: readonly [Room, ...Room[]]; onClose(): void }) {
  const { now } = useTalks();
  const { words } = useWords();
  const place = usePlace();
  const [first] = rooms;
  const [given, setGiven] = useState<GivenArticle>({
    pasted: '',
    file: undefined,
    outlet: '',
    day: '',
    room: (rooms.find(({ id }) => id === place.room?.id) ?? first).id,
  });
  const [read, setRead] = useState<PressRead>();
  const room = now.rooms.get(given.room);
  return (
    <div className="press">
      <p className="row">
        <button type="button" className="quiet" onClick={onClose}>
          {words.press.back}
        </button>
        {read && (
          <button type="button" className="quiet" onClick={() => setRead(undefined)}>
            {words.press.another}
          </button>
        )}
      </p>
      {read && room ? (
        <Reading key={read.article.sha256} read={read} room={room} outlet={given.outlet} />
      ) : (
        <GiveArticle rooms={rooms} given={given} onChange={setGiven} onRead={setRead} />
      )}
    </div>
  );
}

interface GiveProps {
  readonly rooms: readonly Room[];
  readonly given: GivenArticle;
  readonly onChange: (given: GivenArticle) => void;
  readonly onRead: (read: PressRead) => void;
}

/** The article: pasted or as a file, and what it does not say itself. */
function GiveArticle({ rooms, given, onChange, onRead }: GiveProps) {
  const { words } = useWords();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const change = (what: Partial<GivenArticle>): void => onChange({ ...given, ...what });
  const read = async (): Promise<void> => {
    setBusy(true);
    setWhy(undefined);
    try {
      onRead(await readArticle(given));
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <form
      className="form press-give"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <Lines
        label={words.press.paste}
        value={given.pasted}
        onChange={(pasted) => change({ pasted })}
        rows={12}
      />
      <label className="field">
        <span>{words.press.file}</span>
        <input
          type="file"
          accept=".html,.htm,.txt"
          onChange={({ currentTarget }) => change({ file: currentTarget.files?.[0] })}
        />
        {given.file && <span>{words.press.fileTaken(given.file.name)}</span>}
      </label>
      <div className="press-more">
        {rooms.length > 1 && (
          <Choice
            label={words.press.room}
            value={given.room}
            onChange={(id) =>
              change({ room: rooms.find((one) => one.id === id)?.id ?? given.room })
            }
          >
            {rooms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        <Line
          label={words.press.outlet}
          value={given.outlet}
          onChange={(outlet) => change({ outlet })}
        />
        <label className="field">
          <span>{words.press.day}</span>
          <input
            type="date"
            value={given.day}
            onChange={({ currentTarget }) => change({ day: currentTarget.value })}
          />
        </label>
      </div>
      <button
        type="submit"
        className="primary"
        disabled={busy || (given.pasted.trim() === '' && !given.file)}
      >
        {busy ? words.press.reading : words.press.read}
      </button>
      <Why>{why}</Why>
    </form>
  );
}

/** The host reads; what it cannot read it explains in one sentence. */
async function readArticle({ pasted, file, outlet, day }: GivenArticle): Promise<PressRead> {
  const query = new URLSearchParams({
    ...(file && { name: file.name }),
    ...(day !== '' && { on: day }),
    ...(outlet.trim() !== '' && { outlet: outlet.trim() }),
  });
  const bytes = file ?? new Blob([pasted]);
  return ask(`/api/press/read?${query}`, zPressRead, { method: 'POST', bytes });
}
