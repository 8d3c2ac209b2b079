import { expect, test } from 'vitest';
import { fromThisMachine, ownOrigin } from './security.ts';

test.each([
  ['http://localhost:8080', 'localhost:8080', 'http://localhost:8080'],
  ['https://parley.example', 'Parley.Example', 'https://parley.example'],
  ['https://parley.example', 'parley.example:443', undefined],
  ['https://parley.example.evil.example', 'parley.example', undefined],
  ['http://localhost:8081', 'localhost:8080', undefined],
  ['file://localhost:8080', 'localhost:8080', undefined],
  ['null', 'localhost:8080', undefined],
  [undefined, 'localhost:8080', undefined],
  ['http://localhost:8080', undefined, undefined],
])('a request from %s that asked %s comes from %s', (origin, host, own) => {
  expect(ownOrigin(origin, host)).toBe(own);
});

test.each([
  ['127.0.0.1', 'localhost:8080', true],
  ['127.0.0.1', '127.0.0.1', true],
  ['::1', '[::1]:8080', true],
  ['::ffff:127.0.0.1', 'localhost', true],
  ['192.168.1.7', 'localhost:8080', false],
  ['127.0.0.1', 'parley.example', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['127.0.0.1', '', false],
  [undefined, 'localhost', false],
])('from %s, asking for %s: at this machine %s', (address, host, here) => {
  expect(fromThisMachine(address, host)).toBe(here);
});
