import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { standings } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { pointId, type PointId } from '../../../core/text/point.ts';
import type { Writer } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { ChangesAbove } from '../../parts/changes-above.tsx';
import { Staying } from '../../parts/staying.tsx';
import { usePlace } from '../../place.ts';
import { useLettersOf } from '../../words/scripts.ts';
import { Bring } from '../bring/bring.tsx';
import { directionOf, useWords } from '../../words/words.tsx';
import { BracketsTold } from './brackets-told.tsx';
import { useChangedRows } from './changed-rows.ts';
import { draftOf } from './draft.ts';
import { Editor } from './editor.tsx';
import { Ladder } from './ladder.tsx';
import type { AboutPoint } from './about.ts';
import { mayDo } from './may.ts';
import { PointGone } from './point-gone.tsx';
import { PointRows, useRows } from './point-rows.tsx';
import { readingIn, writeReading, type Reading, type Row } from './readings.ts';
import { Besides } from './side-by-side.tsx';
import { TableText } from './table-text.tsx';
import './text.css';
import { TextBar } from './text-bar.tsx';
import { backToPoint, choose, useWalk } from './walking.ts';
import { WritingBeside, type Writing } from './writing-beside.tsx';

/** The text on the table, with what is not agreed in brackets, and a margin that talks about it. */
export function Text() {
  const { me, at, state } = useTalks();
  const { room, instrument } = usePlace();
  const { words } = useWords();
  const [tabling, setTabling] = useState(false);
  const [bringing, setBringing] = useState(false);
  if (!room) return <p className="empty">{words.text.noRoom}</p>;
  const may = mayDo(me, { room, roster: state.roster }, instrument, at !== undefined);
  const { table } = may;
  const party = may.propose ? may.party : undefined;
  const open = table ? () => setTabling(true) : undefined;
  const canBring = table || party !== undefined;
  const bring = canBring ? () => setBringing(true) : undefined;
  if (bringing && canBring && instrument)
    return (
      <Bring {...{ room, instrument }} may={{ party, table }} onClose={() => setBringing(false)} />
    );
  return (
    <>
      {instrument && instrument.versions.length > 0 ? (
        <OneText
          key={instrument.id}
          room={room}
          instrument={instrument}
          onTable={open}
          onBring={bring}
        />
      ) : (
        <Untabled room={room} instrument={instrument} onTable={open} />
      )}
      {tabling && (
        <TableText room={room} instrument={instrument} onClose={() => setTabling(false)} />
      )}
    </>
  );
}

/** Where no text lies on the table yet; another text of the room, or the point above, is a step away. */
function Untabled({ room, instrument, onTable }: Untabled) {
  const { words } = useWords();
  return (
    <div className="untabled">
      {instrument && <TextBar {...{ room, instrument }} reading={plainly} onRead={nothing} />}
      <div className="empty">
        {instrument && (
          <h1 lang={instrument.language} dir="auto">
            {instrument.title}
          </h1>
        )}
        {instrument ? (
          <p className="large">{words.text.notYetTabled}</p>
        ) : (
          <h1 className="large">{words.text.noText(room.name)}</h1>
        )}
        {onTable && (
          <button type="button" className="primary" onClick={onTable}>
            {words.text.tableFirst}
          </button>
        )}
      </div>
    </div>
  );
}

type Untabled = Omit<Given, 'instrument' | 'onBring'> & {
  readonly instrument: Instrument | undefined;
};
const plainly: Reading = { how: 'brackets' };
const nothing = (): void => undefined;

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly onTable: (() => void) | undefined;
  /** For who may bring a file of his own. */
  readonly onBring: (() => void) | undefined;
}

/** A wording that was being written when the page was left is taken up again. */
const unsent = (
  instrument: Instrument,
  point: string | undefined,
  writer: Writer,
): Writing | undefined =>
  point !== undefined && draftOf(writer, instrument, point) !== undefined
    ? { point, what: 'wording' }
    : undefined;

