import { useMemo } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import { nextVersion } from '../../../core/record/next-version.ts';
import { tabledPoint } from '../../../core/record/rules.ts';
import type { Room } from '../../../core/record/state.ts';
import { bodyOfPoint } from '../../client/read-file.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import { Spans } from '../text/pieces.tsx';
import { excerpt, spansBetween } from '../text/since.ts';
import type { Written } from './written.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly written: Written;
  readonly onClose: () => void;
}

/** What the penholder wrote as the next version: shown against the words on the table, then tabled. */
export function TableNext({ room, instrument, written, onClose }: Given) {
  const { me } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const points = useMemo(() => nextVersion(instrument, written.words), [instrument, written.words]);
  const version = instrument.versions.length + 1;
  const table = async (): Promise<void> => {
    const penholder = me.party ?? me.name;
    const about = { instrument: instrument.id, version, penholder };
    if (!(await run(room.id, 'text-tabled', { ...about, points: points.map(bodyOfPoint) }))) return;
    written.done();
    onClose();
  };
  return (
    <Dialog title={words.text.tableVersion(version)} onClose={onClose} onGo={() => void table()}>
      <p>{words.columns.nextWhat}</p>
      <ul className="columns-next">
        {[...written.words].map(([point, text]) => (
          <li key={point}>
            <h3>{pointInWords(room, { instrument: instrument.id, point }, { words })}</h3>
            <p lang={instrument.language} dir="auto">
              <Spans
                spans={excerpt(
                  spansBetween(tabledPoint(instrument, point)?.text ?? null, text.trim() || null),
                )}
              />
            </p>
          </li>
        ))}
      </ul>
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy || points.length === 0}>
          {words.text.tableVersion(version)}
        </button>
      </Ends>
    </Dialog>
  );
}
