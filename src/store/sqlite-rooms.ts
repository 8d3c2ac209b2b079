/**
 * The names of rooms, found by one step of the index for each, where DISTINCT would walk all entries:
 * `rooms (room)`, whose last row is null.
 */
const steps = (among: string): string => `
  WITH RECURSIVE rooms (room) AS (
    SELECT min(room) FROM entries WHERE ${among}
    UNION ALL
    SELECT (SELECT min(room) FROM entries WHERE room > rooms.room AND ${among})
      FROM rooms WHERE room IS NOT NULL
  )`;

export const ALL_ROOMS = steps('true');

/** Those of the negotiation `?1`: named after it and a slash ('0' is what comes next after '/'). */
export const ROOMS_OF_NEGOTIATION = steps("room >= ?1 || '/' AND room < ?1 || '0'");
