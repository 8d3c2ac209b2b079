import { z } from 'zod';
import { zCondition } from '../core/record/condition.ts';
import { currentFormat, formats, zEntryShape, zEnvelope, zRecorded } from '../core/record/entry.ts';
import { zSignature, zWhen } from '../core/record/ids.ts';
import { kinds } from '../core/record/kinds.ts';
import { zMissing, zRefusal } from '../core/record/refusal.ts';
import { zCompiled, zContent } from '../core/text/compiled-shape.ts';
import { zAsking, zProviderAt, zRequests, zWaysIn } from './admission.ts';
import { zEntered, zEntries, zEntryPost } from './entries.ts';
import { zBecame, zBecome, zOpened } from './examples.ts';
import { zExampleCard, zHome } from './home.ts';
import { zHost } from './host.ts';
import { zPressFetch, zPressOffers, zPressRead } from './press.ts';
import { refusalName, zProblem } from './problem.ts';
import { zChallenge, zSession, zSignIn } from './session.ts';
import { zState, zText } from './state.ts';
import { zTextForms } from './taking.ts';
import { zTextRead } from './texts.ts';
import { zWebhook, zWebhookMade, zWebhookPost, zWebhooks } from './webhooks.ts';

/** A JSON Schema (2020-12), as data. */
export interface Shape {
  readonly [keyword: string]: unknown;
}

/** The shapes that go by a name of their own; all others are written out where they stand. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Asking: zAsking,
  Became: zBecame,
  Become: zBecome,
  Challenge: zChallenge,
  Compiled: zCompiled,
  CompiledContent: zContent,
  Condition: zCondition,
  Entered: zEntered,
  Entries: zEntries,
  Entry: zEntryShape,
  EntryPost: zEntryPost,
  Envelope: zEnvelope,
  ExampleCard: zExampleCard,
  Home: zHome,
  Host: zHost,
  Opened: zOpened,
  Missing: zMissing,
  PressFetch: zPressFetch,
  PressOffers: zPressOffers,
  PressRead: zPressRead,
  Problem: zProblem,
  ProviderAt: zProviderAt,
  Recorded: zRecorded,
  Refusal: zRefusal,
  Requests: zRequests,
  Session: zSession,
  Signature: zSignature,
  SignIn: zSignIn,
  State: zState,
  Text: zText,
  TextForms: zTextForms,
  TextRead: zTextRead,
  WaysIn: zWaysIn,
  Webhook: zWebhook,
  WebhookMade: zWebhookMade,
  WebhookPost: zWebhookPost,
  Webhooks: zWebhooks,
  When: zWhen,
};

const bodyName = (kind: string): string => `body.${kind}`;
const entryName = (kind: string): string => `entry.${kind}`;
export const refTo = (name: string): Shape => ({ $ref: `#/components/schemas/${name}` });

/** All shapes by name: messages, entries with a body for each kind, refusals with their data. */
export function shapes(): Readonly<Record<string, Shape>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const { name, schema } of kinds.values()) registry.add(schema, { id: bodyName(name) });
  for (const refusal of zRefusal.options) {
    registry.add(refusal, { id: refusalName(refusal.unwrap().shape.code.value) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    // In OpenAPI this would say that a client must not send it.
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  });
  const plain = Object.entries(schemas)
    .filter(([name]) => name in NAMED || name.includes('.'))
    .map(([name, schema]) => [name, withoutAddress(schema)]);
  return { ...Object.fromEntries(plain), ...entryShapes() };
}

/** Within the description a shape is where it stands, and of the description's own dialect. */
const withoutAddress = (schema: object): Shape =>
  Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => keyword !== '$id' && keyword !== '$schema'),
  );

/** An entry is of one of the kinds, with the body of that kind; one of an earlier format is read as it is. */
function entryShapes(): Readonly<Record<string, Shape>> {
  const earlier = { enum: formats.filter((format) => format !== currentFormat) };
  const all = new Map([
    ...[...kinds.keys()].map((kind): [string, Shape] => [
      entryName(kind),
      entryShape(
        kind,
        { format: { const: currentFormat }, kind: { const: kind } },
        refTo(bodyName(kind)),
      ),
    ]),
    ['EarlierEntry', entryShape('of an earlier format', { format: earlier }, { type: 'object' })],
  ]);
  return { ...Object.fromEntries(all), Entry: { oneOf: [...all.keys()].map(refTo) } };
}

const entryShape = (title: string, envelope: Shape, body: Shape): Shape => ({
  title,
  type: 'object',
  properties: {
    envelope: { allOf: [refTo('Envelope'), { properties: envelope }] },
    signature: refTo('Signature'),
    body,
  },
  required: ['envelope', 'signature', 'body'],
  additionalProperties: false,
});

/** Where the shape of a message stands. */
export function shapeOf(message: z.ZodType): Shape {
  const named = Object.entries(NAMED).find(([, schema]) => schema === message);
  if (named) return refTo(named[0]);
  throw new Error('A message has no name in the description of the API.');
}
