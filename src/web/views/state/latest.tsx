import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { sentenceOf } from '../rooms/sentences.ts';

const shownAtOnce = 8;

/** What happened last in the room, latest first. */
export function Latest({ room }: { readonly room: Room }) {
  const { state } = useTalks();
  const { address } = usePlace();
  const speech = useWords();
  const { words, when } = speech;
  const acts = room.acts.slice(-shownAtOnce).toReversed();
  return (
    <section>
      <h2>{words.state.latest}</h2>
      <ol className="latest">
        {acts.map((act) => {
          const { text, quote, about } = sentenceOf(act, state, speech);
          return (
            <li key={act.source.entry}>
              <time dateTime={act.source.recorded}>{when(act.source.recorded.slice(0, 10))}</time>
              <p>
                {about?.point === undefined ? (
                  text
                ) : (
                  <Link href={address('text', about)}>{text}</Link>
                )}
                {quote !== undefined && (
                  <q className="quote" dir="auto">
                    {quote}
                  </q>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      <p>
        <Link href={address('rooms')}>{words.state.allOfRoom(room.name)}</Link>
      </p>
    </section>
  );
}
