import type { CarriedBody } from '../../../core/record/carry.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { WordsOf } from './left-out-words.tsx';
import { othersIn } from './membership.ts';
import { previewed } from './previewed.ts';

interface PreviewProps {
  readonly body: CarriedBody;
  readonly room: Room;
}

/** The very sentence that will stand in the other room, on its paper, and who will read it. */
export function CarryPreview({ body, room }: PreviewProps) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words, list } = speech;
  const sentence = previewed(body, { room, by: me.id, state }, speech);
  const readers = othersIn(state, room, me.id).map(({ name }) => name);
  return (
    <section className="box carry-preview" data-purpose={room.purpose} aria-live="polite">
      <h3>{words.carry.previewTitle(room.name)}</h3>
      <p>{sentence.text}</p>
      {sentence.quote !== undefined && (
        <blockquote dir="auto">
          <WordsOf>{sentence.quote}</WordsOf>
        </blockquote>
      )}
      <p className="quietly">
        {readers.length === 0 ? words.carry.previewNobody : words.carry.previewFor(list(readers))}
      </p>
    </section>
  );
}
