import { randomBytes } from 'node:crypto';
import type { Instrument } from '../../core/record/instrument.ts';
import { nameOfPoint } from '../../core/record/point-names.ts';
import { onTable } from '../../core/record/rules.ts';
import type { Room } from '../../core/record/state.ts';
import { pointId, type PointId } from '../../core/text/point.ts';
import type { Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';

/** The text of `--text ID`; the only one of the room, where it is not given. */
export function instrumentGiven(given: Given, room: Room): Instrument {
  const id = given.value('text');
  const all = [...room.instruments.values()];
  const found = all.filter((one) => id === undefined || one.id === id);
  const [only, another] = found;
  if (only && !another) return only;
  const list = all.map((one) => `${one.id} (“${one.title}”)`).join(', ');
  throw new CommandRefused(
    list === ''
      ? `No text is on the table in "${room.name}".`
      : `Which text? Add --text, one of: ${list}.`,
  );
}

/** A point by its id, or by the number that people call it by. */
export function pointNamed(instrument: Instrument, named: string): PointId {
  const added = [...instrument.amendments.values()].flatMap((filed) => [...filed.keys()]);
  const points = [...(onTable(instrument)?.points.map(({ id }) => id) ?? []), ...added];
  const found = points.find((id) => {
    const name = nameOfPoint(instrument, id);
    return id === named || ('number' in name && name.number === named);
  });
  if (found !== undefined) return found;
  throw new CommandRefused(`There is no point "${named}" in “${instrument.title}”.`);
}

/** An id for a point that no one has named yet. */
export const freshPoint = (): PointId => pointId(`n${randomBytes(16).toString('hex')}`);
