import { isOpen } from '../../../core/record/standing.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';

/** The meetings that are planned or sought, the next first. */
export function NextSessions({ room }: { readonly room: Room }) {
  const { instant } = useTalks();
  const { words, when } = useWords();
  const ahead = [...room.sessions.values()]
    .filter(({ status }) => status !== 'held')
    .toSorted((a, b) => (a.when < b.when ? -1 : 1));
  if (ahead.length === 0) return null;
  return (
    <section>
      <h2>{words.state.sessions}</h2>
      <ul className="sessions-ahead">
        {ahead.map(({ id, title, when: date, place, status, gate: gateId }) => {
          const gate = gateId === undefined ? undefined : room.gates.get(gateId);
          const waits = gate && !isOpen(room, gate, instant);
          return (
            <li key={id}>
              <strong>{title}</strong>{' '}
              <span>
                {[when(date), place].filter((part) => part !== undefined).join(', ')}
                {status === 'sought' && ` (${words.state.sought})`}
              </span>
              {waits && <span className="quietly"> {words.state.waitsBehind(gate.title)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
