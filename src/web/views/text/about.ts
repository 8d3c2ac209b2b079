import type { Standing } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PointId } from '../../../core/text/point.ts';
import type { May } from './may.ts';

/** The point in focus: what the margin speaks about, and what the reader may do to it. */
export interface AboutPoint {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly point: PointId;
  readonly standing: Standing;
  readonly may: May;
}
