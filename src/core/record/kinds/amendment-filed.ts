import { z } from 'zod';
import { amended, changesNothing, holdsJoined } from '../amending.ts';
import { speaksOn, withSpeaker } from '../coalitions.ts';
import { zInstrument, zLine, zParty, zPoint, zPointText, type InstrumentId } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { aboutTable, known, tabledPoint, pointThere } from '../rules.ts';
import { type Amendment } from '../instrument.ts';
import { put, type Room } from '../state.ts';

/**
 * What a party wants one point to say: its own full wording (`text`), the point out (`text` left
 * out), or a new point (`added`). Joining another party's wording is filing the same words, with
 * `joins` naming that party. A coalition files for its members that must agree and have filed nothing of
 * their own on that point (coalitions.ts).
 */
export const amendmentFiled = defineKind({
  name: 'amendment-filed',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    party: zParty,
    point: zPoint,
    text: zPointText.exactOptional(),
    added: z
      .strictObject({
        after: zPoint.exactOptional(),
        label: zLine.max(60).exactOptional(),
        kind: z.enum(['heading', 'point', 'paragraph']),
        depth: z.int().min(0).max(20),
      })
      .readonly()
      .exactOptional(),
    joins: zParty.exactOptional(),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'propose' },
  judge: ({ room, state, body }) =>
    firstOf(
      aboutTable(room, body.instrument, body.version),
      speaksOn(room, state.roster, body.instrument, body.party),
      known(state.roster.parties, body.joins, 'party'),
      body.joins !== undefined && speaksOn(room, state.roster, body.instrument, body.joins),
      body.added ? placeFree(room, body) : pointThere(room, body.instrument, body.point),
      body.added &&
        body.text === undefined && {
          code: 'malformed',
          where: 'text',
          why: 'of a new point is missing',
        },
      changesNothing(room, body) && { code: 'nothing-changes' },
      !holdsJoined(room, body) && { code: 'words-changed', point: body.point },
    ),
  apply: ({ room, state, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const { instrument: id, ...amendment } = body;
    const spoken = withSpeaker(instrument, state.roster, body.party, source);
    const next = amended(spoken, { ...amendment, source }, source);
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});

/** A new point needs a name that is not on the table, and a place that is there. */
function placeFree(
  room: Room,
  {
    instrument: id,
    point,
    added,
  }: Pick<Amendment, 'point' | 'added'> & { instrument: InstrumentId },
): Refusal | undefined {
  const instrument = room.instruments.get(id);
  const tabled = instrument && tabledPoint(instrument, point);
  if (tabled) return { code: 'taken', what: 'point', name: point };
  return added?.after && pointThere(room, id, added.after);
}
