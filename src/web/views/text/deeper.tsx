import { useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import type { AboutPoint } from './about.ts';
import { mayDo } from './may.ts';
import { TableText } from './table-text.tsx';

/** The texts that are to be developed from the point, each a step away. */
export function Deeper({ about }: { readonly about: AboutPoint }) {
  const { address } = usePlace();
  const { words } = useWords();
  const { room, instrument, point } = about;
  const deeper = [...room.instruments.values()].filter(
    ({ parent }) => parent?.instrument === instrument.id && parent.point === point,
  );
  if (deeper.length === 0) return null;
  return (
    <section className="deeper">
      <h3>{words.text.deeper}</h3>
      <ul>
        {deeper.map(({ id, title, versions }) => (
          <li key={id}>
            <Link
              href={address('text', { instrument: id, point: undefined, read: undefined })}
              dir="auto"
            >
              {title}
            </Link>
            {versions.length === 0 && <span className="quietly"> ({words.text.notTabledYet})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For who may table a text: one that is developed from the point. */
export function TableUnder({ about }: { readonly about: AboutPoint }) {
  const { me, at, state } = useTalks();
  const { ask } = usePlace();
  const { words } = useWords();
  const [tabling, setTabling] = useState(false);
  const { room, instrument, point } = about;
  if (!mayDo(me, { room, roster: state.roster }, undefined, at !== undefined).table) return null;
  return (
    <div className="row">
      <button type="button" className="quiet" onClick={() => setTabling(true)}>
        {words.text.tableUnder}
      </button>
      {tabling && (
        <TableText
          room={room}
          instrument={undefined}
          parent={{ instrument: instrument.id, point }}
          onClose={() => setTabling(false)}
          onTabled={(id) => ask({ instrument: id, point: undefined, read: undefined })}
        />
      )}
    </div>
  );
}
