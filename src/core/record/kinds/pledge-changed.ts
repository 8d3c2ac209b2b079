import { z } from 'zod';
import { actsForOne } from '../authority.ts';
import { zMatter, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known } from '../rules.ts';
import { pledgeStatuses } from '../matters.ts';
import { put } from '../state.ts';
import { splitAnew, wronglySplit } from '../shares.ts';
import { gateClosed, zAmount, zShares } from './pledge-made.ts';

/** A pledge is confirmed, comes into force, is fulfilled, withdrawn, or promises something else, more, or towards others. */
export const pledgeChanged = defineKind({
  name: 'pledge-changed',
  schema: z.strictObject({
    pledge: zMatter,
    status: z.enum(pledgeStatuses),
    amount: zAmount.exactOptional(),
    what: zWords.max(2000).exactOptional(),
    towards: zShares.exactOptional(),
  }),
  who: { may: 'member' },
  judge: ({ room, author, source, body }) => {
    const pledge = room.pledges.get(body.pledge);
    return firstOf(
      known(room.pledges, body.pledge, 'pledge'),
      pledge && actsForOne(author, pledge.by, 'pledge-changed'),
      pledge && wronglySplit(room, splitAnew(pledge, body)),
      pledge && gateClosed(room, { ...pledge, status: body.status }, source.recorded),
    );
  },
  apply: ({ room, body }) => {
    const pledge = room.pledges.get(body.pledge);
    if (!pledge) return {};
    const { pledge: id, ...change } = body;
    return { room: { ...room, pledges: put(room.pledges, id, splitAnew(pledge, change)) } };
  },
});
