import { useState } from 'react';
import type { Attending, MeetingDraft } from '../../../wire/press-matters.ts';
import { Choice, Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { SlipForm } from './slip-form.tsx';
import { WhichParty } from './which-party.tsx';
import { isDate, WhenLine } from './when-line.tsx';

const STATUSES: readonly MeetingDraft['status'][] = ['held', 'planned', 'sought'];

interface EditMeetingProps {
  readonly draft: MeetingDraft;
  readonly onClose: () => void;
  readonly onConfirm: (edited: MeetingDraft) => void;
}

/** Sets a meeting right before it is recorded as a session. */
export function EditMeeting({ draft, onClose, onConfirm }: EditMeetingProps) {
  const { words } = useWords();
  const [edited, setEdited] = useState(draft);
  const change = (what: Partial<MeetingDraft>): void =>
    setEdited((before) => ({ ...before, ...what }));
  const isWhole =
    isDate(edited.when) &&
    edited.title.trim() !== '' &&
    edited.who.every(({ people }) => people.trim() !== '');
  return (
    <SlipForm isWhole={isWhole} onClose={onClose} onConfirm={() => onConfirm(edited)}>
      <Line
        label={words.rooms.sessionTitle}
        value={edited.title}
        onChange={(title) => change({ title })}
        required
      />
      <Line
        label={words.rooms.sessionPlace}
        value={edited.place}
        onChange={(place) => change({ place })}
      />
      <WhenLine value={edited.when} onChange={(when) => change({ when })} />
      <Choice
        label={words.press.isMeeting}
        value={edited.status}
        onChange={(chosen) =>
          change({ status: STATUSES.find((one) => one === chosen) ?? edited.status })
        }
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {words.press.meetingStatus[one]}
          </option>
        ))}
      </Choice>
      <Line
        label={words.pledges.makeCondition}
        value={edited.condition}
        onChange={(condition) => change({ condition })}
      />
      <EditPresent who={edited.who} onChange={(who) => change({ who })} />
    </SlipForm>
  );
}

interface EditPresentProps {
  readonly who: readonly Attending[];
  readonly onChange: (who: readonly Attending[]) => void;
}

/** Who took part, one by one, and for which party. */
function EditPresent({ who, onChange }: EditPresentProps) {
  const { words } = useWords();
  const put = (at: number, what: Partial<Attending>): void =>
    onChange(who.map((one, place) => (place === at ? { ...one, ...what } : one)));
  return (
    <fieldset className="edit-present">
      <legend>{words.press.present}</legend>
      {who.map(({ people, party }, at) => (
        <div key={at} className="edit-one">
          <Line
            label={words.press.presentOne(at + 1)}
            value={people}
            onChange={(name) => put(at, { people: name })}
            required
          />
          <WhichParty
            label={words.press.party}
            value={party}
            onChange={(chosen) => put(at, { party: chosen })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.press.without(people)}
            onClick={() => onChange(who.filter((_, place) => place !== at))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...who, { people: '', party: '' }])}
      >
        {words.press.addPresent}
      </button>
    </fieldset>
  );
}
