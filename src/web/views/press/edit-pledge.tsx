import { useState } from 'react';
import { pledgeKinds } from '../../../core/record/matters.ts';
import { isWholePledge, type PledgeDraft } from '../../../wire/press-matters.ts';
import { Choice, Line, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { SlipForm } from './slip-form.tsx';
import { WhichParties } from './which-party.tsx';

const STATUSES: readonly PledgeDraft['status'][] = ['offered', 'considered'];

interface EditPledgeProps {
  readonly draft: PledgeDraft;
  readonly onClose: () => void;
  readonly onConfirm: (edited: PledgeDraft) => void;
}

/** Sets a pledge right before it is recorded. */
export function EditPledge({ draft, onClose, onConfirm }: EditPledgeProps) {
  const { words } = useWords();
  const [edited, setEdited] = useState(draft);
  const change = (what: Partial<PledgeDraft>): void =>
    setEdited((before) => ({ ...before, ...what }));
  return (
    <SlipForm isWhole={isWholePledge(edited)} onClose={onClose} onConfirm={() => onConfirm(edited)}>
      <WhichParties
        label={words.press.gives}
        value={edited.by}
        onChange={(by) => change({ by, with: edited.with.filter((one) => !by.includes(one)) })}
      />
      <Lines
        label={words.pledges.makeWhat}
        value={edited.what}
        onChange={(what) => change({ what })}
        required
      />
      <Choice
        label={words.pledges.makeKind}
        value={edited.kind}
        onChange={(chosen) => change({ kind: pledgeKinds.find((one) => one === chosen) ?? '' })}
        required
      >
        <option value="">{words.press.choose}</option>
        {pledgeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.pledges.kind[kind]}
          </option>
        ))}
      </Choice>
      <Line
        label={words.pledges.makeValue}
        value={edited.value}
        onChange={(value) => change({ value })}
        pattern="\d{1,15}"
        inputMode="numeric"
      />
      <Line
        label={words.pledges.makeUnit('')}
        value={edited.unit}
        onChange={(unit) => change({ unit })}
        required={edited.value !== ''}
      />
      <Line
        label={words.pledges.makeCondition}
        value={edited.condition}
        onChange={(condition) => change({ condition })}
      />
      <Choice
        label={words.press.howFirm}
        value={edited.status}
        onChange={(chosen) =>
          change({ status: STATUSES.find((one) => one === chosen) ?? edited.status })
        }
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {words.pledges.status[one]}
          </option>
        ))}
      </Choice>
      <WhichParties
        label={words.press.givesWith}
        value={edited.with}
        onChange={(together) =>
          change({ with: together.filter((one) => !edited.by.includes(one)) })
        }
      />
    </SlipForm>
  );
}
