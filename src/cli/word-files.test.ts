import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docx, paragraph } from '../formats/word/docx.test-kit.ts';
import { BASE, RU, ferryFolder, parley } from './ferry.test-kit.ts';

const { at, give } = ferryFolder();

const tracked = (kind: 'ins' | 'del', text: string): string =>
  `<w:${kind} w:id="1" w:author="Ana" w:date="2026-03-02T09:15:00Z"><w:r><w:${kind === 'del' ? 'delText' : 't'} xml:space="preserve">${text}</w:${kind === 'del' ? 'delText' : 't'}></w:r></w:${kind}>`;
const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('Word files with tracked changes', () => {
  const change = tracked('del', 'thirty') + tracked('ins', 'sixty');
  const body =
    paragraph('1. Six times a day.') +
    paragraph(
      `${words('2. Within ')}<w:commentRangeStart w:id="0"/>${change}<w:commentRangeEnd w:id="0"/>${words(' days.')}`,
    );
  const comments =
    '<w:comment w:id="0" w:author="Bo" w:date="2026-03-03T10:00:00Z"><w:p><w:r><w:t>Too long.</w:t></w:r></w:p></w:comment>';

  test('are read as accepted or as rejected', async () => {
    const file = give('a.docx', docx({ body, comments }));
    expect((await parley(['points', file])).printed).toContain('Within sixty days.');
    const { printed } = await parley(['points', file, '--view', 'rejected']);
    expect(printed).toContain('Within thirty days.');
    expect((await parley(['points', file, '--view', 'both'])).refused).toBe(
      '--view both is not known; give accepted or rejected.',
    );
    expect((await parley(['points', give('b.md', BASE), '--view', 'rejected'])).refused).toMatch(
      /b\.md can hold no tracked changes; leave --view out\.$/,
    );
  });

  test('have their comments and changes listed', async () => {
    const file = give('a.docx', docx({ body, comments }));
    expect((await parley(['comments', file])).printed).toBe(
      '2. on "sixty"\n  Bo, 2026-03-03 10:00: Too long.\n',
    );
    expect(JSON.parse((await parley(['comments', file, '--json'])).printed)).toMatchObject({
      format: 'comments/1',
      comments: [{ author: 'Bo', points: ['p2'], words: 'sixty' }],
    });
    expect((await parley(['changes', file])).printed).toBe(
      'Ana, 2026-03-02 09:15, deleted: thirty\nAna, 2026-03-02 09:15, inserted: sixty\n',
    );
    expect((await parley(['comments', give('b.md', BASE)])).refused).toMatch(
      /b\.md can hold no comments; give a \.docx or an \.odt\.$/,
    );
  });

  test('are converted with their comments, and rebased with them', async () => {
    const file = give('a.docx', docx({ body, comments }));
    expect(await parley(['convert', file])).toEqual({
      printed: '1. Six times a day.\n\n2. Within sixty days.\n',
      told: 'Left out 1 comment.\n',
    });
    await parley(['convert', file, '--view', 'rejected', '-o', at('r.docx')]);
    expect((await parley(['comments', at('r.docx')])).printed).toContain('2. on "thirty"');
    expect(await parley(['convert', file, '-o', at('c.odt')])).toEqual({ printed: '' });
    const listed = '2. on "sixty"\n  Bo, 2026-03-03 10:00: Too long.\n';
    expect((await parley(['comments', at('c.odt')])).printed).toBe(listed);
    const newer = give('newer.md', '1. Daily.\n\n2. Often.\n\n3. Within thirty days at most.\n');
    const old = give('old.md', '1. Six times a day.\n\n2. Within thirty days.\n');
    await parley(['rebase', old, newer, at('c.odt'), '-o', at('d.docx')]);
    expect((await parley(['comments', at('d.docx')])).printed).toBe(listed.replace('2.', '3.'));
  });

  test('are amended in the name of a party, and say what is left', async () => {
    const file = give('a.docx', docx({ body: paragraph('1. Six times.') + paragraph('2. Free.') }));
    const asked = give('b.md', '1. Eight times.\n\n2. Free.\n\n3. Daily.\n');
    const words = ['amend', file, asked, '--author', 'US', '--date', '2026-03-02T09:15:00Z'];
    expect(await parley([...words, '-o', at('c.docx')])).toEqual({
      printed: '',
      told: '2 points amended by US.\n',
    });
    expect((await parley(['changes', at('c.docx')])).printed).toBe(
      [
        'US, 2026-03-02 09:15, deleted: Six',
        'US, 2026-03-02 09:15, inserted: Eight',
        'US, 2026-03-02 09:15, inserted: the end of a paragraph',
        'US, 2026-03-02 09:15, inserted: 3. Daily.',
        '',
      ].join('\n'),
    );
    expect((await parley(words)).refused).toMatch(/^-o is missing/);
    expect((await parley(['amend', file, asked, '-o', at('c.docx')])).refused).toMatch(
      /^--author is missing/,
    );
    expect((await parley(['amend', asked, file, '-a', 'US', '-o', at('c.docx')])).refused).toMatch(
      /b\.md is no Word file; give a \.docx\.$/,
    );
    expect(
      (await parley([...words.slice(0, 5), '--date', 'now', '-o', at('c.docx')])).refused,
    ).toBe('--date now is no instant; give one such as 2026-03-02T09:15:00Z.');
  });

  test('are amended as far as Word lets them, and the rest is told', async () => {
    const boxed = `${words('around')}<w:r><w:txbxContent>${paragraph('boxed')}</w:txbxContent></w:r>`;
    const file = give('a.docx', docx({ body: paragraph(boxed) }));
    const asked = give('b.md', 'around it\n\nin the box\n');
    const { told } = await parley(['amend', file, asked, '-a', 'US', '-o', at('c.docx')]);
    expect(told).toBe(
      '1 point amended by US.\n\np2 is left as it was, because it stands in a text box, which Word keeps twice:\n  stands  boxed\n  asked   in the box\n',
    );
  });

  test('say what they were drafted on when they are carried to a newer text', async () => {
    const file = give('a.docx', docx({ body }));
    const newer = give('b.md', '1. Eight times a day.\n\n2. Within thirty days.\n');
    expect(await parley(['rebase', newer, file])).toEqual({
      printed: '1. Eight times a day.\n\n2. Within sixty days.\n',
      told: '1 change stands (2.).\n',
    });
    expect((await parley(['rebase', newer, give('c.md', BASE)])).refused).toMatch(
      /no tracked changes/,
    );
    const plain = give('d.docx', docx({ body: paragraph('1. Six.') }));
    expect((await parley(['rebase', newer, plain])).refused).toMatch(
      /d\.docx has no tracked changes, so it does not say what it was drafted on; name that version/,
    );
  });

  test('drafted on another text than the base are compiled as they read, and that is said', async () => {
    const file = give('a.docx', docx({ body }));
    const newer = give('b.md', '1. Eight times a day.\n\n2. Within thirty days.\n');
    const { printed, told } = await parley(['compile', newer, '--party', `US=${file}`]);
    expect(printed).toContain('Six times a day.');
    expect(told).toMatch(/a\.docx were made on another text than .+b\.md; it is taken as it reads/);
  });
});

