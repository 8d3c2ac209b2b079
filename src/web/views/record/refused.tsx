import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { nameOf } from '../rooms/naming.ts';

/** The entries of a room that stand in its log and that the rules refuse, each with the reason. */
export function Refused({ room }: { readonly room: Room }) {
  const { refused, state } = useTalks();
  const { words, instant } = useWords();
  const own = refused.filter(({ recorded }) => recorded.entry.envelope.room === room.id);
  if (own.length === 0) return <p className="quietly">{words.record.noneRefused}</p>;
  return (
    <section className="refused">
      <h2>{words.record.refused}</h2>
      <p className="quietly">{words.record.refusedNote}</p>
      <ol>
        {own.map(({ recorded, why }) => {
          const { author, kind } = recorded.entry.envelope;
          const key = state.roster.keys.get(author);
          const who = (key && nameOf(state, key.person)) ?? author.slice(0, 12);
          return (
            <li key={recorded.seq}>
              <p className="quietly">
                {`${words.record.columns.seq} ${recorded.seq} · ${instant(recorded.recorded)} · ${who} · `}
                <code>{kind}</code>
              </p>
              <p>{words.refusal(why)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
