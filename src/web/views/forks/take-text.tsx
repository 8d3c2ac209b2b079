import { useState } from 'react';
import { partiesIn, takingInto } from '../../../core/record/fork-acts.ts';
import { partOf } from '../../../core/record/forks.ts';
import type { RoomId } from '../../../core/record/ids.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line, Tick } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { Targets } from '../rooms/carry.tsx';
import { isIn } from '../rooms/membership.ts';
import { partyName } from '../rooms/naming.ts';
import { useActs } from './acts.ts';
import { ForkPreview } from './preview.tsx';
import { WhichPoints } from './which-points.tsx';

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
  const [points, setPoints] = useState<ReadonlySet<PointId> | 'as there' | undefined>('as there');
  const room = targets.find(({ id }) => id === to);
  const mustAgree = chosen ?? (room ? partiesIn(state, room, instrument) : []);
  const there = room?.instruments.get(instrument.id);
  const only = points === 'as there' ? partOf(instrument, there) : points;
  const taking = { title: title.trim(), mustAgree, penholder: me.name, ...(only && { only }) };
  const acts = room ? takingInto(instrument, room, taking) : [];
  const ready = acts.length > 0 && (there || (title.trim() !== '' && mustAgree.length > 0));
  return (
    <Dialog title={forks.takeTitle(instrument.title)} onClose={onClose}>
      <p>{forks.takeIntro}</p>
      {room ? (
        <>
          <Targets
            rooms={targets}
            value={room.id}
            onChange={(id) => {
              setTo(id);
              setChosen(undefined);
              setPoints('as there');
            }}
          />
          {there ? (
            <p>
              {acts.length > 0 || only?.size === 0
                ? forks.hasIt(there.versions.length + 1)
                : forks.sameThere}
            </p>
          ) : (
            <>
              <Line label={forks.titleThere} value={title} onChange={setTitle} />
              <Agreeing instrument={instrument} value={mustAgree} onChange={setChosen} />
            </>
          )}
          <WhichPoints instrument={instrument} value={only} onChange={setPoints} />
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
      <div className="tick-row">
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
