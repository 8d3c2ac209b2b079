import { expect, test } from 'vitest';
import { docx, paragraph } from '../formats/word/docx.test-kit.ts';
import { zTextRead } from '../wire/texts.ts';
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

test('so does Akoma Ntoso, with eIds as the ids of its points', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  const file =
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="b"><body><article eId="art_1"><num>Article 1</num><content><p>Water is shared.</p></content></article></body></bill></akomaNtoso>';
  expect(await (await read(ada, 'draft.xml', file)).json()).toEqual({
    points: [
      { id: 'art_1', label: 'Article 1', kind: 'point', depth: 0, text: 'Water is shared.' },
    ],
  });
  const bomb = `<!DOCTYPE a [<!ENTITY a "b">]>${file}`;
  expect((await read(ada, 'draft.xml', bomb)).status).toBe(422);
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

const run = (words: string, as = 'w:t'): string =>
  `<w:r><${as} xml:space="preserve">${words}</${as}></w:r>`;

test('a Word file comes with its tracked changes, its comments, and what is not words', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  const body =
    paragraph(
      `${run('Within ')}<w:del w:author="Bo">${run('sixty', 'w:delText')}</w:del><w:ins w:author="Bo">${run('ninety')}</w:ins>${run(' days')}<w:commentRangeStart w:id="1"/>${run('.')}<w:commentRangeEnd w:id="1"/>`,
    ) + paragraph(`<w:fldSimple w:instr="PAGE">${run('4')}</w:fldSimple>${run(' copies.')}`);
  const comments = `<w:comment w:id="1" w:author="Ana"><w:p>${run('Why?')}</w:p></w:comment>`;
  const file = new Uint8Array(docx({ body, comments }));
  const { points, beside } = zTextRead.parse(await (await read(ada, 'draft.docx', file)).json());
  const [first, second] = points;
  expect(points.map(({ text }) => text)).toEqual(['Within ninety days.', '4 copies.']);
  expect(beside).toEqual({
    tracked: [{ author: 'Bo', inserted: 1, deleted: 1, moved: 0 }],
    comments: [{ author: 'Ana', text: 'Why?', points: [first?.id] }],
    notWords: [{ what: 'field', point: second?.id }],
    leftOut: [],
  });
});

test('a file beyond 50 MB is refused before it is read', async () => {
  const ada = await new Visitor((await serving()).address, 'ada').signIn();
  expect((await read(ada, 'large.txt', new Uint8Array(50 * 1024 * 1024 + 1))).status).toBe(413);
});
