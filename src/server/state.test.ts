import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledOf } from '../core/record/compiled-text.ts';
import type { Recorded } from '../core/record/entry.ts';
import { fold, host } from '../core/record/fold.ts';
import { instrumentId, type NegotiationId } from '../core/record/ids.ts';
import { wordingHash, wordingsOf } from '../core/record/wording.ts';
import { pointId } from '../core/text/point.ts';
import { accredit, people, talks, type World } from '../core/record/worlds.test-kit.ts';
import type { StateTold } from '../wire/state.ts';
import { tellState } from '../wire/tell-state.ts';
import { ownExamples } from './examples/list.ts';
import { ALWAYS } from './negotiation.ts';
import { wrongIn } from './openapi.test-kit.ts';
import { base, story } from './two-worlds-story.test-kit.ts';
import { newEntry, newFolder, serving, Visitor } from './visitor.test-kit.ts';

const accordId = instrumentId('accord');
const NOW = '2026-11-01T10:00:00.000Z';
const clock = (): Date => new Date(NOW);

/** What a client makes of the entries that it has read: now, or as of an instant. */
function foldedFrom(
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  at?: string,
): StateTold {
  const { state } = fold(negotiation, entries, host, at ?? ALWAYS);
  return tellState(state, at ?? NOW, at);
}

/** A session with what was said of it, and what was said in public. */
function saidOf(plenary: (by: string, kind: string, body: object) => void): void {
  const who = ['AR', 'BE'].map((party) => ({ party, people: 'All' }));
  plenary('chair', 'session-held', { session: 'past', title: 'First', when: '2026-09-02', who });
  plenary('ada', 'read-out-issued', { session: 'past', party: 'AR', text: 'We met.' });
  plenary('ada', 'read-out-issued', { session: 'past', party: 'AR', text: 'We met, and left.' });
  const joint = { session: 'past', communique: 'joint' };
  const both = { parties: ['AR', 'BE'], text: 'The two met.', language: 'en' };
  plenary('ada', 'communique-proposed', { ...joint, ...both });
  plenary('chair', 'source-filed', { source: 'post', title: 'Talks', outlet: 'The Post' });
  plenary('chair', 'statement-recorded', {
    statement: 's',
    speaker: 'A minister',
    verb: 'said',
    mode: 'reported',
    gist: 'That they met.',
    said: '2026-09-02',
    chain: [{ who: 'A minister', how: 'said', certainty: 'stated' }],
    press: 'post',
  });
  plenary('ben', 'statement-disputed', { statement: 's', why: 'It was not said.' });
  plenary('chair', 'statement-corrected', { statement: 's', gist: 'That two met.', why: 'Ears.' });
  const picture = { attachment: 'hall', title: 'The hall', credit: 'The Post', press: 'post' };
  plenary('cam', 'attachment-filed', picture);
}

/** Talks in which something of everything has happened, in rooms that some are in, have left, or do not know. */
function eventful(): World {
  const world = talks();
  const plenary = (by: string, kind: string, body: object): void =>
    world.must({ by, room: 'plenary', kind, body: { ...body } });
  const on = { instrument: 'accord', version: 1 };
  plenary('ben', 'amendment-filed', {
    ...on,
    party: 'BE',
    point: 'p2',
    text: 'Withdrawals end within ninety days.',
  });
  const take = (by: string, party: string, point: string, position: string): void => {
    const accord = world.state.rooms.get(world.room('plenary'))?.instruments.get(accordId);
    const wording = accord && wordingHash(wordingsOf(accord, pointId(point)));
    plenary(by, 'position-taken', { ...on, party, point, position, wording });
  };
  take('ada', 'AR', 'p1', 'agreed');
  take('cam', 'CO', 'p3', 'referred');
  saidOf(plenary);
  plenary('chair', 'gate-set', {
    gate: 'leaders',
    title: 'Leaders meet',
    guards: 'the summit',
    condition: { all: [{ points: 'agreed', instrument: 'accord' }, { fact: 'ceasefire' }] },
    closes: ['session-held'],
  });
  plenary('chair', 'requirement-set', {
    requirement: 'monitors',
    order: 1,
    title: 'Monitors',
    amount: { value: 100, unit: 'people' },
  });
  plenary('ada', 'pledge-made', {
    pledge: 'ours',
    by: ['AR'],
    kind: 'people',
    what: 'Monitors',
    amount: { value: 40, unit: 'people' },
    requirement: 'monitors',
  });
  plenary('chair', 'rate-stated', {
    one: 'teams',
    of: 'people',
    rate: { is: '4.5', asOf: '2026-09-01', saidBy: 'The survey' },
  });
  plenary('ada', 'pledge-made', {
    pledge: 'more',
    by: ['AR'],
    kind: 'people',
    what: 'Teams',
    amount: { value: 5, unit: 'teams' },
    towards: [{ requirement: 'monitors', amount: { value: 3, unit: 'teams' } }],
  });
  plenary('chair', 'fact-declared', { fact: 'ceasefire', title: 'A ceasefire', holds: true });
  plenary('chair', 'member-left', { person: 'bo' });
  plenary('ada', 'remark-made', { text: 'Without Bo.' });
  accredit(world, 'chair', 'old', { role: 'observer', until: '2026-09-03' });
  return world;
}

