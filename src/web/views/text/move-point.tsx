import { useState } from 'react';
import { fitsBehind, orderOf, partAt } from '../../../core/record/moves.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { isHead, type PartyId, type Point, type PointId } from '../../../core/text/point.ts';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import type { AboutPoint } from './about.ts';
import { backToPoint } from './walking.ts';

interface Given {
  readonly about: AboutPoint;
  readonly party: PartyId;
  readonly name: string;
  readonly onClose: () => void;
}

/** A party proposes that the point in focus stand elsewhere, with all that stands below it. */
export function MovePoint({ about, party, name, onClose }: Given) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, room } = about;
  const { own, behind } = placesFor(instrument, party, point);
  const [after, setAfter] = useState<string>(() => before(instrument, party, point) ?? '');
  const [isBelow, setBelow] = useState(false);
  const chosen = behind.find(({ id }) => id === after);
  const levels = own ? levelsBehind(own, chosen) : undefined;
  const depth = isBelow ? (levels?.below ?? levels?.beside) : levels?.beside;
  const close = (): void => {
    onClose();
    backToPoint(point);
  };
  const file = (): void => {
    const body = {
      instrument: instrument.id,
      version: instrument.versions.length,
      party,
      point,
      depth: depth ?? 0,
      ...(chosen ? { after: chosen.id } : {}),
    };
    void run(room.id, 'move-filed', body).then((done) => done && close());
  };
  const called = ({ id }: Point): string =>
    pointInWords(room, { instrument: instrument.id, point: id }, { words });
  return (
    <Dialog title={words.text.moveOf(name)} onClose={onClose} onGo={file}>
      <Choice label={words.text.moveBehind} value={after} onChange={setAfter}>
        <option value="">{words.text.place.first}</option>
        {behind.map((one) => (
          <option key={one.id} value={one.id}>
            {words.text.place.after(called(one))}
          </option>
        ))}
      </Choice>
      {levels?.below !== undefined && (
        <Choice
          label={words.text.moveLevel}
          value={isBelow ? 'below' : 'beside'}
          onChange={(level) => setBelow(level === 'below')}
        >
          <option value="beside">{words.text.beside}</option>
          <option value="below">{words.text.below}</option>
        </Choice>
      )}
      <p className="quietly">{words.text.withParts}</p>
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy}>
          {words.text.proposeMove}
        </button>
      </Ends>
    </Dialog>
  );
}

/** The point as its party has it, and the points behind which it can go: all but itself and what is below it. */
function placesFor(instrument: Instrument, party: PartyId, point: PointId) {
  const { points } = orderOf(instrument, party);
  const part = new Set(partAt(points, point).map(({ id }) => id));
  return {
    own: points.find(({ id }) => id === point),
    behind: points.filter(({ id, kind }) => !part.has(id) && kind !== 'title'),
  };
}

/** The point before it, where its party has it now. */
function before(instrument: Instrument, party: PartyId, point: PointId): PointId | undefined {
  const { points } = orderOf(instrument, party);
  const one = points[points.findIndex(({ id }) => id === point) - 1];
  return one?.kind === 'title' ? undefined : one?.id;
}

/** On which levels a point can stand behind another one; `below`: left out where it cannot go under it. */
function levelsBehind(own: Point, behind: Point | undefined) {
  const beside = isHead(own.kind) || !behind || isHead(behind.kind) ? undefined : behind.depth;
  const below = beside === undefined ? undefined : beside + 1;
  const level = beside ?? (isHead(own.kind) || behind ? own.depth : 0);
  const fits = below !== undefined && fitsBehind(own, behind, below);
  return { beside: level, ...(fits ? { below } : {}) };
}
