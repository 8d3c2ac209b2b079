import { z } from 'zod';
import type { PartyId } from '../../text/point.ts';
import { zInstrument, zParty, zPoint } from '../ids.ts';
import type { Instrument } from '../instrument.ts';
import { defineKind, firstOf } from '../kind.ts';
import {
  fitsBehind,
  inSequence,
  isSameOrder,
  isSamePlace,
  orderOf,
  partAt,
  withMove,
  type Place,
} from '../moves.ts';
import type { Refusal } from '../refusal.ts';
import { aboutTable, asked, known, onTable, tabledPoint } from '../rules.ts';
import { put } from '../state.ts';

/**
 * Where a party wants a point of the version on the table to stand: behind another one and all that is
 * deeper there than `depth` (`after` left out: before all), with what stands below it. What it says is no
 * part of this, so that no position lapses. Joining another party's move is filing the same place, with
 * `joins` naming that party. A new point is not moved: where it goes is part of it.
 */
export const moveFiled = defineKind({
  name: 'move-filed',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    party: zParty,
    point: zPoint,
    after: zPoint.exactOptional(),
    depth: z.int().min(0).max(20),
    joins: zParty.exactOptional(),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'propose' },
  judge: ({ room, state, body }) => {
    const instrument = room.instruments.get(body.instrument);
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      asked(room, body.instrument, body.party),
      known(state.roster.parties, body.joins, 'party'),
      body.joins !== undefined && asked(room, body.instrument, body.joins),
      instrument && placeThere(instrument, body),
      instrument && changesNothing(instrument, body) && { code: 'nothing-changes' },
      instrument && !holdsJoined(instrument, body) && { code: 'words-changed', point: body.point },
    );
  },
  apply: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const { instrument: id, ...move } = body;
    const next = withMove(instrument, { ...move, source });
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});

type Wanted = Place & { readonly party: PartyId; readonly joins?: PartyId };

/** The point and the one that it goes behind must be on the table, and it must fit there. */
function placeThere(instrument: Instrument, body: Wanted): Refusal | undefined {
  const { party, point, after, depth } = body;
  const own = tabledPoint(instrument, point);
  const { points } = orderOf(instrument, party);
  const behind = points.find(({ id }) => id === after);
  if (!own || own.kind === 'title') return { code: 'no-such', what: 'point', name: point };
  if (after !== undefined && !behind) return { code: 'no-such', what: 'point', name: after };
  if (partAt(points, point).some(({ id }) => id === after))
    return { code: 'malformed', where: 'after', why: 'is the point itself or stands below it' };
  if (!fitsBehind(own, behind, depth))
    return { code: 'malformed', where: 'depth', why: 'does not fit below the point before it' };
  return waitsForItself(instrument, body)
    ? {
        code: 'malformed',
        where: 'after',
        why: 'is itself put behind this point; withdraw that first',
      }
    : undefined;
}

function waitsForItself(instrument: Instrument, { party, ...place }: Wanted): boolean {
  const held: readonly Place[] = [...(instrument.moves?.get(party)?.values() ?? [])];
  const others = held.filter(({ point }) => point !== place.point);
  return inSequence(onTable(instrument)?.points ?? [], [...others, place]).stuck.length > 0;
}

/** Whether the party's own text has the point there already, or does not have it at all. */
function changesNothing(instrument: Instrument, body: Wanted): boolean {
  const { party, point } = body;
  const filed = instrument.amendments.get(party)?.get(point);
  if (filed && filed.text === undefined) return true;
  const { source } = instrument;
  const then = withMove(instrument, { ...body, version: instrument.versions.length, source });
  return isSameOrder(orderOf(then, party).points, orderOf(instrument, party).points);
}

/** Whether the party that is joined, if one is, wants the point there: no one is joined in what he did not say. */
const holdsJoined = ({ moves }: Instrument, { joins, point, ...place }: Wanted): boolean =>
  joins === undefined ||
  (moves?.get(joins)?.has(point) === true &&
    isSamePlace(moves.get(joins)?.get(point), { point, ...place }));
