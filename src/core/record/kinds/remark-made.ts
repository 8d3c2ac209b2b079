import { z } from 'zod';
import { holds } from '../authority.ts';
import { zInstrument, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { known, outOfRoster } from '../rules.ts';
import type { Person } from '../roster.ts';
import type { Room } from '../state.ts';

export const zAbout = z
  .strictObject({ instrument: zInstrument, point: zPoint.exactOptional() })
  .readonly();

/**
 * Who is there for a party speaks for it, and so needs its mandate: not among its own delegation.
 * Who is there for none needs none.
 */
export function speaks(room: Room, author: Person): Refusal | undefined {
  const { party } = author;
  if (party === undefined || room.purpose === 'delegation') return undefined;
  if (holds(author, 'speak')) return undefined;
  return { code: 'no-mandate', mandate: 'speak', party };
}

/** Something is said in a room, of the text or of one point of it. It stands in the room's conversation. */
export const remarkMade = defineKind({
  name: 'remark-made',
  schema: z.strictObject({ text: zWords.max(20_000), about: zAbout.exactOptional() }),
  who: { may: 'member' },
  judge: ({ room, author, body }) =>
    firstOf(
      speaks(room, author),
      outOfRoster(room, 'remark-made'),
      known(room.instruments, body.about?.instrument, 'text'),
    ),
  apply: () => ({}),
});