describe('the state that a server tells', () => {
  const world = eventful();
  const n = world.negotiation;
  const path = `/api/negotiations/${n}/state`;

  test('is what each person folds from the entries that he reads, now and as of every instant', async () => {
    const { address } = await serving({ world, clock });
    const instants = new Set(world.entries.map(({ recorded }) => recorded));
    for (const person of [...people, 'old']) {
      const visitor = await new Visitor(address, person).signIn();
      const entries = await visitor.entries(n);
      const told = await visitor.fetch(path);
      expect([person, await told.json()]).toEqual([person, foldedFrom(n, entries)]);
      for (const at of [...instants].slice(-8)) {
        const then = await visitor.fetch(`${path}?at=${at}`);
        expect([at, await then.json()]).toEqual([at, foldedFrom(n, entries, at)]);
      }
    }
  });

  test('says of a gate what is missing, of a point who stands where, of a requirement what is covered', async () => {
    const { address } = await serving({ world, clock });
    const ada = await new Visitor(address, 'ada').signIn();
    const told = await ada.fetch(path);
    const { rooms } = (await told.json()) as StateTold;
    const room = rooms.find(({ name }) => name === 'plenary');
    expect(room?.gates).toMatchObject([
      { gate: 'leaders', open: false, missing: [{ what: 'point' }, { what: 'point' }, {}] },
    ]);
    expect(room?.requirements).toMatchObject([
      {
        requirement: 'monitors',
        covered: { inForce: 0, waiting: 53, missing: 47, over: 0 },
        joined: [{ unit: 'teams', waiting: 3, rates: [{ one: 'teams', is: '4.5', of: 'people' }] }],
      },
    ]);
    const [accord] = room?.instruments ?? [];
    expect(accord).toMatchObject({ version: 1, tally: { open: 2, referred: 1 } });
    expect(accord?.points[0]).toMatchObject({
      point: 'p1',
      label: '1.',
      stage: 'open',
      held: [{ party: 'AR', counts: 'agreed', taken: { position: 'agreed' } }, {}, {}],
    });
    expect(accord?.points[1]?.bracketed).toBe(true);
  });

  test('says what was said of a session, and in public, with its source and what is filed with it', async () => {
    const { address } = await serving({ world, clock });
    const ada = await new Visitor(address, 'ada').signIn();
    const { rooms } = (await (await ada.fetch(path)).json()) as StateTold;
    const room = rooms.find(({ name }) => name === 'plenary');
    expect(room?.sessions).toMatchObject([
      {
        readOuts: [{ party: 'AR', text: 'We met, and left.', earlier: [{ text: 'We met.' }] }],
        communiques: [{ communique: 'joint', joint: false, assents: [{ party: 'AR' }] }],
      },
    ]);
    expect(room?.statements).toMatchObject([
      {
        statement: 's',
        gist: 'That they met.',
        press: 'post',
        disputes: [{ why: 'It was not said.' }],
        corrections: [{ gist: 'That two met.' }],
      },
    ]);
    expect(room?.sources).toMatchObject([{ source: 'post', outlet: 'The Post' }]);
    expect(room?.attachments).toMatchObject([{ attachment: 'hall', press: 'post' }]);
    expect(rooms.find(({ name }) => name === 'bilateral')).not.toHaveProperty('statements');
  });

  test('is not there for a stranger, nor as of what is no instant or has not come', async () => {
    const { address } = await serving({ world, clock });
    const stranger = await new Visitor(address, 'stranger').signIn();
    const ada = await new Visitor(address, 'ada').signIn();
    expect((await stranger.fetch(path)).status).toBe(404);
    for (const at of ['yesterday', '2026-10-01', '', '2026-11-01T10:00:00.001Z']) {
      expect((await ada.fetch(`${path}?at=${at}`)).status).toBe(400);
    }
  });

  test('as of an instant is folded so often and no oftener', async () => {
    const { address } = await serving({ world, clock });
    const ada = await new Visitor(address, 'ada').signIn();
    const at = `${path}?at=${NOW}`;
    const answers = await Promise.all(Array.from({ length: 25 }, () => ada.fetch(at)));
    const statuses = answers.map(({ status }) => status);
    expect([statuses.includes(200), statuses.includes(429)]).toEqual([true, true]);
    expect((await ada.fetch(path)).status).toBe(200);
  });
});

