import { z } from 'zod';
import {
  zEntry,
  zHash,
  zInstrument,
  zLine,
  zMatter,
  zParty,
  zPoint,
  zWhen,
  zWords,
} from '../core/record/ids.ts';

/** What was said in public and of sessions, as part of the state that is told. */

const list = <S extends z.ZodType>(of: S) => z.array(of).readonly();

/** A party's own account of a session; `earlier`: those that it replaced, the first first. */
export const zReadOutTold = z
  .strictObject({
    party: zParty,
    text: zWords,
    language: z.string().exactOptional(),
    earlier: list(
      z
        .strictObject({ text: zWords, language: z.string().exactOptional(), entry: zEntry })
        .readonly(),
    ).exactOptional(),
    entry: zEntry,
  })
  .readonly();

/** `joint`: whether all of `parties` have assented; until then it is a draft, and no one's word. */
export const zCommuniqueTold = z
  .strictObject({
    communique: zMatter,
    parties: list(zParty),
    text: zWords,
    language: z.string().exactOptional(),
    assents: list(z.strictObject({ party: zParty, entry: zEntry }).readonly()),
    joint: z.boolean(),
    instead: zMatter.exactOptional(),
    replacedBy: zMatter.exactOptional(),
    entry: zEntry,
  })
  .readonly();

export const zStatementTold = z
  .strictObject({
    statement: zMatter,
    speaker: zLine,
    role: zLine.exactOptional(),
    party: zParty.exactOptional(),
    verb: zLine,
    mode: z.enum(['direct', 'mixed', 'reported']),
    /** As it was recorded; what was set right since stands in `corrections`, the first first. */
    gist: zWords,
    quoted: list(zLine),
    said: zWhen,
    basis: zLine.exactOptional(),
    medium: zLine.exactOptional(),
    occasion: zLine.exactOptional(),
    recipient: zLine.exactOptional(),
    /** Through whom it reached the record, the speaker first. */
    chain: list(
      z
        .strictObject({
          who: zLine,
          how: z.enum(['said', 'posted', 'stated', 'broadcast', 'reported', 'put in']),
          certainty: z.enum(['stated', 'inferred']),
        })
        .readonly(),
    ),
    /** The source, of those of the room, in which it was read. */
    press: zMatter.exactOptional(),
    about: list(
      z.strictObject({ instrument: zInstrument, point: zPoint.exactOptional() }).readonly(),
    ),
    disputes: list(z.strictObject({ by: z.string(), why: zWords, entry: zEntry }).readonly()),
    corrections: list(z.strictObject({ gist: zWords, why: zWords, entry: zEntry }).readonly()),
    entry: zEntry,
  })
  .readonly();

export const zSourceTold = z
  .strictObject({
    source: zMatter,
    title: zLine,
    outlet: zLine,
    credit: zLine.exactOptional(),
    published: zWhen.exactOptional(),
    address: z.string().exactOptional(),
    sha256: zHash.exactOptional(),
    entry: zEntry,
  })
  .readonly();

export const zAttachmentTold = z
  .strictObject({
    attachment: zMatter,
    title: zLine,
    caption: zLine.exactOptional(),
    credit: zLine,
    press: zMatter.exactOptional(),
    entry: zEntry,
  })
  .readonly();
