import { useState } from 'react';
import {
  answer,
  isOpen,
  provisions,
  standings,
  type Answer,
} from '../../../core/record/standing.ts';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Gate } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark } from '../../parts/mark.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, pointInWords } from '../rooms/naming.ts';
import { isIn } from '../rooms/membership.ts';
import { actsInWords, conditionInWords } from './condition-in-words.ts';
import { below, fold, lackingIn } from './gate-answer.ts';
import { SetGate } from './gate-form.tsx';
import { WaiveGate } from './waive-gate.tsx';

/** What must hold before something may happen, as sentences, with what is missing. */
export function Gates({ room }: { readonly room: Room }) {
  const { me, at } = useTalks();
  const { words } = useWords();
  const acting = at === undefined && runsTheTalks(me) && isIn(room, me.id);
  if (room.gates.size === 0 && !acting) return null;
  return (
    <section>
      <h2>{words.state.gates}</h2>
      <ul className="gates">
        {[...room.gates.values()].map((gate) => (
          <li key={gate.id}>
            <OneGate room={room} gate={gate} acting={acting} />
          </li>
        ))}
      </ul>
      {acting && (
        <div className="row">
          <SetGate room={room} />
        </div>
      )}
    </section>
  );
}

interface OneGateProps {
  readonly room: Room;
  readonly gate: Gate;
  readonly acting: boolean;
}

function OneGate({ room, gate, acting }: OneGateProps) {
  const { instant, state } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const open = isOpen(room, gate, instant);
  // A gate that is called what it waits for, and holds, has nothing more to say of it.
  const isSaid = open && conditionInWords(room, gate.condition, speech, state) === gate.title;
  return (
    <>
      <h3>
        <Mark shape={open ? 'agreed' : 'open'} label={words.state.gateIs(open)} />{' '}
        <bdi>{gate.title}</bdi>
      </h3>
      <p>
        {gate.waived
          ? words.state.waived(gate.guards, gate.waived.reason)
          : words.state.behind(gate.guards, open)}
      </p>
      {!gate.waived && !isSaid && <Part room={room} part={answer(room, gate.condition, instant)} />}
      {!open && gate.closes && gate.closes.length > 0 && (
        <p className="quietly">{words.gates.refused(actsInWords(gate.closes, speech))}</p>
      )}
      {acting && (
        <div className="row">
          <SetGate room={room} gate={gate} />
          {!open && <WaiveGate room={room} gate={gate} />}
        </div>
      )}
    </>
  );
}

function Part({ room, part }: { readonly room: Room; readonly part: Answer }) {
  const { state } = useTalks();
  const speech = useWords();
  const { words } = speech;
  return (
    <div className="part">
      <p>
        <Mark shape={part.holds ? 'agreed' : 'open'} label={words.state.holds(part.holds)} />{' '}
        <bdi>{conditionInWords(room, part.condition, speech, state)}</bdi>
      </p>
      {!part.holds && part.short.length > 0 && <Short room={room} part={part} />}
      {!part.holds && <Lacks room={room} part={part} />}
      {part.parts.length > 0 && (
        <ul>
          {part.parts.map((inner, place) => (
            <li key={place}>
              <Part room={room} part={inner} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whose consent is missing, and how many more of any. */
function Lacks({ room, part }: { readonly room: Room; readonly part: Answer }) {
  const { state, instant } = useTalks();
  const { words, list } = useWords();
  const { parties, number } = lackingIn(room, part.condition, instant);
  const names = parties.map((party) => partyName(state, party));
  const more = number > 0 ? [words.gates.lackingMore(number)] : [];
  const missing = [...names, ...more];
  if (missing.length === 0) return null;
  return <p className="short quietly">{words.gates.lacking(list(missing))}</p>;
}

/** The points that fall short, and who keeps them there: points kept there alike stand together. */
function Short({ room, part }: { readonly room: Room; readonly part: Answer }) {
  const { state } = useTalks();
  const { words } = useWords();
  const { condition, short } = part;
  const instrument = 'points' in condition && room.instruments.get(condition.instrument);
  if (!instrument) return null;
  const all = standings(instrument);
  const whole = provisions(instrument);
  const why = (point: PointId): string => {
    const parts = whole.find((provision) => provision.point === point)?.parts ?? [point];
    const held = parts.flatMap((one) => all.get(one) ?? []);
    const said = below(held, condition.points).map(
      ([party, position]) =>
        partyName(state, party) + words.domain.colon + words.domain.position[position],
    );
    return said.length > 0 ? said.join(' · ') : words.state.bracketLeft;
  };
  return (
    <ul className="short">
      {[...Map.groupBy(short, why)].map(([said, points]) => (
        <li key={said}>
          <Points room={room} instrument={instrument} points={points} />
          <span className="quietly"> {said}</span>
        </li>
      ))}
    </ul>
  );
}

interface PointsGiven {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly points: readonly PointId[];
}

/** Points by their names, each a way to it; of many the first, and the others when asked for. */
export function Points({ room, instrument, points }: PointsGiven) {
  const { address } = usePlace();
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const of = { instrument: instrument.id };
  const { shown, folded } = all ? { shown: points, folded: 0 } : fold(points);
  return (
    <span className="points">
      {shown.map((point) => (
        <Link key={point} href={address('text', { ...of, point })}>
          {pointInWords(room, { ...of, point }, { words })}
        </Link>
      ))}
      {folded > 0 && (
        <button type="button" className="link more" onClick={() => setAll(true)}>
          {words.state.andMore(folded)}
        </button>
      )}
    </span>
  );
}
