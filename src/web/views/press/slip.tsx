import { useEffect, useId, useRef } from 'react';
import type { Room } from '../../../core/record/state.ts';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { EditSlip } from './edit-slip.tsx';
import type { Review } from './review.ts';
import { SlipTold, useHeading } from './slip-told.tsx';
import type { Told } from './told.ts';

interface SlipProps {
  readonly told: Told;
  readonly number: number;
  /** How its speaker's words are underlined; none for what nobody says. */
  readonly voice: number | undefined;
  readonly room: Room;
  readonly review: Review;
  readonly isEdited: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onConfirm: Review['confirm'];
}

/** One proposal beside the article; the one that is looked at has the focus. */
export function Slip(props: SlipProps) {
  const { told, number, voice, room, review, isEdited, onEdit, onConfirm } = props;
  const { words } = useWords();
  const titleId = useId();
  const isCurrent = review.current === told.id;
  const standing = review.standing(told);
  const { name, code } = useHeading()(told);
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
      data-is={told.is}
      data-of={told.id}
    >
      <header className="row">
        <h3 id={titleId}>
          <span className="unseen">{words.press.slip(number, name)}</span>
          <bdi aria-hidden>{name}</bdi>
          {code !== '' && <span className="code"> {code}</span>}
        </h3>
        <span className="slip-standing">{words.press.standing[standing.is]}</span>
      </header>
      {isEdited ? (
        <EditSlip told={told} room={room} onClose={() => onEdit(false)} onConfirm={onConfirm} />
      ) : (
        <>
          <SlipTold told={told} learned={review.learned} />
          <Answers {...{ told, review, onConfirm }} onEdit={() => onEdit(true)} />
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

interface AnswersProps {
  readonly told: Told;
  readonly review: Review;
  readonly onEdit: () => void;
  readonly onConfirm: Review['confirm'];
}

function Answers({ told, review, onEdit, onConfirm }: AnswersProps) {
  const { words } = useWords();
  const { is } = review.standing(told);
  if (is === 'recorded' || is === 'entering') return null;
  if (is === 'refused')
    return (
      <p className="row">
        <button type="button" className="quiet" onClick={() => review.takeBack(told)}>
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
        onClick={() => onConfirm(told)}
      >
        {words.press.confirm}
      </button>
      <button type="button" aria-keyshortcuts="e" onClick={onEdit}>
        {words.press.edit}
      </button>
      <button type="button" aria-keyshortcuts="n" onClick={() => review.refuse(told)}>
        {words.press.refuse}
      </button>
    </p>
  );
}
