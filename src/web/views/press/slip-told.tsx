import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, partyNames, sessionDate } from '../rooms/naming.ts';
import type { Learned } from './learned.ts';
import { isWhole, type Told } from './told.ts';

type Of<Is extends Told['is']> = Extract<Told, { is: Is }>;

/** What would be recorded of a proposal. */
export function SlipTold({ told, learned }: { readonly told: Told; readonly learned: Learned }) {
  const { words } = useWords();
  return (
    <>
      {told.is === 'statement' && <Statement {...told} sure={learned.sureness(told.proposal)} />}
      {told.is === 'position' && <Position {...told} />}
      {told.is === 'meeting' && <Meeting {...told} />}
      {told.is === 'pledge' && <Pledge {...told} />}
      {!isWhole(told) && <p className="quietly">{words.press.toFillIn}</p>}
    </>
  );
}

/** What stands over a slip: who speaks, gives, stands or meets; a statement's party beside it. */
export function useHeading(): (told: Told) => { readonly name: string; readonly code: string } {
  const { state } = useTalks();
  const { list } = useWords();
  return (told) => {
    switch (told.is) {
      case 'statement':
        return { name: told.draft.speaker, code: told.draft.party };
      case 'position': {
        const { party } = told.draft;
        return {
          name: party === '' ? (told.proposal.party?.name ?? '') : partyName(state, party),
          code: party,
        };
      }
      case 'pledge': {
        const { by } = told.draft;
        return {
          name: by.length === 0 ? told.proposal.by : partyNames(by, state, { list }),
          code: '',
        };
      }
      case 'meeting':
        return { name: told.draft.title, code: '' };
    }
  };
}

/** In which words, when and on what basis, and through whom. */
function Statement({ proposal, draft, sure }: Of<'statement'> & { readonly sure: number }) {
  const { words, when, number } = useWords();
  const { verb, mode, said, basis, party, medium, found, by } = proposal;
  return (
    <>
      <p className="quietly">
        {draft.role !== '' && (
          <>
            <bdi>{draft.role}</bdi>
            {' · '}
          </>
        )}
        <bdi>{verb}</bdi>
        {` · ${words.statements.mode[mode]} · ${when(draft.said)}`}
        {draft.said === said && ` (${words.statements.dateRests(basis)})`}
        {medium !== undefined && (
          <>
            {' · '}
            <bdi>{medium}</bdi>
          </>
        )}
      </p>
      <p className="gist" dir="auto">
        {draft.gist}
      </p>
      {by !== undefined && <p className="slip-model">{words.press.proposedBy(by)}</p>}
      <ol className="chain" aria-label={words.statements.chain}>
        {draft.chain.map(({ who, how, certainty }, at) => (
          <li key={at}>
            <bdi>{who}</bdi>
            {words.statements.linked + words.statements.how[how]}
            {certainty === 'inferred' && ` (${words.statements.inferred})`}
          </li>
        ))}
      </ol>
      <p className="quietly">
        {words.press.found(`${number(Math.round(sure * 100))}%`, found)}
        {party && draft.party === '' && ` · ${words.press.unknownParty(party.name)}`}
      </p>
    </>
  );
}

function Position({ proposal, draft }: Of<'position'>) {
  const { words } = useWords();
  const { party, by } = proposal;
  return (
    <>
      <p>
        <strong>{words.domain.position[draft.position]}</strong>
        <span className="quietly"> · {words.press.saidBy(by)}</span>
      </p>
      <p className="gist" dir="auto">
        {draft.note}
      </p>
      {party && draft.party === '' && (
        <p className="quietly">{words.press.unknownParty(party.name)}</p>
      )}
    </>
  );
}

function Meeting({ proposal, draft }: Of<'meeting'>) {
  const { words, when } = useWords();
  const { condition, place, status } = draft;
  return (
    <>
      <p className="quietly">
        {`${words.press.meetingStatus[status]} · ${sessionDate(draft, { words, when })}`}
        {draft.when === proposal.when && ` (${words.statements.dateRests(proposal.basis)})`}
        {place !== '' && (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
      </p>
      <p className="gist" dir="auto">
        {draft.who.map(({ people, party }, at) => (
          <span key={at}>
            {at > 0 && ' · '}
            {people}
            {party !== '' && <span className="code"> {party}</span>}
          </span>
        ))}
      </p>
      {condition !== '' && <p dir="auto">{words.press.onCondition(condition)}</p>}
    </>
  );
}

function Pledge({ draft }: Of<'pledge'>) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const { kind, status, what, condition, value, unit } = draft;
  const facts = [
    kind === '' ? '' : words.pledges.kind[kind],
    words.pledges.status[status],
    value === '' ? '' : `${value} ${unit}`,
    draft.with.length === 0 ? '' : words.pledges.together(partyNames(draft.with, state, { list })),
  ];
  return (
    <>
      <p className="quietly">{facts.filter(Boolean).join(' · ')}</p>
      <p className="gist" dir="auto">
        {what}
      </p>
      {condition !== '' && <p dir="auto">{words.press.onCondition(condition)}</p>}
    </>
  );
}
