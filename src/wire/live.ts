/**
 * `GET /api/negotiations/:n/live`: server-sent events, one for each entry that the viewer may see.
 * `data` is an entry as it was recorded (`zRecorded`), `id` the viewer's cursors after it; the
 * browser sends the last one back as `Last-Event-ID`, and gets what came since.
 */
export const LIVE_EVENT = 'entry';
