import { useState } from 'react';
import type { Json } from '../../../core/record/canonical.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Attendance, Session } from '../../../core/record/matters.ts';
import type { Room, State } from '../../../core/record/state.ts';
import { useDraft } from '../../client/drafts.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice, Ends, Line, Moment, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { chosenOf, edtfOf, type Chosen } from './edtf.ts';

interface InDialog {
  readonly room: Room;
  readonly onClose: () => void;
}

/** Calls a session in a room: what, when, where, who, and behind which gate. */
export function CallSession({ room, onClose }: InDialog) {
  const { state, instant } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [title, setTitle] = useState('');
  const [when, setWhen] = useState(() => chosenOf(instant.slice(0, 10)));
  const [place, setPlace] = useState('');
  const [gate, setGate] = useState('');
  const [sought, setSought] = useState(false);
  const call = async (): Promise<void> => {
    const body: Json = {
      session: `session-${randomHex().slice(0, 12)}`,
      title,
      when: edtfOf(when),
      who: present(state, room).map(({ ...one }) => one),
      status: sought ? 'sought' : 'planned',
      ...(place === '' ? {} : { place }),
      ...(gate === '' ? {} : { gate }),
    };
    if (await acting.run(room.id, 'session-called', body)) onClose();
  };
  return (
    <Dialog title={words.rooms.callTitle} onClose={onClose} onGo={() => void call()}>
      <Line label={words.rooms.sessionTitle} value={title} onChange={setTitle} required />
      <When value={when} onChange={setWhen} />
      <Line label={words.rooms.sessionPlace} value={place} onChange={setPlace} />
      {room.gates.size > 0 && (
        <Choice label={words.rooms.sessionGate} value={gate} onChange={setGate}>
          <option value="">{words.rooms.noGate}</option>
          {[...room.gates.values()].map(({ id, title: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <Tick label={words.rooms.sessionSought} value={sought} onChange={setSought} />
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.rooms.callGo}
        </button>
      </Ends>
    </Dialog>
  );
}

/** Records that a session took place, and what came of it. */
export function HoldSession({ room, session, onClose }: InDialog & { readonly session: Session }) {
  const { negotiation, state, me } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [when, setWhen] = useState(() => chosenOf(session.when));
  const [place, setPlace] = useState(session.place ?? '');
  const title = words.rooms.holdTitle(session.title);
  const writing = useDraft({ negotiation, me }, `outcome ${room.id} ${session.id}`, title);
  const outcome = writing.text;
  const [instrument] = room.instruments.values();
  const tabled = instrument && onTable(instrument);
  const [withText, setWithText] = useState(tabled !== undefined);
  const hold = async (): Promise<void> => {
    const who = session.who.length > 0 ? session.who : present(state, room);
    const version =
      withText && tabled ? { instrument: instrument.id, number: tabled.number } : undefined;
    const body: Json = {
      session: session.id,
      title: session.title,
      when: edtfOf(when),
      who: who.map(({ ...one }) => one),
      agenda: session.agenda,
      statements: session.statements,
      ...(place === '' ? {} : { place }),
      ...(outcome === '' ? {} : { outcome }),
      ...(version ? { version } : {}),
    };
    if (!(await acting.run(room.id, 'session-held', body))) return;
    writing.done();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onGo={() => void hold()}>
      <When value={when} onChange={setWhen} />
      <Line label={words.rooms.sessionPlace} value={place} onChange={setPlace} />
      <DraftLines label={words.rooms.outcome} writing={writing} rows={4} most={5000} />
      {tabled && (
        <Tick
          label={words.rooms.onVersion(tabled.number, instrument.title)}
          value={withText}
          onChange={setWithText}
        />
      )}
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.rooms.holdGo}
        </button>
      </Ends>
    </Dialog>
  );
}

/** The delegations in a room, each with the names of those who are there. */
function present(state: State, room: Room): readonly Attendance[] {
  const inside = [...room.members]
    .filter(([, { left }]) => left === undefined)
    .flatMap(([id]) => state.roster.people.get(id) ?? []);
  return [...Map.groupBy(inside, ({ party }) => party)].map(([party, people]) => ({
    ...(party === undefined ? {} : { party }),
    people: people.map(({ name }) => name).join(', '),
  }));
}

function When({ value, onChange }: { readonly value: Chosen; onChange: (when: Chosen) => void }) {
  const { words, when } = useWords();
  const part = (name: 'day' | 'time' | 'lastDay', label: string) => ({
    label,
    value: value[name],
    onChange: (written: string) => onChange({ ...value, [name]: written }),
  });
  return (
    <fieldset className="when">
      <legend>{words.rooms.sessionWhen}</legend>
      <div className="field-row">
        <Moment {...part('day', words.rooms.day)} type="date" required />
        <Moment {...part('time', words.rooms.time)} type="time" />
        <Moment {...part('lastDay', words.rooms.lastDay)} type="date" min={value.day} />
      </div>
      <Tick
        label={words.rooms.onlyAbout}
        value={value.about}
        onChange={(about) => onChange({ ...value, about })}
      />
      {value.day !== '' && <p className="quietly">{words.rooms.thatIs(when(edtfOf(value)))}</p>}
    </fieldset>
  );
}
