import { useState } from 'react';
import { partiesIn, takingInto } from '../../../core/record/fork-acts.ts';
import type { RoomId } from '../../../core/record/ids.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Line, Tick } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { partyName } from '../rooms/naming.ts';
import { useActs } from './acts.ts';
import { ForkPreview } from './preview.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly onClose: () => void;
}

/** Who runs the talks takes the text on the table into another room, having seen what will stand there. */
export function TakeText({ room: from, instrument, onClose }: Given) {
  const { state, me } = useTalks();
  const { words } = useWords();
  const { forks } = words;
  const { perform, busy, why } = useActs();
  const targets = roomsOf(state).filter((one) => one.id !== from.id && isIn(one, me.id));
  const [to, setTo] = useState<RoomId | undefined>(targets[0]?.id);
  const [title, setTitle] = useState(instrument.title);
  const [chosen, setChosen] = useState<readonly PartyId[]>();
  const room = targets.find(({ id }) => id === to);
  const mustAgree = chosen ?? (room ? partiesIn(state, room, instrument) : []);
  const there = room?.instruments.get(instrument.id);
  const taking = { title: title.trim(), mustAgree, penholder: me.name };
  const acts = room ? takingInto(instrument, room, taking) : [];
  const same = there !== undefined && isSame(instrument, there);
  const ready = there ? !same : title.trim() !== '' && mustAgree.length > 0;
  return (
    <Dialog title={forks.takeTitle(instrument.title)} onClose={onClose}>
      <p>{forks.takeIntro}</p>
      {room ? (
        <>
          <Choice
            label={words.carry.to}
            value={room.id}
            onChange={(id) => {
              setTo(targets.find((one) => one.id === id)?.id);
              setChosen(undefined);
            }}
          >
            {targets.map(({ id, name, purpose }) => (
              <option key={id} value={id}>
                {words.rooms.named(name, words.domain.purpose[purpose])}
              </option>
            ))}
          </Choice>
          {there ? (
            <p>{same ? forks.sameThere : forks.hasIt(there.versions.length + 1)}</p>
          ) : (
            <>
              <Line label={forks.titleThere} value={title} onChange={setTitle} />
              <Agreeing instrument={instrument} value={mustAgree} onChange={setChosen} />
            </>
          )}
          {ready && <ForkPreview {...{ acts, room }} text={there ?? { ...instrument, title }} />}
        </>
      ) : (
        <p>{words.carry.nowhere}</p>
      )}
      <Ends onClose={onClose} why={why}>
        {room && (
          <button
            type="button"
            className="primary"
            disabled={busy || !ready}
            onClick={() => void perform(room, acts).then((done) => done && onClose())}
          >
            {forks.takeGo(room.name)}
          </button>
        )}
      </Ends>
    </Dialog>
  );
}

/** Whether the other room's table has the very words of this one. */
function isSame(here: Instrument, there: Instrument): boolean {
  const words = (text: Instrument): string =>
    JSON.stringify(
      onTable(text)?.points.map(({ label, kind, depth, text: said }) => [label, kind, depth, said]),
    );
  return words(here) === words(there);
}

interface AgreeingGiven {
  readonly instrument: Instrument;
  readonly value: readonly PartyId[];
  readonly onChange: (parties: readonly PartyId[]) => void;
}

function Agreeing({ instrument, value, onChange }: AgreeingGiven) {
  const { state } = useTalks();
  const { words } = useWords();
  const all = instrument.mustAgree;
  return (
    <fieldset>
      <legend>{words.forks.mustAgreeThere}</legend>
      <div className="agreeing">
        {all.map((party) => (
          <Tick
            key={party}
            label={partyName(state, party)}
            value={value.includes(party)}
            onChange={(on) =>
              onChange(all.filter((one) => (one === party ? on : value.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
