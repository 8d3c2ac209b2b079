import { z } from 'zod';
import { zHash, zInstrument, zMatter, zParty, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { aboutTable, asked, known, pointThere } from '../rules.ts';
import { positions, put, type Mandate, type Position } from '../state.ts';
import { wordingHash, wordingsOf } from '../wording.ts';

/**
 * Where a party stands on a point: on the exact words that are on the table, named by their hash,
 * so that no one is held to words he did not see. Read from a public statement, the chair may enter it.
 */
export const positionTaken = defineKind({
  name: 'position-taken',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    point: zPoint,
    party: zParty,
    position: z.enum(positions),
    wording: zHash,
    /** The reservation, the reason, or who has to approve. */
    note: zWords.max(5000).exactOptional(),
    statement: zMatter.exactOptional(),
  }),
  who: {
    may: 'party',
    party: (body) => body.party,
    mandate: (body) => mandateFor(body.position),
    orChair: (body) => body.statement !== undefined,
  },
  judge: ({ room, body }) => {
    const instrument = room.instruments.get(body.instrument);
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      pointThere(room, body.instrument, body.point),
      asked(room, body.instrument, body.party),
      known(room.statements, body.statement, 'statement'),
      body.position === 'with reservation' &&
        body.note === undefined && {
          code: 'malformed',
          where: 'note',
          why: 'is missing: the text of the reservation is part of it',
        },
      instrument !== undefined &&
        wordingHash(wordingsOf(instrument, body.point)) !== body.wording && {
          code: 'words-changed',
          point: body.point,
        },
    );
  },
  apply: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const { instrument: id, point, party, ...rest } = body;
    const taken = { ...rest, words: wordingsOf(instrument, point), source };
    const held = put(instrument.positions.get(point) ?? new Map(), party, taken);
    const next = { ...instrument, positions: put(instrument.positions, point, held) };
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});

function mandateFor(position: Position): Mandate {
  if (position === 'agreed' || position === 'with reservation') return 'agree';
  return position === 'ad referendum' ? 'agree ad referendum' : 'propose';
}
