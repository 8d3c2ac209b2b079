import { useMemo } from 'react';
import {
  coverageOf,
  unassigned,
  type Coverage,
  type Joined,
  type Sum,
} from '../../../core/record/coverage.ts';
import {
  coverageOverTime,
  type CoverageOverTime,
} from '../../../core/record/coverage-over-time.ts';
import { ratesAt } from '../../../core/record/rates.ts';
import type { Room, State } from '../../../core/record/state.ts';
import { usePresent } from '../../client/clock.ts';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { roomsOf } from '../../place.ts';
import { useWords, type Speech } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { amountInWords } from '../rooms/naming.ts';
import { Bar } from './bar.tsx';
import { GateState } from './gate-state.tsx';
import { MakePledge } from './make-pledge.tsx';
import { OverTime } from './over-time.tsx';
import { PledgeList } from './pledge.tsx';
import { rateInWords } from './rate-in-words.ts';
import { Rates } from './rates.tsx';
import './pledges.css';

/** What is needed, in order of priority, and how far what was promised goes: room by room. */
export function Pledges() {
  const { state } = useTalks();
  const { words } = useWords();
  const rooms = roomsOf(state).filter((room) => room.requirements.size + room.pledges.size > 0);
  return (
    <Leaf title={words.pledges.title} intro={words.pledges.intro}>
      {rooms.map((room) => (
        <RoomsPledges key={room.id} room={room} />
      ))}
      {rooms.length === 0 && <Nothing />}
    </Leaf>
  );
}

/** Before anything was pledged, one can still begin. */
function Nothing() {
  const { state, me, at } = useTalks();
  const { words } = useWords();
  const [room] = roomsOf(state).filter((one) => isIn(one, me.id));
  const acting = at === undefined && me.party !== undefined && room !== undefined;
  return (
    <>
      <p>{words.pledges.nothing}</p>
      {acting && <MakePledge room={room} party={me.party} />}
    </>
  );
}

function RoomsPledges({ room }: { readonly room: Room }) {
  const { state, me, at } = useTalks();
  const present = usePresent();
  const { words } = useWords();
  const { parties } = state.roster;
  const coverage = useMemo(() => {
    const rates = ratesAt(room.rates, Date.parse(at ?? present));
    return coverageOf(room.requirements.values(), room.pledges.values(), parties, rates);
  }, [room, parties, at, present]);
  const overTime = useMemo(
    () => coverageOverTime(room.requirements.values(), room.pledges.values(), parties, room.rates),
    [room, parties],
  );
  const others = unassigned(room.requirements, room.pledges.values());
  const acting = at === undefined && isIn(room, me.id);
  return (
    <section className="pledges-room" data-purpose={room.purpose}>
      <h2>
        <bdi>{room.name}</bdi>
      </h2>
      <ol className="requirements">
        {coverage.map((one, place) => (
          <li key={one.requirement.id}>
            <OneRequirement coverage={one} overTime={overTime[place]} room={room} acting={acting} />
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <section className="requirement">
          <h3>{words.pledges.other}</h3>
          <PledgeList pledges={others} room={room} acting={acting} />
        </section>
      )}
      <Rates room={room} acting={acting} />
      {room.gates.size > 0 && <Gates room={room} />}
      {acting && me.party !== undefined && <MakePledge room={room} party={me.party} />}
    </section>
  );
}

interface OneRequirementProps {
  readonly coverage: Coverage;
  readonly overTime: CoverageOverTime | undefined;
  readonly room: Room;
  readonly acting: boolean;
}

function OneRequirement({ coverage, overTime, room, acting }: OneRequirementProps) {
  const speech = useWords();
  const { words, number } = speech;
  const { state } = useTalks();
  const { requirement, measure, joined, beside, pledges } = coverage;
  return (
    <article className="requirement">
      <h3>{words.pledges.requirement(number(requirement.order), requirement.title)}</h3>
      {measure ? <Bar measure={measure} /> : <p className="quietly">{words.pledges.noAmount}</p>}
      {joined.map((one) => (
        <p key={one.sum.unit} className="quietly">
          {joinedInWords(one, state, speech)}
        </p>
      ))}
      {overTime && overTime.steps.length > 1 && measure && <OverTime over={overTime} />}
      {beside.length > 0 && <p className="quietly">{besideInWords(beside, speech)}</p>}
      {pledges.length === 0 ? (
        <p className="quietly">{words.pledges.noPledges}</p>
      ) : (
        <PledgeList pledges={pledges} room={room} acting={acting} />
      )}
    </article>
  );
}

function besideInWords(sums: readonly Sum[], speech: Speech): string {
  return speech.words.pledges.beside(speech.list(sums.map((sum) => sumInWords(sum, speech))));
}

function joinedInWords({ sum, rates }: Joined, state: State, speech: Speech): string {
  const by = rates.map((rate) => rateInWords(rate, state, speech));
  return speech.words.rates.joined(sumInWords(sum, speech), speech.list(by));
}

function sumInWords({ unit, inForce, waiting }: Sum, speech: Speech): string {
  const said = (value: number): string =>
    value === 0 ? '' : amountInWords({ value, unit }, speech);
  return speech.words.pledges.besideOne(said(inForce), said(waiting));
}

function Gates({ room }: { readonly room: Room }) {
  const { words } = useWords();
  const waitedFor = new Set([...room.pledges.values()].map(({ gate }) => gate));
  const gates = [...room.gates.values()].filter(({ id }) => waitedFor.has(id));
  if (gates.length === 0) return null;
  return (
    <section className="requirement">
      <h3>{words.pledges.gates}</h3>
      <ul className="gates-waited-for">
        {gates.map((gate) => (
          <li key={gate.id}>
            <GateState gate={gate} room={room} />
          </li>
        ))}
      </ul>
    </section>
  );
}
