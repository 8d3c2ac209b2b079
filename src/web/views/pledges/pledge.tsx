import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { pledgeStatuses, type Pledge } from '../../../core/record/matters.ts';
import { type Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords, type Speech } from '../../words/words.tsx';
import { amountInWords, partyName } from '../rooms/naming.ts';
import { isInForce, isPromised } from '../../../core/record/coverage.ts';
import { splitInWords } from './towards.tsx';
import { GateState } from './gate-state.tsx';

interface Within {
  readonly room: Room;
  readonly acting: boolean;
}

export function PledgeList({
  pledges,
  ...within
}: Within & { readonly pledges: readonly Pledge[] }) {
  return (
    <ul className="pledges">
      {pledges.map((pledge) => (
        <li key={pledge.id} data-part={partOf(pledge)}>
          <OnePledge pledge={pledge} {...within} />
        </li>
      ))}
    </ul>
  );
}

const partOf = (pledge: Pledge): string => {
  if (isInForce(pledge)) return 'in-force';
  return isPromised(pledge) ? 'waiting' : 'missing';
};

function OnePledge({ pledge, room, acting }: Within & { readonly pledge: Pledge }) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const { address } = usePlace();
  const names = (codes: Pledge['by']): string =>
    speech.list(codes.map((code) => partyName(state, code)));
  const gate = pledge.gate && room.gates.get(pledge.gate);
  const said = speech.list([
    ...new Set(pledge.statements.flatMap((id) => room.statements.get(id)?.speaker ?? [])),
  ]);
  const own = me.party !== undefined && pledge.by.includes(me.party);
  return (
    <>
      <p>
        <strong>{names(pledge.by)}</strong>
        {pledge.with.length > 0 && ` ${words.pledges.together(names(pledge.with))}`}
        {words.domain.colon}
        <bdi>
          {pledge.amount ? amountInWords(pledge.amount, speech) : words.pledges.noAmountSaid}
        </bdi>
        {` · ${words.pledges.kind[pledge.kind]} · `}
        <em>{words.pledges.status[pledge.status]}</em>
      </p>
      <p className="pledge-what" dir="auto">
        {pledge.what}
      </p>
      {pledge.towards && pledge.amount && (
        <p className="quietly">{splitInWords(pledge.towards, pledge.amount, room, speech)}</p>
      )}
      <Terms pledge={pledge} speech={speech} />
      {gate && (
        <p className="quietly">
          <GateState gate={gate} room={room} />
        </p>
      )}
      {pledge.statements.length > 0 && (
        <p className="quietly">
          <Link href={address('statements', { room: room.id })}>{words.pledges.asSaid(said)}</Link>
        </p>
      )}
      {acting && (own || runsTheTalks(me)) && <ChangeStatus pledge={pledge} room={room} />}
    </>
  );
}

function Terms({ pledge, speech }: { readonly pledge: Pledge; readonly speech: Speech }) {
  const { words, when } = speech;
  const { from, until, condition, status } = pledge;
  const terms = [
    from !== undefined && words.pledges.from(when(from)),
    until !== undefined && words.pledges.until(when(until)),
    condition !== undefined && words.pledges.condition(condition),
    status === 'considered' && words.pledges.notCounted,
    status === 'withdrawn' && words.pledges.withdrawn,
  ].filter((term) => term !== false);
  return terms.length > 0 && <p className="quietly">{terms.join(' · ')}</p>;
}

/** Those who gave it, or the chair, say what has become of it. */
function ChangeStatus({ pledge, room }: { readonly pledge: Pledge; readonly room: Room }) {
  const { words } = useWords();
  const acting = useActing();
  const [status, setStatus] = useState('');
  const chosen = pledgeStatuses.find((one) => one === status);
  const change = async (): Promise<void> => {
    const body = { pledge: pledge.id, status };
    if (await acting.run(room.id, 'pledge-changed', body)) setStatus('');
  };
  return (
    <div className="change-status">
      <div className="row">
        <select
          aria-label={words.pledges.change}
          value={status}
          onChange={({ currentTarget }) => setStatus(currentTarget.value)}
        >
          <option value="">{words.pledges.change}</option>
          {pledgeStatuses
            .filter((one) => one !== pledge.status)
            .map((one) => (
              <option key={one} value={one}>
                {words.pledges.status[one]}
              </option>
            ))}
        </select>
        {chosen && (
          <button type="button" disabled={acting.busy} onClick={() => void change()}>
            {words.pledges.changeTo(words.pledges.status[chosen])}
          </button>
        )}
      </div>
      <Why>{acting.why}</Why>
    </div>
  );
}
