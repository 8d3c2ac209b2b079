import { z } from 'zod';
import { zInstant, zInstrument, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { openPlaces } from '../places.ts';
import { aboutTable, pointThere } from '../rules.ts';
import { reached, runningOn } from '../silence.ts';
import { pointsInPlay } from '../standing.ts';
import { put } from '../state.ts';
import { wordingHash, wordingsOf } from '../wording.ts';

/**
 * The chair puts a text under silence until an instant: all its points, or those named. A bracket
 * must be settled first, since no one can be held to two wordings at once.
 */
export const silenceCalled = defineKind({
  name: 'silence-called',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    points: z.array(zPoint).min(1).max(20_000).exactOptional(),
    until: zInstant,
    note: zWords.max(2000).exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const points = body.points ?? (instrument ? pointsInPlay(instrument) : []);
    const bracketed = points.find(
      (point) =>
        instrument !== undefined &&
        (wordingsOf(instrument, point).length > 1 || openPlaces(instrument).has(point)),
    );
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      ...(body.points ?? []).map((point) => pointThere(room, body.instrument, point)),
      runningOn(instrument) && {
        code: 'taken',
        what: 'silence procedure on',
        name: body.instrument,
      },
      reached(body.until, source.recorded) && {
        code: 'malformed',
        where: 'until',
        why: 'is not in the future: give the parties time to speak',
      },
      bracketed !== undefined && { code: 'bracket-left', point: bracketed },
    );
  },
  apply: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const { version, until } = body;
    const under = body.points ?? pointsInPlay(instrument);
    const points = new Map(
      under.map((point) => [point, wordingHash(wordingsOf(instrument, point))]),
    );
    const next = { ...instrument, silence: { version, points, until, source } };
    return { room: { ...room, instruments: put(room.instruments, instrument.id, next) } };
  },
});
