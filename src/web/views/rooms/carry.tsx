import { useState } from 'react';
import type { Json } from '../../../core/record/canonical.ts';
import type { Act, Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Lines } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { isIn, othersIn } from './membership.ts';
import { sentenceOf } from './sentences.ts';

interface CarryProps {
  readonly act: Act;
  /** The words to begin with; the mediator may change them. */
  readonly words: string;
  readonly from: Room;
}

/** The button by which a mediator takes something said here into another room. */
export function Carry(props: CarryProps) {
  const [open, setOpen] = useState(false);
  const { words } = useWords();
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {words.rooms.carry}
      </button>
      {open && <CarryDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function CarryDialog({ act, words: atFirst, from, onClose }: CarryProps & { onClose: () => void }) {
  const { state, me } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const targets = roomsOf(state).filter((room) => room.id !== from.id && isIn(room, me.id));
  const [to, setTo] = useState<string>(targets[0]?.id ?? '');
  const [text, setText] = useState(atFirst);
  const [note, setNote] = useState('');
  const [of, setOf] = useState('');
  const room = targets.find(({ id }) => id === to);
  const body = { text, ...(note ? { note } : {}), ...(of ? { of } : {}) };

  const carry = async (): Promise<void> => {
    if (room && (await acting.run(room.id, 'carried', body))) onClose();
  };

  return (
    <Dialog title={words.rooms.carryTitle} onClose={onClose}>
      <p>{words.rooms.carryIntro}</p>
      {targets.length === 0 ? (
        <p>{words.rooms.carryNowhere}</p>
      ) : (
        <>
          <Choice label={words.rooms.carryTo} value={to} onChange={setTo}>
            {targets.map(({ id, name, purpose }) => (
              <option key={id} value={id}>
                {words.rooms.named(name, words.domain.purpose[purpose])}
              </option>
            ))}
          </Choice>
          <Lines label={words.rooms.carryWords} value={text} onChange={setText} rows={4} />
          <Lines label={words.rooms.carryNote} value={note} onChange={setNote} rows={2} />
          <Choice label={words.rooms.carryOf} value={of} onChange={setOf}>
            <option value="">{words.rooms.carryOfNobody}</option>
            {[...state.roster.parties.values()].map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          {room && <Preview act={act} body={body} room={room} />}
        </>
      )}
      <Ends onClose={onClose} why={acting.why}>
        {room && (
          <button
            type="button"
            className="primary"
            disabled={acting.busy || text.trim() === ''}
            onClick={() => void carry()}
          >
            {words.rooms.carryGo(room.name)}
          </button>
        )}
      </Ends>
    </Dialog>
  );
}

interface PreviewProps {
  readonly act: Act;
  readonly body: Json;
  readonly room: Room;
}

/** The very sentence that will stand in the other room, on its paper, and who will read it. */
function Preview({ act, body, room }: PreviewProps) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words, list } = speech;
  const source = { ...act.source, room: room.id, by: me.id };
  const sentence = sentenceOf({ kind: 'carried', body, source }, state, speech);
  const readers = othersIn(state, room, me.id).map(({ name }) => name);
  return (
    <section className="carry-preview" data-purpose={room.purpose} aria-live="polite">
      <h3>{words.rooms.previewTitle(room.name)}</h3>
      <p>{sentence.text}</p>
      <blockquote dir="auto">{sentence.quote}</blockquote>
      <p className="audience">
        {readers.length === 0 ? words.rooms.previewNobody : words.rooms.previewFor(list(readers))}
      </p>
    </section>
  );
}
