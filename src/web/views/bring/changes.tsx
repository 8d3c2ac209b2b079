import { useMemo, useState } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { changeOf, changesIn, chosenOf } from '../../../core/text/chosen.ts';
import type { Point, PointId } from '../../../core/text/point.ts';
import { redline, type Redline } from '../../../core/text/redline.ts';
import { Why } from '../../parts/why.tsx';
import { Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { actsFor, canMake, leftOutAtFirst, textBefore, type Aim } from './bringing.ts';
import { ChangeRow } from './change-row.tsx';
import { useSending } from './sending.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly aim: Aim;
  readonly file: readonly Point[];
  readonly onClose: () => void;
}

/** What a file changes, point by point, each to be left out; and the one button that enters the rest. */
export function Changes({ room, instrument, aim, file, onClose }: Given) {
  const { words } = useWords();
  const sending = useSending(room);
  const { changes, leftOut, leave } = useChosen({ instrument, aim, file }, sending.isBusy);
  const [all, setAll] = useState(false);
  const rows = changesIn(changes);
  const makeable = rows.filter((row) => canMake(aim, row));
  const taken = makeable.filter((row) => !leftOut.has(changeOf(row))).length;
  const same = changes.points.filter(({ status }) => status === 'same').length;
  const shown = all ? changes.points.filter(({ movedTo }) => movedTo === undefined) : rows;
  const enter = (): void =>
    sending.send(() => actsFor(instrument, aim, chosenOf(changes, leftOut)), taken);
  if (sending.entered !== undefined)
    return <Entered {...{ aim, onClose }} changes={sending.entered} />;
  return (
    <section className="changes-brought">
      <h2>{words.bring.changes(rows.length)}</h2>
      {same > 0 && <Tick label={words.bring.showSame(same)} value={all} onChange={setAll} />}
      <ol>
        {shown.map((row) => (
          <ChangeRow
            key={`${row.id} ${row.status}`}
            row={row}
            from={changes.points.find(({ id }) => id === row.movedFrom)}
            language={instrument.language}
            isTaken={canMake(aim, row) && !leftOut.has(changeOf(row))}
            canMake={canMake(aim, row) && !sending.isBusy}
            onTake={(take) => leave(changeOf(row), !take)}
          />
        ))}
      </ol>
      <p className="row bring-ends">
        <button
          type="button"
          className="primary"
          disabled={sending.isBusy || (taken === 0 && !sending.hasRest)}
          onClick={enter}
        >
          {sending.hasRest
            ? words.bring.goOn
            : aim.how === 'propose'
              ? words.bring.propose(taken, aim.party)
              : words.bring.table(taken, instrument.versions.length + 1)}
        </button>
        <output>{sending.progress}</output>
      </p>
      <Why>{sending.why}</Why>
    </section>
  );
}

/** What the file changes, as the record stands now; while it is being entered, as it stood. */
function useChosen(
  { instrument, aim, file }: Pick<Given, 'instrument' | 'aim' | 'file'>,
  isBusy: boolean,
) {
  const now = useMemo(
    () => redline(textBefore(instrument, aim), file),
    // oxlint-disable-next-line react/exhaustive-deps -- an aim is new with every look: it is told by its kind
    [instrument, aim.how, file],
  );
  const [kept, setKept] = useState<Redline>(now);
  const [chosen, setChosen] = useState<ReadonlyMap<PointId, boolean>>(new Map());
  if (!isBusy && kept !== now) setKept(now);
  const leftOut = new Set(leftOutAtFirst(aim, kept));
  for (const row of changesIn(kept)) if (!canMake(aim, row)) leftOut.add(changeOf(row));
  for (const [id, isLeftOut] of chosen) {
    if (isLeftOut) leftOut.add(id);
    else leftOut.delete(id);
  }
  const leave = (id: PointId, isLeftOut: boolean): void =>
    setChosen((before) => new Map(before).set(id, isLeftOut));
  return { changes: isBusy ? kept : now, leftOut, leave };
}

interface EnteredProps {
  readonly aim: Aim;
  readonly changes: number;
  readonly onClose: () => void;
}

function Entered({ aim, changes, onClose }: EnteredProps) {
  const { words } = useWords();
  return (
    <section>
      <output className="large">
        {aim.how === 'propose' ? words.bring.proposed(changes, aim.party) : words.bring.tabled}
      </output>
      <p>
        <button
          type="button"
          className="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what was pressed is gone; this is where one goes on
          autoFocus
          onClick={onClose}
        >
          {words.bring.back}
        </button>
      </p>
    </section>
  );
}
