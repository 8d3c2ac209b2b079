import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../visitor.test-kit.ts';
import { readWaysIn } from './ways-in.ts';

const n = '0123456789abcdef0123456789abcdef';
const provider = {
  issuer: 'https://login.water.example/realms/ministry',
  clientId: 'parley',
  clientSecretFile: 'secret',
  name: 'Ministry of Water',
  admits: [{ negotiation: n, party: 'AR' }],
};

async function read(file: unknown, secret = 'between us\n') {
  const folder = await newFolder();
  await writeFile(join(folder, 'secret'), secret);
  const path = join(folder, 'ways.json');
  await writeFile(path, typeof file === 'string' ? file : JSON.stringify(file));
  return readWaysIn(path);
}

test('a provider with one delegation is one way in, called by its own name', async () => {
  const [way, ...more] = await read({ providers: [provider] });
  expect(more).toEqual([]);
  expect(way).toMatchObject({ name: 'Ministry of Water', negotiation: n, party: 'AR' });
  expect(way?.provider).toMatchObject({ clientId: 'parley', secret: 'between us' });
});

test('a provider with several is a way in to each, and what names a way says nothing of the talks', async () => {
  const admits = ['AR', 'BE'].map((party) => ({ negotiation: n, party, name: `for ${party}` }));
  const ways = await read({ providers: [{ ...provider, admits }] });
  expect(ways.map(({ name }) => name)).toEqual([
    'Ministry of Water · for AR',
    'Ministry of Water · for BE',
  ]);
  expect(ways.map(({ id }) => id)).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.stringMatching(/^[0-9a-f]{32}$/),
  ]);
  expect(ways.some(({ id }) => id.includes(n.slice(0, 8)))).toBe(false);
});

test('a way in has the same name in every process that reads the same', async () => {
  const [one] = await read({ providers: [provider] });
  const [other] = await read({ providers: [{ ...provider, name: 'Called otherwise' }] });
  expect(other?.id).toBe(one?.id);
});

const { clientSecretFile: _file, ...publicClient } = provider;
const admits = [
  { negotiation: n, party: 'AR' },
  { negotiation: n, party: 'BE' },
];

test.each([
  ['{', 'it is not JSON.'],
  [{ providers: [] }, '(at providers).'],
  [{ providers: [{ ...provider, issuer: 'water.example' }] }, '(at providers.0.issuer).'],
  [{ providers: [{ ...provider, also: 1 }] }, '(at providers.0).'],
  [
    { providers: [{ ...provider, admits: [{ negotiation: 'x', party: 'AR' }] }] },
    'is not 16 bytes in hex (at providers.0.admits.0.negotiation).',
  ],
  [
    { providers: [{ ...provider, issuer: 'http://login.water.example' }] },
    'the issuer http://login.water.example is not https: only at this machine, for trying things out, may it be http, with "loopbackHttp": true.',
  ],
  [
    { providers: [{ ...provider, issuer: 'http://water.example', loopbackHttp: true }] },
    'the issuer http://water.example is not https: only at this machine, for trying things out, may it be http, with "loopbackHttp": true.',
  ],
  [{ providers: [{ ...provider, issuer: 'http://localhost:9' }] }, 'is not https: only at this'],
  [
    { providers: [{ ...provider, issuer: 'https://water.example/?a=b' }] },
    'the issuer https://water.example/?a=b has more than a host and a path.',
  ],
  [{ providers: [{ ...provider, clientSecretFile: 'none' }] }, 'none cannot be read (ENOENT).'],
  [
    { providers: [{ ...publicClient, admits }] },
    '“Ministry of Water” admits to several delegations: give each of them a "name" to choose by.',
  ],
  [
    { providers: [publicClient, provider] },
    '“Ministry of Water” stands there twice: leave one of them out.',
  ],
])('a file that cannot be meant so is refused in one sentence: %j', async (file, why) => {
  const refusal = await read(file).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: 'WaysInRefused' });
  const { message } = refusal as Error;
  expect(message).toMatch(/^The file for single sign-on \S+ways\.json cannot be used: [^\n]+\.$/);
  expect(message).toContain(why);
});

test('a file that is not there, and a secret that is empty, are refused', async () => {
  await expect(readWaysIn('/nowhere/ways.json')).rejects.toThrow('cannot be read (ENOENT).');
  const empty = read({ providers: [provider] }, '\n');
  await expect(empty).rejects.toThrow('the file secret is empty.');
});
