import { useMemo, useState } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import { tasksOf, type Task } from '../../../core/record/tasks.ts';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { unsaidBy } from './unsaid.ts';
import { OneTask } from './task.tsx';

const shownAtOnce = 6;

/** What waits for one's own word, in all rooms: what unblocks most stands first. */
export function Desk({ instrument }: { readonly instrument: Instrument | undefined }) {
  const { state, me, instant } = useTalks();
  const { words } = useWords();
  const minute = instant.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const tasks = useMemo(
    () => tasksOf(state, me, instant),
    // oxlint-disable-next-line react/exhaustive-deps -- deadlines are asked by the minute, not with every tick
    [state, me, minute],
  );
  const unsaid = instrument && me.party !== undefined ? unsaidBy(instrument, me.party) : 0;
  if (me.party === undefined && tasks.length === 0) return null;
  return (
    <section className="notice desk">
      <h2>{words.state.desk}</h2>
      {tasks.length === 0 && unsaid === 0 && <p>{words.state.deskClear}</p>}
      <Tasks tasks={tasks} />
      {instrument && unsaid > 0 && <Unsaid instrument={instrument} points={unsaid} />}
    </section>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, shownAtOnce);
  return (
    <>
      <ol>
        {shown.map((task) => (
          <li key={`${task.room} ${task.instrument} ${task.what} ${task.points.join()}`}>
            <OneTask task={task} />
          </li>
        ))}
      </ol>
      {shown.length < tasks.length && (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            {words.state.moved.more(tasks.length - shown.length)}
          </button>
        </p>
      )}
    </>
  );
}

function Unsaid({
  instrument,
  points,
}: {
  readonly instrument: Instrument;
  readonly points: number;
}) {
  const { address } = usePlace();
  const { words } = useWords();
  return (
    <p>
      <Link href={address('text', { instrument: instrument.id, point: undefined })}>
        {words.state.unsaid(points)}
      </Link>
    </p>
  );
}
