import type { Instrument, Room } from '../../../core/record/state.ts';
import { usePlace } from '../../place.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { readReading, writeReading, type Reading } from './readings.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
  /** For who may table the next version. */
  readonly onTable: (() => void) | undefined;
}

/** Which text is read, and how. */
export function TextBar({ room, instrument, reading, onRead, onTable }: Given) {
  const { state } = useTalks();
  const { ask } = usePlace();
  const { words, when } = useWords();
  const { text } = words;
  const several = room.instruments.size > 1;
  const day = (recorded: string): string => when(recorded.slice(0, 10));
  return (
    <div className="text-bar">
      {several && (
        <select
          aria-label={text.which}
          value={instrument.id}
          onChange={({ currentTarget }) =>
            ask({ instrument: currentTarget.value, point: undefined })
          }
        >
          {[...room.instruments.values()].map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <label>
        <span className="quietly">{text.read}</span>
        <select
          value={writeReading(reading)}
          onChange={({ currentTarget }) => onRead(readReading(currentTarget.value))}
        >
          <option value="brackets">{text.withBrackets}</option>
          <option value="clean">{text.clean}</option>
          <optgroup label={text.against}>
            {instrument.versions.slice(0, -1).map(({ number, source }) => (
              <option key={number} value={writeReading({ how: 'redline', against: number })}>
                {text.againstVersion(number, day(source.recorded))}
              </option>
            ))}
          </optgroup>
          <optgroup label={text.asOne}>
            {instrument.mustAgree.map((party) => (
              <option key={party} value={writeReading({ how: 'as', party })}>
                {text.asParty(state.roster.parties.get(party)?.name ?? party)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {onTable && (
        <button type="button" className="quiet" onClick={onTable}>
          {text.tableNext}
        </button>
      )}
    </div>
  );
}
