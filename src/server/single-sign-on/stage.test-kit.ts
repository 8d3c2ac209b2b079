import { expect } from 'vitest';
import { rosterOf } from '../../core/record/ids.ts';
import { partyKey, sealed, signerFor, talks, World } from '../../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../../store/memory.test-kit.ts';
import type { Store } from '../../store/store.ts';
import { zProviderAt, zRequests, type AdmissionRequest } from '../../wire/admission.ts';
import type { LimitRates } from '../limits.ts';
import { serving, Visitor } from '../visitor.test-kit.ts';
import { realProvider, signInAt, waysBy } from './provider.test-kit.ts';
import type { WayIn } from './ways-in.ts';

/** Talks in which AR has a key of its own. */
export const world = new World(talks());
world.must({
  by: 'ada',
  kind: 'party-key-set',
  body: partyKey(world, 'AR', { keeps: [signerFor('ann').key] }),
});
export const n = world.negotiation;
export const roster = rosterOf(n);
const elsewhere = 'ab'.repeat(16);

export interface Stage {
  readonly address: string;
  readonly store: Store;
  readonly ways: readonly WayIn[];
}

interface Staging {
  readonly clock?: () => Date;
  readonly rates?: LimitRates;
  readonly provider?: (returnTo: () => string) => Promise<{ readonly issuer: string }>;
}

/** A real server, and a provider whose people can ask the head of AR, of BE, and of a party in talks that are not there. */
export async function stage({ provider = realProvider, ...options }: Staging = {}): Promise<Stage> {
  let address = '';
  const { issuer } = await provider(() => `${address}/api/single-sign-on/return`);
  const ways = await waysBy({ issuer }, [
    { negotiation: n, party: 'AR', name: 'AR' },
    { negotiation: n, party: 'BE', name: 'BE' },
    { negotiation: elsewhere, party: 'AR', name: 'elsewhere' },
  ]);
  const store = openMemoryStore();
  ({ address } = await serving({ world, store, waysIn: ways, ...options }));
  return { address, store, ways };
}

/** Begins to ask; where the browser is sent, and the cookie with which it will come back. */
export async function begin(visitor: Visitor, way: WayIn | undefined) {
  const answer = await visitor.post('/api/single-sign-on', { way: way?.id });
  const set = answer.headers.get('set-cookie') ?? '';
  return { answer, cookie: set.split(';')[0] ?? '', set };
}

/** Comes back from the provider; the page that is shown then. */
export async function comeBack(address: string, cookie: string): Promise<string | null> {
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return answer.headers.get('location');
}

/** All of it: someone with a fresh key signs in at the provider and is sent back. */
export async function ask({ address, ways }: Stage, person: string, login: string, way = ways[0]) {
  const visitor = await new Visitor(address, person).signIn();
  const { answer, cookie } = await begin(visitor, way);
  const { address: provider } = zProviderAt.parse(await answer.json());
  const back = await signInAt(provider, login);
  return { visitor, back, cookie, page: await comeBack(back, cookie) };
}

export async function requestsOf(visitor: Visitor): Promise<readonly AdmissionRequest[]> {
  const answer = await visitor.fetch(`/api/negotiations/${n}/requests`);
  return zRequests.parse(await answer.json()).requests;
}

export const accrediting = ({ key, name }: AdmissionRequest) => {
  const person = { person: 'sefa', name, title: 'Counsellor', from: '2026-09-01', party: 'AR' };
  const body = { ...person, key, role: 'expert', may: ['speak'] };
  return sealed(world, 'delegate-accredited', body, 'AR');
};
