import { z } from 'zod';
import { isFrozen, withClosing } from '../closing.ts';
import { boundAt, noticeEnds } from '../force.ts';
import { zInstrument, zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free } from '../rules.ts';
import { put } from '../state.ts';

/** A party that the text binds gives notice that it leaves: it stays bound until the notice ends. */
export const withdrawalNotified = defineKind({
  name: 'withdrawal-notified',
  schema: z.strictObject({
    instrument: zInstrument,
    party: zParty,
    reason: zWords.max(5000).exactOptional(),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const bound = instrument ? boundAt(instrument, source.recorded) : [];
    return firstOf(
      isFrozen(room, body.instrument),
      free(instrument?.closing?.withdrawals ?? new Map(), body.party, 'notice of'),
      instrument &&
        !bound.includes(body.party) && { code: 'not-in-force', instrument: instrument.title },
    );
  },
  apply: ({ room, source, body: { instrument: id, party } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    const from = noticeEnds(instrument, source.recorded);
    return withClosing(room, id, (closing) => ({
      ...closing,
      withdrawals: put(closing.withdrawals, party, { from, source }),
    }));
  },
});
