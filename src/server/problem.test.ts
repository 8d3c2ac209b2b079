import { expect, test } from 'vitest';
import { talks } from '../core/record/worlds.test-kit.ts';
import { zProblem } from '../wire/problem.ts';
import { newEntry, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const path = `/api/negotiations/${n}/entries`;

test('whatever is not served is answered with problem details, with the status in them too', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const answers = await Promise.all([
    fetch(address + path),
    ada.fetch('/api/nothing'),
    ada.fetch(`${path}?after=x`),
    ada.fetch(path, { method: 'POST', body: '{' }),
    ada.fetch(path, {
      method: 'POST',
      body: '{}',
      headers: { origin: 'https://elsewhere.example' },
    }),
    ada.post(path, { entry: 'x'.repeat(9_000_000) }),
  ]);
  const told = [];
  for (const answer of answers) {
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = zProblem.parse(await answer.json());
    expect(problem).toMatchObject({ type: 'about:blank', status: answer.status });
    told.push([answer.status, problem.code]);
  }
  expect(told).toEqual([
    [401, 'not-signed-in'],
    [404, 'not-found'],
    [400, 'cannot-be-read'],
    [400, 'cannot-be-read'],
    [403, 'not-from-here'],
    [413, 'too-large'],
  ]);
});

test('what the rules refuse has its code, its data, one sentence, and the place where it is described', async () => {
  const { address } = await serving({ world });
  const bo = await new Visitor(address, 'bo').signIn();
  const room = world.room('plenary');
  const body = { gate: 'leaders', title: 'Leaders', guards: 'x', condition: { fact: 'f' } };
  const answer = await bo.enter(newEntry(n, bo.signer, { room, kind: 'gate-set', body }));
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect([answer.status, await answer.json()]).toEqual([
    422,
    {
      type: '/api/openapi.json#/components/schemas/refusal.not-yours',
      title: 'Refused by the rules: not yours',
      status: 422,
      detail: expect.stringMatching(/^This is for .* to do: ask them\.$/),
      code: 'not-yours',
      refusal: { code: 'not-yours', kind: 'gate-set', whose: expect.any(String) },
    },
  ]);
});
