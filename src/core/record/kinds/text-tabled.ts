import { z } from 'zod';
import { zInstrument, zLine, zPoint, zPointText } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { tabled } from '../amending.ts';
import { penholds } from '../authority.ts';
import { behindGates } from '../missing.ts';
import { known, notFrozen, repeated } from '../rules.ts';
import { put } from '../state.ts';

export const zTabledPoint = z
  .strictObject({
    id: zPoint,
    label: zLine.max(60).exactOptional(),
    kind: z.enum(['title', 'heading', 'point', 'paragraph']),
    depth: z.int().min(0).max(20),
    text: zPointText,
    /** The point is known to exist, and its words are not public. */
    withheld: z.boolean().exactOptional(),
  })
  .readonly();

/** The penholder tables the next version of the single text. Earlier ones stay readable for ever. */
export const textTabled = defineKind({
  name: 'text-tabled',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    penholder: zLine,
    note: zLine.exactOptional(),
    points: z.array(zTabledPoint).min(1).max(20_000),
  }),
  who: { may: 'member' },
  judge: ({ room, author, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const next = (instrument?.versions.length ?? 0) + 1;
    const twice = repeated(body.points.map(({ id }) => id));
    return firstOf(
      known(room.instruments, body.instrument, 'text'),
      penholds(author, instrument?.penholder, 'text-tabled'),
      notFrozen(instrument),
      body.version !== next && { code: 'next-version', given: body.version, next },
      twice !== undefined && { code: 'taken', what: 'point', name: twice },
      behindGates(room, 'text-tabled', source.recorded),
    );
  },
  apply: ({ room, source, body }) => {
    const { instrument: id, version: number, ...rest } = body;
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    const next = tabled(instrument, { number, ...rest, source }, source);
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});
