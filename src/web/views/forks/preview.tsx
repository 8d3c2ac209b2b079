import { z } from 'zod';
import type { ForkAct } from '../../../core/record/fork-acts.ts';
import { entryIdOf } from '../../../core/record/ids.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { put, type Room, type State } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { WordsOf } from '../rooms/left-out-words.tsx';
import { othersIn } from '../rooms/membership.ts';
import { sentenceOf } from '../rooms/sentences.ts';

interface Given {
  readonly acts: readonly ForkAct[];
  /** The room that gets them. */
  readonly room: Room;
  /** The text as the room knows it, or will. */
  readonly text: Instrument;
}

/** Exactly what will stand in a room, sentence by sentence, with the whole text, and who will read it. */
export function ForkPreview({ acts, room, text }: Given) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words, list } = speech;
  const known = knowing(state, room, text);
  const notYet = { entry: entryIdOf(''), seq: 0, happened: '', recorded: '' };
  const source = { ...notYet, room: room.id, by: me.id };
  const readers = othersIn(state, room, me.id).map(({ name }) => name);
  return (
    <section className="box carry-preview" data-purpose={room.purpose} aria-live="polite">
      <h3>{words.carry.previewTitle(room.name)}</h3>
      {acts.map((act, place) => {
        const sentence = sentenceOf({ ...act, source }, known, speech);
        return (
          <div key={place}>
            <p>{sentence.text}</p>
            {sentence.quote !== undefined && (
              <blockquote dir="auto">
                <WordsOf>{sentence.quote}</WordsOf>
              </blockquote>
            )}
            <TextOf act={act} language={text.language} />
          </div>
        );
      })}
      <p className="quietly">
        {readers.length === 0 ? words.carry.previewNobody : words.carry.previewFor(list(readers))}
      </p>
    </section>
  );
}

/** The state in which the room has the text already. */
function knowing(state: State, room: Room, text: Instrument): State {
  if (room.instruments.has(text.id)) return state;
  const told = { ...room, instruments: put(room.instruments, text.id, text) };
  return { ...state, rooms: put(state.rooms, room.id, told) };
}

const zTabling = z.object({
  points: z.array(
    z.object({ id: z.string(), label: z.string().optional(), kind: z.string(), text: z.string() }),
  ),
});

/** All points of a version that is tabled. */
function TextOf({ act, language }: { readonly act: ForkAct; readonly language: string }) {
  const { words } = useWords();
  const read = zTabling.safeParse(act.body);
  if (!read.success) return null;
  const { points } = read.data;
  return (
    <details className="whole-text">
      <summary>{words.forks.wholeText(points.length)}</summary>
      <div lang={language} dir="auto">
        {points.map(({ id, label, kind, text }) => (
          <p key={id} data-kind={kind} dir="auto">
            {[label, text].filter(Boolean).join(' ')}
          </p>
        ))}
      </div>
    </details>
  );
}
