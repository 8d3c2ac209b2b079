import { createHash } from 'node:crypto';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { canonical, type Json } from '../core/record/canonical.ts';
import { zRecorded } from '../core/record/entry.ts';
import { zEntered, zEntries, zEntryPost } from './entries.ts';
import { zAsking, zProviderAt, zRequests, zWaysIn } from './admission.ts';
import { zBecame, zBecome, zOpened } from './examples.ts';
import { zHome } from './home.ts';
import { zHost } from './host.ts';
import { zHere } from './live.ts';
import { zPressFetch, zPressOffers, zPressRead } from './press.ts';
import { zProblem } from './problem.ts';
import { pinned } from './schemas.pinned.test-kit.ts';
import { zChallenge, zSession, zSignIn } from './session.ts';
import { zState, zText } from './state.ts';
import { zTextForms } from './taking.ts';
import { zTextRead } from './texts.ts';
import { zWebhookMade, zWebhookPost, zWebhooks } from './webhooks.ts';

const messages = {
  zAsking,
  zBecame,
  zBecome,
  zChallenge,
  zEntered,
  zEntries,
  zEntryPost,
  zHere,
  zHome,
  zHost,
  zOpened,
  zPressFetch,
  zPressOffers,
  zPressRead,
  zProblem,
  zProviderAt,
  zRecorded,
  zRequests,
  zSession,
  zSignIn,
  zState,
  zText,
  zTextForms,
  zTextRead,
  zWaysIn,
  zWebhookMade,
  zWebhookPost,
  zWebhooks,
};

/** Pages that are open talk to a server that is newer, and programs to both: who changes a message sees it here. */
const shapeOf = (schema: z.ZodType): string => {
  const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return createHash('sha256')
    .update(canonical(JSON.parse(json) as Json))
    .digest('hex');
};

test('the shape of every message is the one that is pinned', () => {
  const shapes = Object.entries(messages).map(([name, schema]) => [name, shapeOf(schema)]);
  expect(Object.fromEntries(shapes)).toEqual(pinned);
});
