import { useState } from 'react';
import type { Room } from '../../../core/record/state.ts';
import type { Draft } from '../../../wire/press-acts.ts';
import { Line, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { EditChain } from './edit-chain.tsx';
import { EditMeeting } from './edit-meeting.tsx';
import { EditPledge } from './edit-pledge.tsx';
import { EditPosition } from './edit-position.tsx';
import { SlipForm } from './slip-form.tsx';
import type { Told } from './told.ts';
import { isDate, WhenLine } from './when-line.tsx';
import { WhichParty } from './which-party.tsx';
import { WhichPoint } from './which-point.tsx';

interface EditSlipProps {
  readonly told: Told;
  readonly room: Room;
  readonly onClose: () => void;
  readonly onConfirm: (edited: Told) => void;
}

/** Sets a proposal right before it is recorded. */
export function EditSlip({ told, room, onClose, onConfirm }: EditSlipProps) {
  switch (told.is) {
    case 'statement':
      return (
        <EditStatement
          {...{ draft: told.draft, room, onClose }}
          onConfirm={(draft) => onConfirm({ ...told, draft })}
        />
      );
    case 'position':
      return (
        <EditPosition
          {...{ draft: told.draft, room, onClose }}
          onConfirm={(draft) => onConfirm({ ...told, draft })}
        />
      );
    case 'meeting':
      return (
        <EditMeeting
          {...{ draft: told.draft, onClose }}
          onConfirm={(draft) => onConfirm({ ...told, draft })}
        />
      );
    case 'pledge':
      return (
        <EditPledge
          {...{ draft: told.draft, onClose }}
          onConfirm={(draft) => onConfirm({ ...told, draft })}
        />
      );
  }
}

interface EditStatementProps {
  readonly draft: Draft;
  readonly room: Room;
  readonly onClose: () => void;
  readonly onConfirm: (edited: Draft) => void;
}

function EditStatement({ draft, room, onClose, onConfirm }: EditStatementProps) {
  const { words } = useWords();
  const [edited, setEdited] = useState(draft);
  const change = (what: Partial<Draft>): void => setEdited((before) => ({ ...before, ...what }));
  const isWhole =
    isDate(edited.said) &&
    edited.chain.length > 0 &&
    [edited.speaker, edited.gist, ...edited.chain.map(({ who }) => who)].every(
      (one) => one.trim() !== '',
    );
  return (
    <SlipForm isWhole={isWhole} onClose={onClose} onConfirm={() => onConfirm(edited)}>
      <Line
        label={words.press.speaker}
        value={edited.speaker}
        onChange={(speaker) => change({ speaker })}
        required
      />
      <Line label={words.press.role} value={edited.role} onChange={(role) => change({ role })} />
      <WhichParty
        label={words.press.party}
        value={edited.party}
        onChange={(party) => change({ party })}
      />
      <Lines
        label={words.press.gist}
        value={edited.gist}
        onChange={(gist) => change({ gist })}
        required
      />
      <WhenLine value={edited.said} onChange={(said) => change({ said })} />
      <EditChain chain={edited.chain} onChange={(chain) => change({ chain })} />
      <WhichPoint place={edited} room={room} noPoint={words.press.wholeText} onChange={change} />
    </SlipForm>
  );
}
