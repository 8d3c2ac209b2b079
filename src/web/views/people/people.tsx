import { hasPassed } from '../../../core/record/when.ts';
import type { Party, Person } from '../../../core/record/roster.ts';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { saysAlready } from '../../words/says-already.ts';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { DelegateKeys } from './delegate-keys.tsx';
import { GiveMandate } from './give-mandate.tsx';
import { PartyKey } from './party-key.tsx';
import { Requests } from './requests.tsx';
import { Webhooks } from './webhooks.tsx';
import './people.css';

/** The parties in the negotiation's order, coalitions after them, and who acts for each. */
export function People() {
  const { state } = useTalks();
  const { words } = useWords();
  const all = [...state.roster.parties.values()];
  const people = [...state.roster.people.values()];
  const coalitions = all.filter(isCoalition);
  const unbound = people.filter(({ party }) => party === undefined);
  return (
    <Leaf title={words.people.title} intro={words.people.intro}>
      <div className="parties-list">
        {[...all.filter((party) => !isCoalition(party)), ...coalitions].map((party) => (
          <OneParty
            key={party.id}
            party={party}
            people={people.filter((person) => person.party === party.id)}
          />
        ))}
        {unbound.length > 0 && (
          <section className="one-party">
            <header>
              <h2>{words.people.neither}</h2>
              <p className="quietly">{words.people.neitherNote}</p>
            </header>
            <Delegates people={unbound} />
          </section>
        )}
      </div>
    </Leaf>
  );
}

const isCoalition = ({ members, about }: Party): boolean =>
  members.length > 0 || about !== undefined;

interface OnePartyProps {
  readonly party: Party;
  readonly people: readonly Person[];
}

function OneParty({ party, people }: OnePartyProps) {
  const { state } = useTalks();
  const { words, list, number } = useWords();
  const within = [...state.roster.parties.values()].filter(({ members }) =>
    members.includes(party.id),
  );
  const { instrument, address } = usePlace();
  const asked = instrument?.mustAgree.includes(party.id);
  const names = party.members.map((member) => partyName(state, member));
  const notes = [
    names.length > 0 && words.people.coalition(list(names)),
    party.about !== undefined && words.people.about(number(party.about)),
    within.length > 0 && words.people.memberOf(list(within.map(({ name }) => name))),
  ].filter((note) => note !== false);
  return (
    <section className="one-party">
      <header>
        <h2>
          <bdi>{party.name}</bdi> <span className="code">{party.id}</span>
        </h2>
        {notes.length > 0 && <p className="quietly">{notes.join(' · ')}</p>}
        {asked && (
          <p className="quietly">
            <Link href={address('matrix')}>{words.people.stands}</Link>
          </p>
        )}
      </header>
      {!isCoalition(party) && <PartyKey party={party} />}
      <Requests party={party} />
      {people.length === 0 ? (
        <p className="quietly">{words.people.noDelegates}</p>
      ) : (
        <Delegates people={people} />
      )}
    </section>
  );
}

/** Heads of delegation first, then in the order of accreditation. */
function Delegates({ people }: { readonly people: readonly Person[] }) {
  const ordered = people.toSorted((a, b) => Number(b.head) - Number(a.head));
  return (
    <ul className="delegates">
      {ordered.map((person) => (
        <li key={person.id}>
          <Delegate person={person} />
        </li>
      ))}
    </ul>
  );
}

function Delegate({ person }: { readonly person: Person }) {
  const { state, me, at, copy, instant } = useTalks();
  const { words, when, list } = useWords();
  const { party, until, head, may } = person;
  const ended = until !== undefined && hasPassed(until, instant);
  const mine = me.head && me.party !== undefined && me.party === party && me.id !== person.id;
  const keys = [...state.roster.keys.values()].filter(
    (key) => key.person === person.id && !key.invitation && key.ended === undefined,
  );
  const role = head ? words.people.head : words.domain.role[person.role];
  const mandates = may.map((mandate) => words.domain.mandate[mandate]);
  return (
    <article data-ended={ended}>
      <h3>
        <bdi>{person.name}</bdi>
        {person.id === me.id && <span className="quietly">{` (${words.people.you})`}</span>}
      </h3>
      <p>
        <bdi>{person.title}</bdi>
        {saysAlready(person.title, role) ? '' : ` · ${role}`}
      </p>
      {party !== undefined && (
        <p className="mandate">
          {head && words.people.mayAll}
          {!head &&
            (mandates.length === 0 ? words.people.mayNothing : words.people.may(list(mandates)))}
        </p>
      )}
      <p className="quietly">
        {ended
          ? words.people.ended(when(until))
          : person.from.startsWith('../')
            ? words.people.roleBy(when(person.from.slice('../'.length)))
            : words.people.role(when(person.from), until === undefined ? '' : when(until))}
        {` · ${words.people.keys(keys.length)}`}
      </p>
      {mine && !ended && at === undefined && <GiveMandate person={person} party={party} />}
      {!ended && at === undefined && <DelegateKeys person={person} />}
      {!ended && person.id === me.id && at === undefined && copy === undefined && <Webhooks />}
    </article>
  );
}
