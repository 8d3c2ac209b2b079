import { z } from 'zod';
import { zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, outOfRoster } from '../rules.ts';
import { zAbout } from './remark-made.ts';

/**
 * A mediator brings wording or a word from elsewhere into this room, in his own name. Nothing in
 * the entry leads back to where it comes from; `of` names a party only where that was agreed.
 */
export const carried = defineKind({
  name: 'carried',
  schema: z.strictObject({
    text: zWords.max(100_000),
    note: zWords.max(5000).exactOptional(),
    of: zParty.exactOptional(),
    about: zAbout.exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body }) =>
    firstOf(
      outOfRoster(room, 'carried'),
      known(state.roster.parties, body.of, 'party'),
      known(room.instruments, body.about?.instrument, 'text'),
    ),
  apply: () => ({}),
});
