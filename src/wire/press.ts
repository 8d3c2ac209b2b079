import { z } from 'zod';
import { zHash, zWhen } from '../core/record/ids.ts';

/** A stretch of the article's text: offsets in UTF-16 units, the end not included. */
const zSpan = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly();
export type ArticleSpan = z.infer<typeof zSpan>;

/** Who could be bound: a code (ISO 3166-1, or a group's), and a name in English. */
const zPartyNamed = z.strictObject({ code: z.string(), name: z.string() }).readonly();

const zLink = z
  .strictObject({
    who: z.string(),
    how: z.enum(['said', 'posted', 'stated', 'broadcast', 'reported', 'put in']),
    certainty: z.enum(['stated', 'inferred']),
  })
  .readonly();

/** The article as it came: its bytes by their hash, its text, and what each line of it is. */
const zArticle = z
  .strictObject({
    sha256: zHash,
    text: z.string(),
    lines: z
      .array(
        z
          .strictObject({
            start: z.int().min(0),
            end: z.int().min(0),
            kind: z.enum([
              'headline',
              'byline',
              'dateline',
              'story',
              'caption',
              'credit',
              'furniture',
            ]),
          })
          .readonly(),
      )
      .readonly(),
    title: z.string().exactOptional(),
    outlet: z.string().exactOptional(),
    credit: z.string().exactOptional(),
    address: z.string().exactOptional(),
    published: zWhen.exactOptional(),
  })
  .readonly();
export type ArticleRead = z.infer<typeof zArticle>;

/** Something said in public, as proposed from an article; a person confirms, edits or refuses it. */
const zProposal = z
  .strictObject({
    id: z.string(),
    speaker: z.string(),
    role: z.string().exactOptional(),
    party: zPartyNamed.exactOptional(),
    verb: z.string(),
    mode: z.enum(['direct', 'mixed', 'reported']),
    gist: z.string(),
    quoted: z.array(z.string()).readonly(),
    said: zWhen,
    /** What the date rests on, in words. */
    basis: z.string(),
    medium: z.string().exactOptional(),
    occasion: z.string().exactOptional(),
    recipient: z.string().exactOptional(),
    chain: z.array(zLink).readonly(),
    source: zSpan.exactOptional(),
    cue: zSpan,
    content: z.array(zSpan).readonly(),
    /** Between 0 and 1, and how the speaker was found. */
    confidence: z.number().min(0).max(1),
    found: z.string(),
  })
  .readonly();
export type Proposal = z.infer<typeof zProposal>;

/** The answer to `POST /api/press/read`, whose body is the page or the text: proposals, none of them kept. */
export const zPressRead = z
  .strictObject({
    article: zArticle,
    /** The day that the article speaks from; none where it tells no day. */
    reference: z
      .strictObject({ first: zWhen, last: zWhen, basis: z.string() })
      .readonly()
      .exactOptional(),
    statements: z.array(zProposal).readonly(),
    meetings: z
      .array(
        z
          .strictObject({
            id: z.string(),
            who: z.array(z.string()).readonly(),
            place: z.string().exactOptional(),
            when: zWhen,
            status: z.enum(['held', 'planned', 'sought', 'conditional']),
            condition: z.string().exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    pledges: z
      .array(
        z
          .strictObject({
            id: z.string(),
            by: z.string(),
            what: z.string(),
            condition: z.string().exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type PressRead = z.infer<typeof zPressRead>;
