import { expect, test } from 'vitest';
import { serving, Visitor } from './visitor.test-kit.ts';

const read = (
  visitor: Visitor,
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Response> =>
  visitor.fetch(`/api/texts/read?name=${encodeURIComponent(name)}`, { method: 'POST', body });

test('a file becomes points', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  const answer = await read(ada, 'draft.md', '# Accord\n\n1. Each Party shall publish its data.\n');
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    {
      points: [
        { kind: 'title', text: 'Accord' },
        { kind: 'point', label: '1.', text: 'Each Party shall publish its data.' },
      ],
    },
  ]);
});

test('a file that cannot be read is refused with one sentence that names it', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  for (const [name, body] of [
    ['empty.md', ''],
    ['broken.docx', 'PK\u0003\u0004 and nothing more'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ] as const) {
    const answer = await read(ada, name, body);
    const { detail } = (await answer.json()) as { detail: string };
    expect([name, answer.status]).toEqual([name, 422]);
    expect(detail).toMatch(new RegExp(`^${name} [^]+\\w\\.$`));
  }
});

test('a file beyond 50 MB is refused before it is read', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  expect((await read(ada, 'large.txt', new Uint8Array(50 * 1024 * 1024 + 1))).status).toBe(413);
});
