import { useEffect, useId, useRef } from 'react';
import type { Room } from '../../../core/record/state.ts';
import type { Draft } from '../../../wire/press-acts.ts';
import type { Proposal } from '../../../wire/press.ts';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { EditSlip } from './edit-slip.tsx';
import type { Review } from './review.ts';

interface SlipProps {
  readonly proposal: Proposal;
  readonly number: number;
  /** How its speaker's words are underlined. */
  readonly voice: number;
  readonly room: Room;
  readonly review: Review;
  readonly isEdited: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onConfirm: Review['confirm'];
}

/** One proposal beside the article; the one that is looked at has the focus. */
export function Slip(props: SlipProps) {
  const { proposal, number, voice, room, review, isEdited, onEdit, onConfirm } = props;
  const { words } = useWords();
  const titleId = useId();
  const isCurrent = review.current === proposal.id;
  const standing = review.standing(proposal);
  const draft = review.draft(proposal);
  const element = useFocus(isCurrent, isEdited);
  return (
    <article
      ref={element}
      className="slip"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the slips are gone through by keyboard
      tabIndex={isCurrent ? 0 : -1}
      aria-labelledby={titleId}
      aria-current={isCurrent || undefined}
      data-voice={voice}
      data-standing={standing.is}
      data-of={proposal.id}
    >
      <header className="row">
        <h3 id={titleId}>
          <span className="unseen">{words.press.slip(number, draft.speaker)}</span>
          <bdi aria-hidden>{draft.speaker}</bdi>
          {draft.party !== '' && <span className="code"> {draft.party}</span>}
        </h3>
        <span className="slip-standing">{words.press.standing[standing.is]}</span>
      </header>
      {isEdited ? (
        <EditSlip
          draft={draft}
          room={room}
          onClose={() => onEdit(false)}
          onConfirm={(edited) => onConfirm(proposal, edited)}
        />
      ) : (
        <>
          <Told proposal={proposal} draft={draft} />
          <Answers {...{ proposal, review, onConfirm }} onEdit={() => onEdit(true)} />
        </>
      )}
      <Why>{standing.is === 'failed' ? standing.why : undefined}</Why>
    </article>
  );
}

/** The slip that becomes the current one takes the focus; when its form closes, it has it again. */
function useFocus(isCurrent: boolean, isEdited: boolean) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const slip = element.current;
    if (!isCurrent || isEdited || slip?.contains(document.activeElement)) return;
    if (document.activeElement?.closest('input, textarea, select, dialog')) return;
    slip?.focus({ preventScroll: true });
    slip?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, isEdited]);
  return element;
}

/** What would be recorded: in which words, when and on what basis, and through whom. */
function Told({ proposal, draft }: { readonly proposal: Proposal; readonly draft: Draft }) {
  const { words, when, number } = useWords();
  const { verb, mode, said, basis, party, medium, confidence, found } = proposal;
  const sure = `${number(Math.round(confidence * 100))}%`;
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
        {draft.said === said && ` (${words.statements.basis(basis)})`}
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
      <ol className="slip-chain" aria-label={words.statements.chain}>
        {draft.chain.map(({ who, how, certainty }, at) => (
          <li key={at}>
            <bdi>{who}</bdi> {words.statements.how[how]}
            {certainty === 'inferred' && ` (${words.statements.inferred})`}
          </li>
        ))}
      </ol>
      <p className="quietly">
        {words.press.found(sure, found)}
        {party && draft.party === '' && ` · ${words.press.unknownParty(party.name)}`}
      </p>
    </>
  );
}

interface AnswersProps {
  readonly proposal: Proposal;
  readonly review: Review;
  readonly onEdit: () => void;
  readonly onConfirm: Review['confirm'];
}

function Answers({ proposal, review, onEdit, onConfirm }: AnswersProps) {
  const { words } = useWords();
  const { is } = review.standing(proposal);
  if (is === 'recorded' || is === 'entering') return null;
  if (is === 'refused')
    return (
      <p className="row">
        <button type="button" className="quiet" onClick={() => review.takeBack(proposal)}>
          {words.press.takeBack}
        </button>
      </p>
    );
  return (
    <p className="row">
      <button
        type="button"
        className="primary"
        aria-keyshortcuts="y"
        onClick={() => onConfirm(proposal)}
      >
        {words.press.confirm}
      </button>
      <button type="button" aria-keyshortcuts="e" onClick={onEdit}>
        {words.press.edit}
      </button>
      <button type="button" aria-keyshortcuts="n" onClick={() => review.refuse(proposal)}>
        {words.press.refuse}
      </button>
    </p>
  );
}
