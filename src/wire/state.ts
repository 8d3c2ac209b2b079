import { z } from 'zod';
import { stages, zCondition } from '../core/record/condition.ts';
import {
  zEntry,
  zHash,
  zInstant,
  zInstrument,
  zLine,
  zMatter,
  zNegotiation,
  zParty,
  zPerson,
  zPoint,
  zRoom,
  zWhen,
  zWords,
} from '../core/record/ids.ts';
import { positions } from '../core/record/instrument.ts';
import { pledgeKinds, pledgeStatuses } from '../core/record/matters.ts';
import { zMissing } from '../core/record/refusal.ts';
import { mandates, roles } from '../core/record/roster.ts';
import { purposes } from '../core/record/state.ts';
import { zCompiled } from '../core/text/compiled-shape.ts';
import {
  zAttachmentTold,
  zCommuniqueTold,
  zReadOutTold,
  zSourceTold,
  zStatementTold,
} from './said.ts';

const list = <S extends z.ZodType>(of: S) => z.array(of).readonly();
const count = z.int().min(0);
const zAmount = z.strictObject({ value: count, unit: zLine }).readonly();

const zPartyTold = z
  .strictObject({
    party: zParty,
    name: zLine,
    members: list(zParty),
    about: count.exactOptional(),
  })
  .readonly();

const zPersonTold = z
  .strictObject({
    person: zPerson,
    name: zLine,
    title: zLine,
    party: zParty.exactOptional(),
    role: z.enum(roles),
    head: z.boolean(),
    from: zWhen,
    until: zWhen.exactOptional(),
    may: list(z.enum(mandates)),
    entry: zEntry,
  })
  .readonly();

/** Where a party stands on a point. `entry` is the act by which it said so. */
const zHeld = z
  .strictObject({
    party: zParty,
    /** What counts now: `silent` where the position lapsed. */
    counts: z.enum(positions),
    taken: z
      .strictObject({
        position: z.enum(positions),
        version: z.int().min(1),
        note: zWords.exactOptional(),
        /** The act that changed the words on which it was taken. */
        lapsedBy: zEntry.exactOptional(),
        bySilence: z.literal(true).exactOptional(),
        entry: zEntry,
      })
      .readonly()
      .exactOptional(),
    /** The coalition whose position it is, where the party has not spoken for itself. */
    through: zParty.exactOptional(),
  })
  .readonly();

const zPointTold = z
  .strictObject({
    point: zPoint,
    label: z.string().exactOptional(),
    stage: z.enum(stages),
    /** Agreed by all, but only as part of a package that is not yet agreed. */
    provisional: z.boolean(),
    bracketed: z.boolean(),
    /** Whether it is part of a provision, which are what `tally` counts. */
    counted: z.boolean(),
    held: list(zHeld),
  })
  .readonly();

