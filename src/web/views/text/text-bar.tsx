import { coalitionsOn } from '../../../core/record/coalitions.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useMemo } from 'react';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import { TakeAway } from '../take/take-away.tsx';
import { takeOf } from '../take/takes.ts';
import { ForkButtons } from '../forks/fork-buttons.tsx';
import { farFrom } from './from-first.ts';
import { readReading, writeReading, type Reading } from './readings.ts';
import { textsTree } from './texts-tree.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
  /** For who may table the next version. */
  readonly onTable?: (() => void) | undefined;
  /** For who may bring a file of his own. */
  readonly onBring?: (() => void) | undefined;
}

/** Which text is read, and how. */
export function TextBar({ room, instrument, reading, onRead, onTable, onBring }: Given) {
  const { state } = useTalks();
  const { ask } = usePlace();
  const { words, when } = useWords();
  const { text } = words;
  const several = room.instruments.size > 1;
  const older = ({ how, label, name }: Older) =>
    instrument.versions.length > 1 && (
      <optgroup label={label}>
        {instrument.versions.slice(0, -1).map(({ number, source }) => (
          <option key={number} value={`${how} ${number}`}>
            {name(number, when(source.recorded.slice(0, 10)))}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div className="text-bar">
      {several && (
        <select
          aria-label={text.which}
          value={instrument.id}
          onChange={({ currentTarget }) =>
            ask({ instrument: currentTarget.value, point: undefined, read: undefined })
          }
        >
          {textsTree(room).map(({ instrument: { id, title, versions }, depth }) => (
            <option key={id} value={id}>
              {text.inTree(depth, versions.length > 0 ? title : `${title} (${text.notTabledYet})`)}
            </option>
          ))}
        </select>
      )}
      <Under room={room} instrument={instrument} />
      {instrument.versions.length > 0 && (
        <label>
          <span className="quietly">{text.read}</span>
          <select
            value={writeReading(reading)}
            onChange={({ currentTarget }) => onRead(readReading(currentTarget.value))}
          >
            <option value="brackets">{text.withBrackets}</option>
            <option value="clean">{text.clean}</option>
            {older({ how: 'redline', label: text.against, name: text.againstVersion })}
            {older({ how: 'beside', label: text.parallel, name: text.besideVersion })}
            {older({ how: 'clean', label: text.earlier, name: text.versionOf })}
            <optgroup label={text.asOne}>
              {[...instrument.mustAgree, ...coalitionsOn(instrument)].map((party) => (
                <option key={party} value={writeReading({ how: 'as', party })}>
                  {text.asParty(state.roster.parties.get(party)?.name ?? party)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
      {'against' in reading && <Changes instrument={instrument} against={reading.against} />}
      <span className="text-acts">
        {instrument.versions.length > 0 && (
          <TakeAway
            key={writeReading(reading)}
            {...{ room, instrument }}
            first={takeOf(reading, instrument)}
          />
        )}
        {onBring && (
          <button type="button" className="quiet" onClick={onBring}>
            {words.bring.open}
          </button>
        )}
        <ForkButtons room={room} instrument={instrument} />
        {onTable && (
          <button type="button" className="quiet" onClick={onTable}>
            {instrument.versions.length > 0 ? text.tableNext : text.tableFirst}
          </button>
        )}
      </span>
    </div>
  );
}

/** A way to read that has one choice for each earlier version. */
interface Older {
  readonly how: 'redline' | 'beside' | 'clean';
  readonly label: string;
  readonly name: (number: number, day: string) => string;
}

/** How far the text is from the version it is read against, as a whole. */
function Changes({
  instrument,
  against,
}: {
  readonly instrument: Instrument;
  readonly against: number;
}) {
  const { words } = useWords();
  const far = useMemo(() => farFrom(instrument, against), [instrument, against]);
  if (!far || far.open === 0) return null;
  return <span className="changes">{words.text.changedInAll(far.changed)}</span>;
}

/** The point of another text that this one is developed from. */
function Under({ room, instrument }: Pick<Given, 'room' | 'instrument'>) {
  const { address } = usePlace();
  const { words } = useWords();
  const { parent } = instrument;
  if (!parent) return null;
  return (
    <span>
      {words.text.under}{' '}
      <Link href={address('text', { ...parent, read: undefined })}>
        {pointInWords(room, parent, { words })}
      </Link>
    </span>
  );
}
