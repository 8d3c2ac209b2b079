import { holds, runsTheTalks } from '../../../core/record/authority.ts';
import { factHolds, saysSo } from '../../../core/record/facts.ts';
import type { Fact } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { partyName, partyNames } from '../rooms/naming.ts';
import { DeclareFact, NameFact } from './fact-forms.tsx';

/** The facts that gates of a room can wait for: whose word decides, and who has given it. */
export function Facts({ room }: { readonly room: Room }) {
  const { me, at } = useTalks();
  const { words } = useWords();
  const acting = at === undefined && isIn(room, me.id);
  const chairs = acting && runsTheTalks(me);
  if (room.facts.size === 0 && !chairs) return null;
  return (
    <section>
      <h2>{words.facts.title}</h2>
      <ul className="facts">
        {[...room.facts.values()].map((fact) => (
          <li key={fact.id}>
            <OneFact room={room} fact={fact} acting={acting} />
          </li>
        ))}
      </ul>
      {chairs && (
        <div className="row">
          <NameFact room={room} />
        </div>
      )}
    </section>
  );
}

interface OneFactProps {
  readonly room: Room;
  readonly fact: Fact;
  readonly acting: boolean;
}

function OneFact({ room, fact, acting }: OneFactProps) {
  const { me, instant } = useTalks();
  const { words } = useWords();
  const held = factHolds(fact, instant);
  const { entitled, chair, declared } = fact;
  const mine = entitled?.parties.find((party) => party === me.party);
  const decides = entitled ? mine !== undefined && holds(me, 'agree') : runsTheTalks(me);
  const said = mine === undefined ? chair : declared.get(mine);
  return (
    <>
      <p>
        <Mark shape={held ? 'agreed' : 'open'} label={words.state.holds(held)} />{' '}
        <bdi>{fact.title}</bdi>
      </p>
      <Whose fact={fact} />
      {acting && (
        <div className="row">
          {decides && (
            <DeclareFact room={room} fact={fact} party={mine} holds={said?.holds ?? false} />
          )}
          {runsTheTalks(me) && <NameFact room={room} fact={fact} />}
        </div>
      )}
    </>
  );
}

/** Whose word decides, and what each of them says. */
function Whose({ fact }: { readonly fact: Fact }) {
  const { state, instant } = useTalks();
  const speech = useWords();
  const { words, number, when } = speech;
  const { entitled, declared, chair } = fact;
  if (!entitled) {
    const said = chair ? words.facts.chairSaid(saysSo(chair, instant)) : words.facts.byChair;
    return <p className="quietly">{said}</p>;
  }
  const names = partyNames(entitled.parties, state, speech);
  const each = entitled.number === entitled.parties.length;
  const sayingOf = (party: PartyId): string => {
    const said = declared.get(party);
    if (!said?.holds) return words.facts.notSaid(partyName(state, party));
    const from = said.from === undefined ? undefined : when(said.from);
    return words.facts.said(partyName(state, party), from);
  };
  return (
    <>
      <p className="quietly">
        {words.facts.byParties(names, each ? undefined : number(entitled.number))}
      </p>
      <ul className="quietly">
        {entitled.parties.map((party) => (
          <li key={party}>{sayingOf(party)}</li>
        ))}
      </ul>
    </>
  );
}
