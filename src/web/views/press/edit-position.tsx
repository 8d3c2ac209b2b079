import { useState } from 'react';
import { positions } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { isWholePosition, type PositionDraft } from '../../../wire/press-matters.ts';
import { Choice, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { SlipForm } from './slip-form.tsx';
import { WhichParty } from './which-party.tsx';
import { WhichPoint } from './which-point.tsx';

interface EditPositionProps {
  readonly draft: PositionDraft;
  readonly room: Room;
  readonly onClose: () => void;
  readonly onConfirm: (edited: PositionDraft) => void;
}

/** Sets a position right, and says on which point it is: no article knows the numbers of a text. */
export function EditPosition({ draft, room, onClose, onConfirm }: EditPositionProps) {
  const { words } = useWords();
  const [edited, setEdited] = useState(draft);
  const change = (what: Partial<PositionDraft>): void =>
    setEdited((before) => ({ ...before, ...what }));
  return (
    <SlipForm
      isWhole={isWholePosition(edited)}
      onClose={onClose}
      onConfirm={() => onConfirm(edited)}
    >
      <WhichPoint place={edited} room={room} noPoint={words.press.choose} onChange={change} />
      <WhichParty
        label={words.press.party}
        value={edited.party}
        onChange={(party) => change({ party })}
      />
      <Choice
        label={words.press.position}
        value={edited.position}
        onChange={(chosen) =>
          change({ position: positions.find((one) => one === chosen) ?? edited.position })
        }
      >
        {positions.map((one) => (
          <option key={one} value={one}>
            {words.domain.position[one]}
          </option>
        ))}
      </Choice>
      <Lines label={words.press.note} value={edited.note} onChange={(note) => change({ note })} />
    </SlipForm>
  );
}
