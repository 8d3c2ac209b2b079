import { z } from 'zod';
import { positions } from '../../core/record/instrument.ts';
import { pledgeKinds } from '../../core/record/matters.ts';
import { mandates, roles } from '../../core/record/roster.ts';

/** `fixtures/talks/lake-accord/rooms.json`; its README says what each field holds. */

const common = {
  at: z.iso.datetime(),
  happened: z.string().optional(),
  room: z.string(),
  by: z.string(),
};
const about = { version: z.string().optional(), point: z.string().optional() };
const spot = z.strictObject({ version: z.string(), point: z.string() });
const condition = z.union([
  z.strictObject({ gate: z.string() }),
  z.strictObject({ fact: z.string() }),
  z.strictObject({
    instrument: z.string(),
    everyPointAtLeast: z.enum(['in principle', 'agreed']),
    exceptAtMost: z.int(),
  }),
]);
export type LakeCondition = z.infer<typeof condition>;

const zAct = z.discriminatedUnion('act', [
  z.strictObject({
    ...common,
    act: z.literal('text-tabled'),
    version: z.string(),
    file: z.string(),
    note: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('amendment-filed'),
    party: z.string(),
    version: z.string(),
    file: z.string(),
    note: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('wording-joined'),
    party: z.string(),
    version: z.string(),
    joins: z.string(),
    point: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('position-taken'),
    party: z.string(),
    version: z.string(),
    points: z.array(z.string()),
    position: z.enum(positions),
    approver: z.string().optional(),
    answerBy: z.string().optional(),
    reservation: z.string().optional(),
    to: z.array(z.string()).optional(),
    text: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('languages-set'),
    languages: z.array(
      z.strictObject({ language: z.string(), title: z.string(), concerns: z.array(z.string()) }),
    ),
  }),
  z.strictObject({
    ...common,
    act: z.literal('translation-filed'),
    version: z.string(),
    language: z.string(),
    file: z.string(),
    points: z.array(z.string()).optional(),
    except: z.array(z.string()).optional(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('translation-accepted'),
    party: z.string(),
    language: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('mandate-given'),
    person: z.string(),
    may: z.array(z.enum(mandates)),
    except: z.array(z.string()),
    text: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('session-called'),
    session: z.string(),
    title: z.string(),
    place: z.string(),
    start: z.string(),
    end: z.string(),
    gate: z.string().optional(),
    note: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('session-held'),
    session: z.string(),
    start: z.string(),
    end: z.string(),
    attended: z.array(z.string()),
    version: z.string(),
    outcome: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('read-out-issued'),
    session: z.string(),
    party: z.string().nullable(),
    text: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('communique-assented'),
    session: z.string(),
    party: z.string(),
  }),
  z.strictObject({ ...common, ...about, act: z.literal('remark-made'), text: z.string() }),
  z.strictObject({
    ...common,
    ...about,
    act: z.literal('carried'),
    from: z.string(),
    to: z.string(),
    text: z.string(),
    attributed: z.literal(false),
  }),
  z.strictObject({
    ...common,
    act: z.literal('gate-set'),
    gate: z.string(),
    text: z.string(),
    condition,
    opens: z.strictObject({ session: z.string() }).nullable(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('fact-declared'),
    fact: z.string(),
    text: z.string(),
    holds: z.boolean(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('requirement-set'),
    requirement: z.string(),
    order: z.int(),
    title: z.string(),
    text: z.string(),
    what: z.string(),
    amount: z.int(),
    unit: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('pledge-made'),
    pledge: z.string(),
    giver: z.string(),
    party: z.string().nullable(),
    requirement: z.string(),
    what: z
      .string()
      .transform((what) => (what === 'monitors' ? 'monitoring' : what))
      .pipe(z.enum(pledgeKinds)),
    amount: z.int(),
    unit: z.string(),
    condition: condition.nullable(),
    from: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('pledge-changed'),
    pledge: z.string(),
    amount: z.int(),
    text: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('source-filed'),
    source: z.string(),
    outlet: z.string(),
    agency: z.string().optional(),
    title: z.string(),
    published: z.string(),
    dateline: z.string(),
    language: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('statement-recorded'),
    statement: z.string(),
    source: z.string(),
    speaker: z.string().nullable(),
    surface: z.string(),
    party: z.string().nullable(),
    role: z.string().nullable(),
    verb: z.string(),
    mode: z.enum(['direct', 'mixed', 'reported']),
    cue: z.string(),
    content: z.string(),
    said: z.string(),
    medium: z.strictObject({
      type: z.string(),
      platform: z.string().optional(),
      occasion: z.string().optional(),
    }),
    chain: z.array(
      z.strictObject({
        who: z.string(),
        did: z.enum(['said', 'posted', 'reported', 'published', 'put in']),
        certainty: z.enum(['certain', 'likely', 'uncertain']),
      }),
    ),
    point: spot.optional(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('statement-disputed'),
    statement: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    ...common,
    act: z.literal('statement-corrected'),
    statement: z.string(),
    change: z.record(z.string(), z.json()),
    text: z.string(),
  }),
]);
export type LakeAct = z.infer<typeof zAct>;
/** The acts of one kind. */
export type ActOf<K extends LakeAct['act']> = Extract<LakeAct, { act: K }>;

export const zLakeFile = z.strictObject({
  format: z.literal('talk/1'),
  title: z.string(),
  mediator: z.string(),
  penholder: z.string(),
  secretary: z.string(),
  instrument: z.strictObject({
    id: z.string(),
    title: z.string(),
    versions: z.array(z.string()),
    nothingAgreedUntilEverythingAgreed: z.boolean(),
    mustAgree: z.array(z.string()),
  }),
  parties: z.array(z.strictObject({ code: z.string(), name: z.string(), order: z.int() })),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      party: z.string().nullable(),
      role: z.enum(roles),
      title: z.string(),
      may: z.array(z.enum(mandates)),
    }),
  ),
  rooms: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['plenary', 'bilateral', 'delegation']),
      parties: z.array(z.string()),
      members: z.array(z.string()),
      opened: z.iso.datetime(),
      openedBy: z.string(),
    }),
  ),
  timeline: z.array(zAct),
});
export type LakeFile = z.infer<typeof zLakeFile>;
