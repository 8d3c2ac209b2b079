import { expect, test } from 'vitest';
import { negotiationId } from '../core/record/ids.ts';
import { addressOf, askedAnew, routeOf } from './router.tsx';

const at = (address: string) => routeOf(new URL(address, 'http://127.0.0.1:4780'));

test('an address that was made is read as what it was made of', () => {
  const asked = {
    room: 'r',
    instrument: 'i',
    point: 'p 7',
    bracket: '2',
    at: '2026-11-10T09:00:00.000Z',
  };
  const address = addressOf(negotiationId('ab'), 'text', asked);
  expect(at(address)).toEqual({ page: 'negotiation', negotiation: 'ab', view: 'text', asked });
});

test('a negotiation without a view opens on the state of the talks', () => {
  expect(at('/n/ab')).toMatchObject({ page: 'negotiation', view: 'state' });
});

test('a bracket is asked for with its point, and goes with it', () => {
  const asked = { point: 'p7', bracket: '2', read: 'clean' };
  expect(askedAnew(asked, { read: undefined })).toEqual({ ...asked, read: undefined });
  expect(askedAnew(asked, { point: 'p8' }).bracket).toBeUndefined();
  expect(askedAnew(asked, { point: 'p8', bracket: '1' }).bracket).toBe('1');
});

test('how someone comes back from a provider is read, and nothing else that stands there', () => {
  expect(at('/ask')).toEqual({ page: 'ask', back: undefined });
  expect(at('/ask?asked')).toEqual({ page: 'ask', back: 'asked' });
  expect(at('/ask?refused=expired')).toEqual({ page: 'ask', back: 'expired' });
  expect(at('/ask?refused=<b>')).toEqual({ page: 'ask', back: undefined });
});

test('an address that no page has is known as such', () => {
  expect(at('/')).toEqual({ page: 'home' });
  expect(at('/imprint')).toEqual({ page: 'imprint' });
  expect(at('/nowhere/at/all')).toEqual({ page: 'unknown' });
});
