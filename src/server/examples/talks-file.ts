import { z } from 'zod';
import { zCondition } from '../../core/record/condition.ts';
import { positions } from '../../core/record/instrument.ts';
import { pledgeKinds, pledgeStatuses } from '../../core/record/matters.ts';
import { roles } from '../../core/record/roster.ts';
import { purposes } from '../../core/record/state.ts';

/** `fixtures/talks/talks-of-november-2025/talks.json`; its README says what each field holds. */

const words = z.string().min(1);
const names = z.array(words);
const zLine = z.union([
  z.strictObject({ numbered: z.strictObject({ from: z.int(), to: z.int() }) }),
  z.strictObject({
    id: words,
    label: words.exactOptional(),
    kind: z.enum(['title', 'heading', 'point', 'paragraph']),
    depth: z.int(),
    text: z.string(),
    withheld: z.boolean().exactOptional(),
  }),
]);

const zStatement = z.strictObject({
  statement: words,
  speaker: words,
  role: words.exactOptional(),
  party: words,
  verb: words,
  mode: z.enum(['direct', 'mixed', 'reported']),
  gist: words,
  quoted: names,
  said: words,
  basis: words,
  medium: words.exactOptional(),
  occasion: words.exactOptional(),
  recipient: words.exactOptional(),
  chain: z.array(z.strictObject({ who: words, how: words, certainty: words })),
  press: words,
  about: z.array(z.strictObject({ instrument: words, point: words.exactOptional() })),
});

const zSession = z.strictObject({
  session: words,
  room: words,
  status: z.enum(['held', 'planned', 'sought']),
  title: words,
  place: words.exactOptional(),
  when: words,
  who: z.array(z.strictObject({ party: words.exactOptional(), people: words })),
  agenda: names.exactOptional(),
  gate: words.exactOptional(),
  outcome: words.exactOptional(),
  note: words.exactOptional(),
  statements: names.exactOptional(),
});

const zPledge = z.strictObject({
  pledge: words,
  by: names,
  with: names.exactOptional(),
  kind: z.enum(pledgeKinds),
  what: words,
  status: z.enum(pledgeStatuses),
  condition: words.exactOptional(),
  gate: words.exactOptional(),
  requirement: words,
  statements: names,
});

export const zTalksFile = z.strictObject({
  format: z.literal('talks/1'),
  title: words,
  summary: words,
  recorded: z.strictObject({ from: z.iso.datetime(), secondsBetween: z.int().min(1) }),
  recorder: words,
  observer: words,
  parties: z.array(
    z.strictObject({
      party: words,
      name: words,
      members: names.exactOptional(),
      about: z.int().exactOptional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      person: words,
      name: words,
      title: words,
      party: words.exactOptional(),
      role: z.enum(roles),
    }),
  ),
  from: words,
  rooms: z.array(
    z.strictObject({
      room: words,
      name: words,
      purpose: z.enum(purposes),
      track: words.exactOptional(),
    }),
  ),
  source: z.strictObject({
    source: words,
    title: words,
    outlet: words,
    credit: words,
    published: words,
    sha256: words,
  }),
  attachments: z.array(
    z.strictObject({
      attachment: words,
      title: words,
      caption: words,
      credit: words,
      press: words,
    }),
  ),
  instruments: z.array(
    z.strictObject({
      instrument: words,
      title: words,
      language: words,
      mustAgree: names,
      parent: z.strictObject({ instrument: words, point: words }).exactOptional(),
      versions: z.array(
        z.strictObject({
          version: z.int(),
          penholder: words,
          note: words,
          happened: words,
          points: z.array(zLine),
        }),
      ),
    }),
  ),
  statements: z.array(zStatement),
  positions: z.array(
    z.strictObject({
      id: words,
      party: words,
      instrument: words,
      point: words,
      position: z.enum(positions),
      statement: words,
      note: words,
    }),
  ),
  facts: z.array(
    z.strictObject({
      fact: words,
      title: words,
      holds: z.boolean(),
      saidBy: words,
      happened: words,
    }),
  ),
  gates: z.array(
    z.strictObject({
      gate: words,
      title: words,
      guards: words,
      condition: zCondition,
      statements: names,
    }),
  ),
  requirements: z.array(
    z.strictObject({ requirement: words, order: z.int(), title: words, statements: names }),
  ),
  pledges: z.array(zPledge),
  sessions: z.array(zSession),
});
export type TalksFile = z.infer<typeof zTalksFile>;
