import { useMemo, useState } from 'react';
import { penholds } from '../../../core/record/authority.ts';
import { bringingBack } from '../../../core/record/fork-acts.ts';
import { bringBack, minds, type Elsewhere, type Mind } from '../../../core/record/forks.ts';
import type { RoomId } from '../../../core/record/ids.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { useActs } from './acts.ts';
import { ForkPreview } from './preview.tsx';
import { Changes, LeftOpen } from './provenance.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  /** The other rooms that have the text. */
  readonly all: readonly Elsewhere[];
  readonly onClose: () => void;
}

/** Who runs the talks brings back what rooms agreed. Where it is from stands here, and in no entry. */
export function BringBack({ room, instrument, all, onClose }: Given) {
  const { state, me } = useTalks();
  const { words } = useWords();
  const { forks } = words;
  const { perform, busy, why } = useActs();
  const [without, setWithout] = useState<ReadonlySet<RoomId>>(new Set());
  const [mind, setMind] = useState<Mind>('agreed');
  const [leave, setLeave] = useState<ReadonlySet<PointId>>(new Set());
  const [withOpen, setWithOpen] = useState(false);
  const from = useMemo(() => all.filter((one) => !without.has(one.room.id)), [all, without]);
  const found = useMemo(() => bringBack(instrument, from, mind), [instrument, from, mind]);
  const merged = useMemo(
    () => (leave.size === 0 ? found : bringBack(instrument, from, mind, leave)),
    [found, instrument, from, mind, leave],
  );
  const mine = penholds(me, instrument.penholder, 'text-tabled') === undefined;
  const penholder = mine ? me.name : undefined;
  const acts = bringingBack(instrument, merged, { penholder, withOpen });
  const tables = acts[0]?.kind === 'text-tabled';
  return (
    <Dialog title={forks.backTitle(instrument.title)} onClose={onClose}>
      <p>{forks.backIntro}</p>
      <fieldset>
        <legend>{forks.fromRooms}</legend>
        {all.map(({ room: { id, name, purpose } }) => (
          <Tick
            key={id}
            label={words.rooms.named(name, words.domain.purpose[purpose])}
            value={!without.has(id)}
            onChange={() => setWithout(toggled(without, id))}
          />
        ))}
      </fieldset>
      <Choice
        label={forks.mind}
        value={mind}
        onChange={(chosen) => setMind(minds.find((one) => one === chosen) ?? mind)}
      >
        {minds.map((one) => (
          <option key={one} value={one}>
            {forks.minds[one]}
          </option>
        ))}
      </Choice>
      {found.changes.length + found.open.length > 0 && <p className="quietly">{forks.youAlone}</p>}
      <Changes
        instrument={instrument}
        changes={found.changes}
        leave={leave}
        onLeave={(point) => setLeave(toggled(leave, point))}
      />
      <LeftOpen instrument={instrument} open={merged.open}>
        <Tick label={forks.carryOpen} value={withOpen} onChange={setWithOpen} />
      </LeftOpen>
      {!mine && instrument.penholder && (
        <p>{forks.noPen(partyName(state, instrument.penholder))}</p>
      )}
      {acts.length === 0 ? (
        <p>{forks.nothing}</p>
      ) : (
        <ForkPreview {...{ acts, room }} text={instrument} />
      )}
      <Ends onClose={onClose} why={why}>
        <button
          type="button"
          className="primary"
          disabled={busy || acts.length === 0}
          onClick={() => void perform(room, acts).then((done) => done && onClose())}
        >
          {tables
            ? forks.backGo(instrument.versions.length + 1, room.name)
            : forks.carryGo(room.name)}
        </button>
      </Ends>
    </Dialog>
  );
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
