import { z } from 'zod';
import { zHash, zWhen } from '../core/record/ids.ts';
import { positions } from '../core/record/instrument.ts';
import { pledgeKinds } from '../core/record/matters.ts';

/** A stretch of the article's text: offsets in UTF-16 units, the end not included. */
const zSpan = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly();
export type ArticleSpan = z.infer<typeof zSpan>;

/** Who could be bound: a code (ISO 3166-1, or a group's), and a name in English. */
const zPartyNamed = z.strictObject({ code: z.string(), name: z.string() }).readonly();
export type PartyNamed = z.infer<typeof zPartyNamed>;

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
    /** The rule that found it, `say before|that`: by it a browser counts what is confirmed. */
    entry: z.string(),
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
    /** The model that proposes it; none where the rules do. */
    by: z.string().exactOptional(),
  })
  .readonly();
export type Proposal = z.infer<typeof zProposal>;

/** A meeting that the article tells of. */
const zMeetingTold = z
  .strictObject({
    id: z.string(),
    who: z
      .array(z.strictObject({ name: z.string(), party: zPartyNamed.exactOptional() }).readonly())
      .readonly(),
    place: z.string().exactOptional(),
    when: zWhen,
    basis: z.string(),
    status: z.enum(['held', 'planned', 'sought', 'conditional']),
    condition: z.string().exactOptional(),
    /** The words that tell of it, and the sentences that they stand in. */
    cue: zSpan,
    spans: z.array(zSpan).readonly(),
    /** The ids of the proposals that tell of it. */
    statements: z.array(z.string()).readonly(),
  })
  .readonly();
export type MeetingTold = z.infer<typeof zMeetingTold>;

/** A promise that someone tells of. */
const zPledgeTold = z
  .strictObject({
    id: z.string(),
    /** As the article names them, and who of that could be bound. */
    by: z.string(),
    parties: z.array(zPartyNamed).readonly(),
    with: z.array(zPartyNamed).readonly(),
    /** None where the article does not tell. */
    kind: z.enum(pledgeKinds).exactOptional(),
    what: z.string(),
    /** Whether it is only thought of: "could consider". */
    considered: z.boolean(),
    condition: z.string().exactOptional(),
    statement: z.string(),
  })
  .readonly();
export type PledgeTold = z.infer<typeof zPledgeTold>;

/** Where a party stands on a text, as someone says; `open` and `changed` are said of the text itself. */
const zPositionTold = z
  .strictObject({
    id: z.string(),
    position: z.enum([...positions, 'open', 'changed']),
    party: zPartyNamed.exactOptional(),
    words: z.string(),
    by: z.string(),
    statements: z.array(z.string()).readonly(),
  })
  .readonly();
export type PositionTold = z.infer<typeof zPositionTold>;

/** What became of asking a model: how much it added, or why nothing came of it. */
const zAlso = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    by: z.string(),
    added: z.int().min(0),
    /** Not in the article in those words, or proposed by the rules already. */
    leftOut: z.int().min(0),
  }),
  z.strictObject({ ok: z.literal(false), by: z.string(), why: z.string() }),
]);
export type AlsoAsked = z.infer<typeof zAlso>;

/**
 * The answer to `POST /api/press/read`, whose body is the page or the text, and to `POST /api/press/fetch`:
 * proposals, none of them kept.
 */
export const zPressRead = z
  .strictObject({
    article: zArticle,
    /** The day that the article speaks from; none where it tells no day. */
    reference: z
      .strictObject({ first: zWhen, last: zWhen, basis: z.string() })
      .readonly()
      .exactOptional(),
    statements: z.array(zProposal).readonly(),
    meetings: z.array(zMeetingTold).readonly(),
    positions: z.array(zPositionTold).readonly(),
    pledges: z.array(zPledgeTold).readonly(),
    /** None where no model was asked. */
    also: zAlso.readonly().exactOptional(),
  })
  .readonly();
export type PressRead = z.infer<typeof zPressRead>;

/** The answer to `GET /api/press`: what reading an article may reach beyond the host's own machine. */
export const zPressOffers = z
  .strictObject({
    /** Whether it fetches pages by their addresses. */
    fetches: z.boolean(),
    /** The model that can be asked for more: its name, and the host and port that the story goes to. */
    model: z.strictObject({ name: z.string(), at: z.string() }).readonly().exactOptional(),
  })
  .readonly();
export type PressOffers = z.infer<typeof zPressOffers>;

/** `POST /api/press/fetch`: the address of a page. */
export const zPressFetch = z.strictObject({ address: z.string().min(1).max(2000) }).readonly();
