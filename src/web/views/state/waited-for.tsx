import { useMemo } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { waitedFor } from '../../../core/record/tasks-text.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { Points } from './gates.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
}

/** On whose word alone points wait: what a chair reads before the telephone. */
export function WaitedFor({ room, instrument }: Given) {
  const { state, instant } = useTalks();
  const { words } = useWords();
  const minute = instant.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const waited = useMemo(
    () => waitedFor(instrument, instant),
    // oxlint-disable-next-line react/exhaustive-deps -- deadlines are asked by the minute, not with every tick
    [instrument, minute],
  );
  if (waited.length === 0) return null;
  return (
    <section>
      <h2>{words.tasks.waitedFor}</h2>
      <p className="quietly">{words.tasks.othersDid}</p>
      <ul className="waited-for">
        {waited.map(({ party, points }) => (
          <li key={party}>
            <span>{partyName(state, party)}</span>
            <Points room={room} instrument={instrument} points={points} />
          </li>
        ))}
      </ul>
    </section>
  );
}
