import { z } from 'zod';
import { zLine, zParty, zPerson, zWords } from '../ids.ts';
import { positions } from '../instrument.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { known, outOfRoster } from '../rules.ts';
import { zAbout } from './remark-made.ts';

/** What a thing was where the mediator saw it: in words that people know it by, never by an id. */
export const zWhat = z
  .strictObject({
    is: z.enum(['wording', 'position', 'remark', 'statement', 'outcome', 'pledge']),
    /** The text or the session that it belongs to. */
    title: zLine.exactOptional(),
    /** The number of the point. */
    point: zLine.exactOptional(),
    position: z.enum(positions).exactOptional(),
  })
  .readonly();
export type What = z.output<typeof zWhat>;

const zCarried = z.strictObject({
  text: zWords.max(100_000).exactOptional(),
  note: zWords.max(5000).exactOptional(),
  of: zParty.exactOptional(),
  by: zPerson.exactOptional(),
  what: zWhat.exactOptional(),
  about: zAbout.exactOptional(),
});

/**
 * A mediator brings a wording, an entry or words from elsewhere into this room, in his own name.
 * Nothing in the entry leads back to where it comes from. Whose it is (`of`, `by`) and what it was
 * (`what`) stand there where he says so, and on his word alone. Without `text`: a position without a
 * word with it, or the wish that a point be left out.
 */
export const carried = defineKind({
  name: 'carried',
  schema: zCarried,
  who: { may: 'chair' },
  judge: ({ room, state, body }) =>
    firstOf(
      outOfRoster(room, 'carried'),
      saysNothing(body),
      known(state.roster.parties, body.of, 'party'),
      known(state.roster.people, body.by, 'person'),
      known(room.instruments, body.about?.instrument, 'text'),
    ),
  apply: () => ({}),
});

function saysNothing({ text, what }: z.output<typeof zCarried>): Refusal | undefined {
  const wordless = what?.is === 'wording' || what?.position !== undefined;
  if (text !== undefined || wordless) return undefined;
  return { code: 'malformed', where: 'text', why: 'is missing' };
}