const zInstrumentTold = z
  .strictObject({
    instrument: zInstrument,
    title: zLine,
    language: z.string(),
    parent: z.strictObject({ instrument: zInstrument, point: zPoint }).readonly().exactOptional(),
    mustAgree: list(zParty),
    penholder: zParty.exactOptional(),
    package: z.boolean(),
    /** The version on the table; 0: none yet. */
    version: count,
    tally: z
      .strictObject({ open: count, referred: count, 'in principle': count, agreed: count })
      .readonly(),
    points: list(zPointTold),
    silence: z
      .strictObject({
        until: z.string(),
        ended: z.enum(['broken', 'closed', 'words changed']).exactOptional(),
      })
      .readonly()
      .exactOptional(),
    frozen: z
      .strictObject({
        version: z.int().min(1),
        hash: zHash,
        signed: list(
          z.strictObject({ party: zParty, person: zPerson, adReferendum: z.boolean() }).readonly(),
        ),
        bound: list(zParty),
        inForce: z.boolean(),
        /** From when, once all that it waits for has happened. */
        from: z.string().exactOptional(),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly();

const zGateTold = z
  .strictObject({
    gate: zMatter,
    title: zLine,
    guards: zLine,
    condition: zCondition,
    /** The kinds of act that are refused in the room while it is shut. */
    closes: list(z.string()).exactOptional(),
    open: z.boolean(),
    waived: zWords.exactOptional(),
    /** Of alternatives each that does not hold is named; empty where it is open. */
    missing: list(zMissing),
    entry: zEntry,
  })
  .readonly();

const zSessionTold = z
  .strictObject({
    session: zMatter,
    title: zLine,
    status: z.enum(['planned', 'sought', 'held']),
    place: zLine.exactOptional(),
    when: zWhen,
    who: list(z.strictObject({ party: zParty.exactOptional(), people: z.string() }).readonly()),
    agenda: list(z.string()),
    gate: zMatter.exactOptional(),
    outcome: zWords.exactOptional(),
    /** In the order of the parties; none: left out. */
    readOuts: list(zReadOutTold).exactOptional(),
    /** In the order in which they were proposed; none: left out. */
    communiques: list(zCommuniqueTold).exactOptional(),
    entry: zEntry,
  })
  .readonly();

const zPledgeTold = z
  .strictObject({
    pledge: zMatter,
    by: list(zParty),
    with: list(zParty),
    kind: z.enum(pledgeKinds),
    what: zWords,
    amount: zAmount.exactOptional(),
    from: zWhen.exactOptional(),
    until: zWhen.exactOptional(),
    condition: z.string().exactOptional(),
    gate: zMatter.exactOptional(),
    requirement: zMatter.exactOptional(),
    /** What of it goes towards each, where it is split. */
    towards: list(
      z.strictObject({ requirement: zMatter, amount: zAmount }).readonly(),
    ).exactOptional(),
    status: z.enum(pledgeStatuses),
    statements: list(zMatter),
    entry: zEntry,
  })
  .readonly();

/** One of a unit is so many of another: `is` is a decimal, as it was stated. */
const zRateTold = z
  .strictObject({
    one: zLine,
    is: z.string(),
    of: zLine,
    asOf: zWhen,
    saidBy: zLine,
    by: zPerson,
    entry: zEntry,
  })
  .readonly();

/**
 * `covered`: how far pledges go, in the requirement's own unit; none where it states no amount.
 * `joined`: what is counted in that from other units, and the rates by which it was; none: nothing.
 */
const zRequirementTold = z
  .strictObject({
    requirement: zMatter,
    order: z.int().min(1),
    title: zLine,
    amount: zAmount.exactOptional(),
    covered: z
      .strictObject({ inForce: count, waiting: count, missing: count, over: count })
      .readonly()
      .exactOptional(),
    joined: list(
      z
        .strictObject({ unit: zLine, inForce: count, waiting: count, rates: list(zRateTold) })
        .readonly(),
    ).exactOptional(),
    entry: zEntry,
  })
  .readonly();

const zFactTold = z
  .strictObject({ fact: zMatter, title: zLine, holds: z.boolean(), entry: zEntry })
  .readonly();

const zRoomTold = z
  .strictObject({
    room: zRoom,
    name: z.string(),
    purpose: z.enum(purposes),
    track: zLine.exactOptional(),
    /** The room's log as it is folded here. */
    size: count,
    root: zHash,
    members: list(zPerson),
    instruments: list(zInstrumentTold),
    gates: list(zGateTold),
    sessions: list(zSessionTold),
    pledges: list(zPledgeTold),
    requirements: list(zRequirementTold),
    /** The rates stated in it; none: left out. */
    rates: list(zRateTold).exactOptional(),
    facts: list(zFactTold),
    /** What was said in public, where it was read, and what is filed with it; of none: left out. */
    statements: list(zStatementTold).exactOptional(),
    sources: list(zSourceTold).exactOptional(),
    attachments: list(zAttachmentTold).exactOptional(),
  })
  .readonly();

/**
 * The answer to `GET /api/negotiations/:n/state`: what the entries that you may see come to. It says
 * nothing that they do not say; who trusts no server folds them himself and gets the same.
 */
export const zState = z
  .strictObject({
    negotiation: zNegotiation,
    title: z.string(),
    summary: z.string(),
    /** The instant that was asked for; left out: now. */
    at: zInstant.exactOptional(),
    parties: list(zPartyTold),
    people: list(zPersonTold),
    rooms: list(zRoomTold),
  })
  .readonly();

export type StateTold = z.infer<typeof zState>;
export type RoomTold = z.infer<typeof zRoomTold>;
export type InstrumentTold = z.infer<typeof zInstrumentTold>;
export type PointTold = z.infer<typeof zPointTold>;

/** The answer to `GET /api/negotiations/:n/rooms/:room/texts/:instrument`: the text with its brackets. */
export const zText = z
  .strictObject({
    instrument: zInstrument,
    title: zLine,
    language: z.string(),
    version: z.int().min(1),
    at: zInstant.exactOptional(),
    compiled: zCompiled,
  })
  .readonly();
export type TextTold = z.infer<typeof zText>;
