import { useState } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import { bracketsChanged } from './changed-rows.ts';
import type { Row } from './readings.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly rows: readonly Row[];
  /** How the text is read: it changes no bracket. */
  readonly reading: unknown;
}

/** More than a few at once are a new version: that one was tabled is told by itself. */
const AT_MOST = 3;
const none: ReadonlyMap<PointId, number> = new Map();

/** Tells screen readers, politely, where brackets have just opened or closed; nothing on screen moves for it. */
export function BracketsTold({ room, instrument, rows, reading }: Given) {
  const { words } = useWords();
  const [kept, setKept] = useState({ rows, reading, changed: none });
  if (kept.reading !== reading) setKept({ rows, reading, changed: none });
  else if (kept.rows !== rows) {
    const changed = bracketsChanged(kept.rows, rows);
    setKept({ rows, reading, changed: changed.size > 0 ? changed : kept.changed });
  }
  const said = [...kept.changed].map(([point, count]) =>
    words.text.bracketsAt(
      pointInWords(room, { instrument: instrument.id, point }, { words }),
      count,
    ),
  );
  return <output className="unseen">{said.length > AT_MOST ? '' : said.join(' ')}</output>;
}
