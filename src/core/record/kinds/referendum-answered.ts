import { z } from 'zod';
import { speaksOn } from '../coalitions.ts';
import { zHash, zInstrument, zLine, zParty, zPoint, zWhen, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { pointThere } from '../rules.ts';
import { put } from '../state.ts';
import { wordingHash, wordingsOf } from '../wording.ts';

/**
 * The capital answers what its negotiators agreed ad referendum, on the very words: confirmed, the
 * party agrees; refused, it objects. Who answered, and when, is kept.
 */
export const referendumAnswered = defineKind({
  name: 'referendum-answered',
  schema: z.strictObject({
    instrument: zInstrument,
    point: zPoint,
    party: zParty,
    wording: zHash,
    answer: z.enum(['confirmed', 'refused']),
    approver: zLine,
    date: zWhen,
    note: zWords.max(5000).exactOptional(),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'agree' },
  judge: ({ room, state, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const taken = instrument?.positions.get(body.point)?.get(body.party);
    const waits = taken?.position === 'ad referendum' && !taken.lapsed;
    return firstOf(
      pointThere(room, body.instrument, body.point),
      speaksOn(room, state.roster, body.instrument, body.party),
      instrument &&
        wordingHash(wordingsOf(instrument, body.point)) !== body.wording && {
          code: 'words-changed',
          point: body.point,
        },
      !waits && { code: 'no-such', what: 'position ad referendum on', name: body.point },
    );
  },
  apply: ({ room, source, body }) => {
    const { instrument: id, point, party, answer, approver, date, note } = body;
    const instrument = room.instruments.get(id);
    const all = instrument?.positions.get(point);
    const taken = all?.get(party);
    if (!instrument || !all || !taken) return {};
    const next = {
      ...taken,
      position: answer === 'confirmed' ? ('agreed' as const) : ('objects' as const),
      referendum: { answer, approver, date, asked: taken.source },
      ...(note === undefined ? {} : { note }),
      source,
    };
    const positions = put(instrument.positions, point, put(all, party, next));
    return {
      room: { ...room, instruments: put(room.instruments, id, { ...instrument, positions }) },
    };
  },
});
