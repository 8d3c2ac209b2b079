import { useEffect, useRef, useState } from 'react';
import { zWhen } from '../../../core/record/ids.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Draft } from '../../../wire/press-acts.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice, Ends, Line, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import { EditChain } from './edit-chain.tsx';

interface EditSlipProps {
  readonly draft: Draft;
  readonly room: Room;
  readonly onClose: () => void;
  readonly onConfirm: (edited: Draft) => void;
}

/** Sets a proposal right before it is recorded. */
export function EditSlip({ draft, room, onClose, onConfirm }: EditSlipProps) {
  const { state } = useTalks();
  const { words, when } = useWords();
  const [edited, setEdited] = useState(draft);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, [onClose]);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.closest('.slip')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const change = (what: Partial<Draft>): void => setEdited((before) => ({ ...before, ...what }));
  const isDate = zWhen.safeParse(edited.said).success;
  const isWhole =
    isDate &&
    edited.chain.length > 0 &&
    [edited.speaker, edited.gist, ...edited.chain.map(({ who }) => who)].every(
      (one) => one.trim() !== '',
    );
  return (
    <form
      ref={form}
      className="slip-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onConfirm(edited);
      }}
    >
      <Line
        label={words.press.speaker}
        value={edited.speaker}
        onChange={(speaker) => change({ speaker })}
      />
      <Line label={words.press.role} value={edited.role} onChange={(role) => change({ role })} />
      <Choice
        label={words.press.party}
        value={edited.party}
        onChange={(party) => change({ party })}
      >
        <option value="">{words.press.noParty}</option>
        {[...state.roster.parties.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Lines label={words.press.gist} value={edited.gist} onChange={(gist) => change({ gist })} />
      <Line label={words.press.when} value={edited.said} onChange={(said) => change({ said })} />
      <p className={isDate ? 'quietly' : 'why'}>
        {isDate ? words.rooms.thatIs(when(edited.said)) : words.press.noDate}
      </p>
      <EditChain chain={edited.chain} onChange={(chain) => change({ chain })} />
      <About edited={edited} room={room} onChange={change} />
      <Ends onClose={onClose} why={undefined}>
        <button type="submit" className="primary" disabled={!isWhole}>
          {words.press.confirmEdited}
        </button>
      </Ends>
    </form>
  );
}

interface AboutProps {
  readonly edited: Draft;
  readonly room: Room;
  readonly onChange: (what: Partial<Draft>) => void;
}

/** Which text of the room it is about, and which of its points. */
function About({ edited, room, onChange }: AboutProps) {
  const { words } = useWords();
  const all = [...room.instruments.values()];
  const chosen = all.find(({ id }) => id === edited.instrument);
  if (all.length === 0) return null;
  const points = (chosen && onTable(chosen)?.points) ?? [];
  return (
    <>
      <Choice
        label={words.press.about}
        value={edited.instrument}
        onChange={(instrument) => onChange({ instrument, point: '' })}
      >
        <option value="">{words.press.aboutNone}</option>
        {all.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      {chosen && (
        <Choice
          label={words.press.point}
          value={edited.point}
          onChange={(point) => onChange({ point })}
        >
          <option value="">{words.press.wholeText}</option>
          {points
            .filter(({ kind }) => kind === 'point')
            .map(({ id }) => (
              <option key={id} value={id}>
                {pointInWords(room, { instrument: chosen.id, point: id }, { words })}
              </option>
            ))}
        </Choice>
      )}
    </>
  );
}
