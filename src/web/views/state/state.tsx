import { lazy, useMemo } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Stage } from '../../../core/record/condition.ts';
import { provisions } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { AfterPaint } from '../../parts/after-paint.tsx';
import { Mark } from '../../parts/mark.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useFirstWords } from '../../words/words.tsx';
import { NotFetched } from '../shell/not-fetched.tsx';
import { countOf, moversSince, weekBefore, type Count } from './standing-of-talks.ts';
import { stillMissing } from './gate-answer.ts';
import './state.css';

const WhatFollows = lazy(() =>
  import('./what-follows.tsx').then((it) => ({ default: it.WhatFollows })),
);

/** One sentence on where the talks stand, and what follows from it. */
export function StateOfTheTalks() {
  const { me } = useTalks();
  const { room, instrument } = usePlace();
  const { words } = useFirstWords();
  const tabled = instrument && instrument.versions.length > 0;
  return (
    <div className="state">
      {room && tabled ? (
        <Summary room={room} instrument={instrument} />
      ) : (
        <h1 className="large">{room ? words.state.noText(room.name) : words.state.noRoom}</h1>
      )}
      <NotFetched>
        <AfterPaint>
          <WhatFollows room={room} instrument={tabled ? instrument : undefined} />
        </AfterPaint>
      </NotFetched>
      {!room && !runsTheTalks(me) && <p>{words.state.waitToBeLetIn}</p>}
    </div>
  );
}

function Summary({ room, instrument }: { readonly room: Room; readonly instrument: Instrument }) {
  const { state, instant } = useTalks();
  const { words, when } = useFirstWords();
  const count = useMemo(() => countOf(instrument), [instrument]);
  const since = weekBefore(room);
  const [mover] = moversSince(room, instrument, since);
  const gate = [...room.gates.values()].find((one) => stillMissing(room, one, instant) > 0);
  const sentence = words.state.sentence({
    ...count,
    mover: mover && {
      party: state.roster.parties.get(mover.party)?.name ?? mover.party,
      points: mover.points,
      since: when(since),
    },
    gate: gate && { guards: gate.guards, missing: stillMissing(room, gate, instant) },
  });
  return (
    <header className="summary">
      <h1 className="large">{sentence}</h1>
      <Tally instrument={instrument} count={count} />
    </header>
  );
}

const shown = ['agreed', 'in principle', 'referred', 'open'] as const;

/** The counts, each with its mark, and the way to the first point that stands so. */
function Tally({ instrument, count }: { readonly instrument: Instrument; readonly count: Count }) {
  const { address } = usePlace();
  const { words, number } = useFirstWords();
  const all = useMemo(() => provisions(instrument), [instrument]);
  const firstOf = (stage: Stage): string | undefined =>
    all.find((provision) => provision.stage === stage)?.point;
  return (
    <ul className="tally">
      {shown.map((stage) => (
        <li key={stage}>
          <Link href={address('text', { instrument: instrument.id, point: firstOf(stage) })}>
            <Mark shape={stage} quiet /> <strong>{number(count.by[stage])}</strong>{' '}
            {words.domain.stage[stage]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