test('after any story the state is what each person folds from the entries that he reads', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const { address } = await serving({ world: base, clock });
      const visitors = new Map<string, Visitor>();
      for (const person of ['ada', 'ben', 'bo', 'cam', 'chair']) {
        visitors.set(person, await new Visitor(address, person).signIn());
      }
      for (const { by, room, kind, body } of steps) {
        const visitor = visitors.get(by);
        if (visitor)
          await visitor.enter(newEntry(base.negotiation, visitor.signer, { room, kind, body }));
      }
      for (const visitor of visitors.values()) {
        const told = await visitor.fetch(`/api/negotiations/${base.negotiation}/state`);
        const folded = foldedFrom(base.negotiation, await visitor.entries(base.negotiation));
        expect(await told.json()).toEqual(folded);
      }
    }),
    { numRuns: 12 },
  );
});

describe('the text that a server tells', () => {
  const world = eventful();
  const n = world.negotiation;
  const pathIn = (room: string): string =>
    `/api/negotiations/${n}/rooms/${world.room(room)}/texts/accord`;

  test('is the compiled one, of which each party’s wording can be read again', async () => {
    const { address } = await serving({ world, clock });
    const cam = await new Visitor(address, 'cam').signIn();
    const answer = await cam.fetch(pathIn('plenary'));
    const text = (await answer.json()) as { version: number; compiled: unknown };
    const instrument = world.state.rooms.get(world.room('plenary'))?.instruments.get(accordId);
    expect(text).toEqual({
      instrument: 'accord',
      title: 'Accord',
      language: 'en',
      version: 1,
      compiled: instrument && compiledOf(instrument),
    });
    expect(JSON.stringify(text.compiled)).toContain('ninety');
    const [tabled] = world.entries.filter(({ entry }) => entry.envelope.kind === 'text-tabled');
    const first = await cam.fetch(`${pathIn('plenary')}?at=${tabled?.recorded}`);
    expect(await first.text()).not.toContain('ninety');
  });

  test('is one answer where it is absent and where it is in a room that is', async () => {
    const { address } = await serving({ world, clock });
    const cam = await new Visitor(address, 'cam').signIn();
    const asked = [pathIn('bilateral'), pathIn('no such room'), `${pathIn('plenary')}x`];
    const answers = await Promise.all(
      asked.map(async (path) => {
        const answer = await cam.fetch(path);
        const headers = [...answer.headers].filter(([name]) => name !== 'date');
        return JSON.stringify([answer.status, headers, await answer.text()]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('[404,');
  });
});

test('the examples are told as they are described, and as whoever reads them folds them', async () => {
  const { address } = await serving({ examples: ownExamples(), dataDir: await newFolder(), clock });
  const me = await new Visitor(address, 'someone new').signIn();
  for (const { name, people } of ownExamples()) {
    const at = `/api/examples/${name}`;
    await me.post(`${at}/open`, {});
    const become = { person: people[0]?.person, key: me.signer.key };
    const became = await me.post(`${at}/become`, become);
    const { negotiation } = (await became.json()) as { negotiation: NegotiationId };
    const state = await me.fetch(`/api/negotiations/${negotiation}/state`);
    expect(await wrongIn('GET /api/negotiations/:n/state', state.clone())).toBe(undefined);
    const folded = foldedFrom(negotiation, await me.entries(negotiation));
    expect(await state.json()).toEqual(folded);
    const texts = folded.rooms.flatMap(({ room, instruments }) =>
      instruments
        .filter(({ version }) => version > 0)
        .map(({ instrument }) => ({ room, instrument })),
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const { room, instrument } of texts) {
      const text = await me.fetch(
        `/api/negotiations/${negotiation}/rooms/${room}/texts/${instrument}`,
      );
      const route = 'GET /api/negotiations/:n/rooms/:room/texts/:instrument';
      expect([text.status, await wrongIn(route, text)]).toEqual([200, undefined]);
    }
  }
});
