import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { composeWith, type Signer } from '../core/record/compose.ts';
import { bodyHash, entryId, type Entry } from '../core/record/entry.ts';
import { fold, host as seesAll } from '../core/record/fold.ts';
import { rosterOf } from '../core/record/ids.ts';
import { minute, signerFor, talks, World } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import type { Store } from '../store/store.ts';
import { sessionText } from '../wire/session.ts';
import { HOST_KEY_FILE, openHostKey } from './host-key.ts';
import { storedName } from './negotiation.ts';
import { questions } from './two-worlds-questions.test-kit.ts';
import { newEntry, newFolder, putWorld, serving, Visitor } from './visitor.test-kit.ts';

/**
 * The host's administrator has the data folder, the host's key and every route, and no member's key
 * (docs/decisions/027). That he can read what lies in the store is no secret; nor is it tested here.
 */

const SECRET = 'Only between the two of us.';
const world = new World(talks());
const n = world.negotiation;
const [roster, plenary, bilateral] = [rosterOf(n), world.room('plenary'), world.room('bilateral')];
world.must({ by: 'ada', room: 'bilateral', kind: 'remark-made', body: { text: SECRET } });
world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body: { text: 'Good morning.' } });

/** What the administrator of a host has in hand. */
async function administrator(): Promise<{ store: Store; dataDir: string; own: Signer }> {
  const [store, dataDir] = [openMemoryStore(), await newFolder()];
  await putWorld(store, world);
  const { key, sign } = await openHostKey(join(dataDir, HOST_KEY_FILE), () => new Date());
  return { store, dataDir, own: { key, sign } };
}

const said = world.entries.findLast(({ entry }) => entry.envelope.room === plenary)?.entry;
if (!said) throw new Error('nothing was said');

/** Every way to an entry without a member's key. */
const forgeries: readonly (readonly [string, (own: Signer) => Entry])[] = [
  ['in his own name', (own) => newEntry(n, own, remark('Listen to me.'))],
  [
    'in the name of a member, under the host’s key',
    ({ sign }) => newEntry(n, { key: signerFor('ada').key, sign }, remark('We agree.')),
  ],
  ['of a member, with other words', () => ({ ...said, body: { text: 'We agree.' } })],
  [
    'of a member, with other words and their hash',
    () => {
      const body = { text: 'We agree.' };
      return { ...said, body, envelope: { ...said.envelope, body: bodyHash(body) } };
    },
  ],
  [
    'of a member, in another room',
    () => ({ ...said, envelope: { ...said.envelope, room: bilateral } }),
  ],
  ['of a member, a second time', () => said],
  [
    'that lets him into a room',
    (own) =>
      newEntry(n, own, { room: bilateral, kind: 'member-admitted', body: { person: 'eve' } }),
  ],
  [
    'that makes his key that of a member',
    (own) => newEntry(n, own, certifying({ person: 'ada', key: own.key })),
  ],
  [
    'that makes his key that of a member, in the name of the chair',
    ({ key, sign }) =>
      composeWith(
        world.state,
        { key: signerFor('chair').key, sign },
        {
          ...certifying({ person: 'ada', key }),
          happened: '2026-09-01',
          nonce: randomBytes(16).toString('hex'),
        },
      ),
  ],
];
const remark = (text: string) => ({ room: plenary, kind: 'remark-made', body: { text } });
const certifying = (body: { person: string; key: string }) => ({
  room: roster,
  kind: 'key-certified',
  body,
});

describe.each(forgeries)('the host’s administrator makes no entry %s', (_, forge) => {
  test('that the server takes', async () => {
    const { store, dataDir, own } = await administrator();
    const forged = forge(own);
    const { address } = await serving({ store, dataDir });
    for (const who of [own, signerFor('nobody')]) {
      const answer = await (await new Visitor(address, who).signIn()).enter(forged);
      expect([404, 422]).toContain(answer.status);
    }
    const ada = await new Visitor(address, 'ada').signIn();
    expect(await ada.entries(n)).toHaveLength(world.entries.length);
  });

  test('that readers accept, where he writes it into the store behind the server’s back', async () => {
    const { store, dataDir, own } = await administrator();
    const forged = forge(own);
    const { room } = forged.envelope;
    const seq = world.entries.filter(({ entry }) => entry.envelope.room === room).length + 1;
    const stored = { seq, id: `${entryId(forged)}?`, recorded: minute(900) };
    await store.append(storedName(n, room), { ...stored, json: JSON.stringify(forged) });
    const { address } = await serving({ store, dataDir });
    const entries = await (await new Visitor(address, 'ada').signIn()).entries(n);
    expect(entries).toHaveLength(world.entries.length + 1);
    const { state, refused } = fold(n, entries, seesAll, minute(999));
    expect(refused.map(({ recorded }) => recorded.entry)).toEqual([forged]);
    expect(state.roster).toEqual(world.state.roster);
    for (const [id, { acts, members }] of world.state.rooms) {
      expect(state.rooms.get(id)).toMatchObject({ acts, members });
    }
  });
});

/** Cookies that the server's own secret seals, for a member whose key he does not have. */
async function forgedSessions(store: Store, own: Signer, origin: string): Promise<string[]> {
  const [kept] = await store.read('server/secret', 0);
  const { secret } = JSON.parse(kept?.json ?? '') as { secret: string };
  const seal = (...parts: string[]): string =>
    createHmac('sha256', Buffer.from(secret, 'hex')).update(parts.join('\n')).digest('base64url');
  const { key } = signerFor('ada');
  const until = `${Date.now() + 60_000}.${randomBytes(16).toString('base64url')}`;
  const challenge = `${until}.${seal('challenge', until, new URL(origin).host)}`;
  const signature = bytesToHex(own.sign(new TextEncoder().encode(sessionText(origin, challenge))));
  const from = Buffer.from(origin).toString('base64url');
  return [`${key}.${until}`, `${key}.${challenge}.${from}.${signature}`].map(
    (unsealed) => `parley_session=${unsealed}.${seal('session', unsealed)}`,
  );
}

test('the host’s administrator reads no room through the application: not with the host’s key, not with a session that he seals himself', async () => {
  const { store, dataDir, own } = await administrator();
  const { address } = await serving({ store, dataDir });
  const asHost = await new Visitor(address, own).signIn();
  const forged = (await forgedSessions(store, own, address)).map((cookie) => {
    const visitor = new Visitor(address, own);
    visitor.cookie = cookie;
    return visitor;
  });
  const leaks: string[] = [];
  for (const visitor of [asHost, ...forged]) {
    for (const [route, ask] of Object.entries(questions)) {
      if (route === 'DELETE /api/session') continue;
      for (const question of ask(visitor, 'nobody')) {
        const answer = await question();
        const told = await answer.text();
        const ofTheTalks = route.includes('/negotiations/') && answer.ok;
        if (ofTheTalks || told.includes(n) || told.includes(SECRET)) leaks.push(route);
      }
    }
  }
  expect(leaks).toEqual([]);
  for (const visitor of forged) {
    expect(await (await visitor.fetch('/api/session')).json()).toEqual({ key: null });
  }
  const ada = await new Visitor(address, 'ada').signIn();
  expect(JSON.stringify(await ada.entries(n))).toContain(SECRET);
});