describe('Word', () => {
  test('is written wherever a text is, and reads as the same text', async () => {
    const base = give('a.md', BASE);
    const parties = ['--party', `RU=${give('b.md', RU)}`];
    await parley(['compile', base, ...parties, '-o', at('c.json')]);
    const { printed } = await parley([
      'project',
      at('c.json'),
      '--party',
      'RU',
      '-o',
      at('p.docx'),
    ]);
    expect(printed).toBe('');
    await parley(['resolve', at('c.json'), '--rest', 'RU', '-o', at('v.docx')]);
    await parley(['rebase', base, base, at('b.md'), '-o', at('m.docx')]);
    for (const file of ['p.docx', 'v.docx', 'm.docx']) {
      expect((await parley(['redline', at('b.md'), at(file)])).printed).toContain('No change: ');
    }
    const both = [...parties, '--party', `US=${base}`];
    await parley(['compile', base, ...both, '-o', at('c.docx')]);
    expect((await parley(['points', at('c.docx')])).printed).toContain('[RU: ninety]');
    await parley(['columns', base, ...parties, '-o', at('k.docx')]);
    expect((await parley(['points', at('k.docx')])).printed).toContain('Compromise');
  });

  test('cannot be printed, nor hold every sign', async () => {
    await parley(['compile', give('a.md', BASE), '-p', `RU=${at('a.md')}`, '-o', at('c.json')]);
    const words = ['project', at('c.json'), '--base'];
    expect((await parley([...words, '--to', 'docx'])).refused).toBe(
      'A Word file cannot be printed; name the file to write, as in -o text.docx, or give -o - for another program.',
    );
    const bell = ['redline', give('b.md', 'A bell \u0007 rings.\n'), at('a.md')];
    expect((await parley([...bell, '-o', at('r.docx')])).refused).toMatch(
      /b\.md cannot hold the sign U\+0007 in .+; take it out or write another form\.$/,
    );
    expect(existsSync(at('r.docx'))).toBe(false);
  });
});
