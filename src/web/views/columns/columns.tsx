import { useMemo, useState } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { partyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice } from '../../parts/fields.tsx';
import { OtherTexts } from '../../parts/other-texts.tsx';
import { Ticks } from '../../parts/ticks.tsx';
import { usePlace } from '../../place.ts';
import { useLettersOf } from '../../words/scripts.ts';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { TakeAway } from '../take/take-away.tsx';
import { mayDo } from '../text/may.ts';
import './columns.css';
import { columnsAtFirst, columnsOf } from './rows.ts';
import { Sheet } from './sheet.tsx';
import { TableNext } from './table-next.tsx';
import { useWritten } from './written.ts';

/** What each party wants, side by side, as a secretariat prints it; in the last column the penholder writes. */
export function Columns() {
  const { room, instrument } = usePlace();
  const { words } = useWords();
  return (
    <div className="columns-view">
      <header className="columns-head">
        <h1>{words.columns.title}</h1>
        <OtherTexts view="columns" shown={instrument} />
      </header>
      {room && instrument && instrument.versions.length > 0 ? (
        <OneText key={instrument.id} room={room} instrument={instrument} />
      ) : (
        <p>{words.matrix.nothing}</p>
      )}
    </div>
  );
}

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
}

function OneText({ room, instrument }: Given) {
  const { me, at, state } = useTalks();
  const { words } = useWords();
  useLettersOf(instrument.language);
  const columns = useMemo(() => columnsOf(instrument), [instrument]);
  const may = mayDo(me, { room, roster: state.roster }, instrument, at !== undefined);
  const holdsPen = may.table && !instrument.closing;
  const [chosen, setChosen] = useState(() => columnsAtFirst(columns, instrument, me.party));
  const shown = columns.parties.filter((party) => chosen.includes(party));
  const [one, setOne] = useState<string>('compromise');
  const written = useWritten(instrument);
  const [tabling, setTabling] = useState(false);
  const next = instrument.versions.length + 1;
  return (
    <>
      <div className="columns-bar">
        {columns.parties.length > 1 && (
          <WhichParties parties={columns.parties} chosen={shown} onChange={setChosen} />
        )}
        <div className="columns-one">
          <Choice label={words.columns.column} value={one} onChange={setOne}>
            <option value="table">{words.columns.table}</option>
            {shown.map((party) => (
              <option key={party} value={party}>
                {partyName(state, party)}
              </option>
            ))}
            <option value="compromise">{words.columns.compromise}</option>
          </Choice>
        </div>
        <TakeAway {...{ room, instrument }} first={{ what: 'columns' }} />
        {holdsPen && written.words.size > 0 && (
          <button type="button" className="primary" onClick={() => setTabling(true)}>
            {words.columns.tableNext(next, written.words.size)}
          </button>
        )}
      </div>
      <Sheet {...{ instrument, columns, shown, written, holdsPen }} one={one} />
      {tabling && (
        <TableNext {...{ room, instrument, written }} onClose={() => setTabling(false)} />
      )}
    </>
  );
}

interface WhichProps {
  readonly parties: readonly PartyId[];
  readonly chosen: readonly PartyId[];
  readonly onChange: (chosen: readonly PartyId[]) => void;
}

function WhichParties({ parties, chosen, onChange }: WhichProps) {
  const { state } = useTalks();
  const { words } = useWords();
  return (
    <details className="columns-parties">
      <summary>{words.columns.parties(chosen.length, parties.length)}</summary>
      <Ticks
        legend={words.columns.which}
        all={parties}
        named={(party) => partyName(state, party)}
        chosen={chosen}
        onChange={(all) => onChange(all.map(partyId))}
      />
    </details>
  );
}
