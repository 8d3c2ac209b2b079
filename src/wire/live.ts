import { z } from 'zod';
import { zPerson } from '../core/record/ids.ts';

/**
 * `GET /api/negotiations/:n/live`: server-sent events, one for each entry that the viewer may see.
 * `data` is an entry as it was recorded (`zRecorded`), `id` the viewer's cursors after it; the
 * browser sends the last one back as `Last-Event-ID`, and gets what came since.
 */
export const LIVE_EVENT = 'entry';

/**
 * With `?here=1` the viewer is shown to those in his rooms as long as the connection is open, and gets
 * this event (`data`: `zHere`, no `id`) at first and whenever it changes: who else of his rooms has the
 * negotiation open and shows it. Nothing of it is recorded.
 */
export const HERE_EVENT = 'here';
export const zHere = z.array(zPerson).readonly();