const noRungs: readonly PointId[] = [];

function OneText({ room, instrument, onTable, onBring }: Given) {
  const { negotiation, me, at, entries } = useTalks();
  const { asked, ask } = usePlace();
  useLettersOf(instrument.language);
  const reading = useMemo(() => readingIn(instrument, asked.read), [instrument, asked.read]);
  const read = (wanted: Reading): void =>
    ask({ read: wanted.how === 'brackets' ? undefined : writeReading(wanted) });
  const [writing, setWriting] = useState<Writing | undefined>(() =>
    unsent(instrument, asked.point, { negotiation, me }),
  );
  const { rows, runs } = useRows(instrument, reading);
  const changed = useChangedRows(rows, `${asked.read} ${at}`);
  const about = useAbout(room, instrument, asked.point);
  const text = useRef<HTMLElement>(null);
  const { standing, order, go } = useWalk(instrument, text, asked);
  // The words come first: of a long text the ladder is as much to make again.
  const rungs = useDeferredValue(order, noRungs);
  const editing = writing?.what === 'wording' && about?.may.propose ? writing.point : undefined;
  const party = about?.may.party;
  const close = (): void => {
    setWriting(undefined);
    if (asked.point !== undefined) backToPoint(asked.point);
  };
  const propose = useCallback((point: string): void => {
    choose(point);
    setWriting({ point, what: 'wording' });
  }, []);
  const isCurrent = (row: Row): boolean => row.point.point === asked.point;
  const current = rows.find(isCurrent);
  const edited = rows.find((row) => row.point.point === editing);
  const editor =
    about && party !== undefined && about.point === editing ? (
      <Editor about={about} party={party} onClose={close} />
    ) : undefined;
  return (
    <div
      className="text-view"
      data-margin={
        about !== undefined && editing === undefined && (writing?.what ?? 'wording') === 'wording'
      }
      data-bracket={asked.bracket !== undefined}
    >
      <TextBar {...{ room, instrument, reading, onTable, onBring }} onRead={read} />
      <Ladder
        instrument={instrument}
        standings={standing}
        points={rungs}
        current={asked.point}
        onChoose={go}
      />
      <section
        className="sheet"
        ref={text}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled
        tabIndex={0}
        aria-label={instrument.title}
      >
        <Staying within={text} mark={entries.length} />
        <BracketsTold {...{ room, instrument, rows }} reading={`${asked.read} ${at}`} />
        <ChangesAbove within={text} changed={changed} />
        {writing && !about && <PointGone {...{ instrument, writing }} onClose={close} />}
        <article dir={directionOf(instrument.language)} data-reading={reading.how}>
          {reading.how === 'beside' && (
            <Besides instrument={instrument} against={reading.against} />
          )}
          {runs.map((run) => {
            const isHere = (row: Row | undefined) => row !== undefined && run.all.includes(row);
            return (
              <PointRows
                key={run.key}
                run={run}
                language={instrument.language}
                current={run.all.some(isCurrent) ? asked.point : undefined}
                edited={isHere(edited) ? edited : undefined}
                editor={isHere(edited) ? editor : undefined}
                onPropose={propose}
              />
            );
          })}
        </article>
      </section>
      <WritingBeside {...{ about, writing, current }} onWrite={setWriting} onClose={close} />
    </div>
  );
}

/** What is known about the point in focus, and what the reader may do to it. */
function useAbout(
  room: Room,
  instrument: Instrument,
  asked: string | undefined,
): AboutPoint | undefined {
  const { me, at, state } = useTalks();
  const all = useMemo(() => standings(instrument), [instrument]);
  const point = asked === undefined ? undefined : pointId(asked);
  const standing = point && all.get(point);
  if (!point || !standing) return undefined;
  const place = { room, roster: state.roster };
  const may = mayDo(me, place, instrument, at !== undefined);
  return { room, instrument, point, standing, may };
}
