import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { docx, paragraph } from '../formats/word/docx.test-kit.ts';
import { isRefusal, run } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'parley-cli-'));
let folder = root;
let counter = 0;

beforeEach(() => {
  counter += 1;
  folder = join(root, String(counter));
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function give(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

interface Outcome {
  readonly printed: string;
  readonly told?: string;
  readonly refused?: string;
}

/** Runs `parley` in this process; file names are in the test's folder. */
async function parley(
  words: readonly string[],
  stdin = '',
  isTerminal = false,
  answers?: readonly string[],
): Promise<Outcome> {
  let printed = '';
  let told = '';
  const typed = answers?.values();
  const io = {
    readStdin: async () => Buffer.from(stdin),
    print: (text: string) => {
      printed += text;
    },
    write: () => undefined,
    tell: (text: string) => {
      told += text;
    },
    ...(typed ? { ask: async () => typed.next().value } : {}),
    isTerminal,
  };
  const outcome = (): Outcome => ({ printed, ...(told ? { told } : {}) });
  try {
    await run(words, io);
    return outcome();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...outcome(), refused: error.message };
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);

const BASE = '# Ferry\n\n1. Six times a day.\n\n2. Within thirty days.\n';
const US = '# Ferry\n\n1. Eight times a day.\n\n2. Within thirty days.\n';
const RU = '# Ferry\n\n1. Six times a day.\n\n2. Within ninety days.\n\n3. Free of charge.\n';

function giveThree(): string[] {
  const parties = [`US=${give('us.md', US)}`, `RU=${give('ru.md', RU)}`];
  return [give('base.md', BASE), ...parties.flatMap((party) => ['--party', party])];
}

describe('compile', () => {
  const COMPILED =
    '# Ferry\n\n1. [US: Eight][RU: Six] times a day.\n\n2. Within [US: thirty][RU: ninety] days.\n\n[RU: 3. Free of charge.]\n';

  test('prints the bracketed text', async () => {
    expect(await parley(['compile', ...giveThree()])).toEqual({ printed: COMPILED });
  });

  test('leaves supporters out where asked', async () => {
    const { printed } = await parley(['compile', ...giveThree(), '--unattributed']);
    expect(printed).toContain('Within [ninety][thirty] days.');
    expect(printed).not.toContain('US');
  });

  test('lets in what only one side changed, where asked', async () => {
    const { printed } = await parley(['compile', ...giveThree(), '--unopposed', 'apply']);
    expect(printed).toBe(
      '# Ferry\n\n1. Eight times a day.\n\n2. Within ninety days.\n\n3. Free of charge.\n',
    );
  });

  test.each(['md', 'txt', 'html', 'xml', 'akn', 'json'])(
    'writes .%s files by their ending',
    async (ending) => {
      const file = at(`out.${ending}`);
      expect(await parley(['compile', ...giveThree(), '-o', file])).toEqual({ printed: '' });
      expect(readFileSync(file, 'utf8')).toMatch(ending === 'json' ? /compiled\/1/ : /ninety/);
    },
  );

  test('writes Akoma Ntoso that is read as it stands, on the day on which it is written', async () => {
    const file = at('out.xml');
    await parley(['compile', ...giveThree(), '-o', file]);
    expect(readFileSync(file, 'utf8')).toContain(`<FRBRdate date="${today()}"`);
    expect(readFileSync(file, 'utf8')).toContain('>[RU: ');
    const own = await parley(['points', file, '--json']);
    expect(JSON.parse(own.printed)).toMatchObject({
      points: [
        { id: 'p1', kind: 'title', text: 'Ferry' },
        { id: 'p2', label: '1.', text: '[US: Eight][RU: Six] times a day.' },
        { id: 'p3', label: '2.', text: 'Within [US: thirty][RU: ninety] days.' },
        { text: '[RU: 3. Free of charge.]' },
      ],
    });
  });

  test('reads Akoma Ntoso, and says what it leaves out', async () => {
    const file = give(
      'base.akn',
      '<akomaNtoso><doc><mainBody><p>Six times <img src="map.png"/>a day.</p></mainBody></doc></akomaNtoso>',
    );
    const us = give('us.md', 'Eight times a day.');
    expect(await parley(['compile', file, '--party', `US=${us}`])).toEqual({
      printed: 'Eight times a day.\n',
      told: `${file}: left out 1 picture.\n`,
    });
  });

  test('prints JSON from which every wording comes back byte for byte', async () => {
    const { printed } = await parley(['compile', ...giveThree(), '--json']);
    const file = give('compiled.json', printed);
    expect((await parley(['project', file, '--party', 'US'])).printed).toBe(US);
    expect((await parley(['project', file, '--party', 'RU'])).printed).toBe(RU);
    expect((await parley(['project', file, '--base'])).printed).toBe(BASE);
  });

  test('reads one of the texts from standard input', async () => {
    const words = ['compile', give('base.md', BASE), '--party', 'RU=-'];
    expect((await parley(words, RU)).printed).toBe(RU);
  });

  test('takes Word files beside Markdown', async () => {
    const file = give('us.docx', docx({ body: paragraph('1. Eight times a day.') }));
    const base = give('base.md', '1. Six times a day.\n');
    const words = ['compile', base, '-p', `US=${file}`, '-p', `RU=${base}`];
    expect((await parley(words)).printed).toBe('1. [US: Eight][RU: Six] times a day.\n');
  });

  test('takes a code in any script, and an equals sign in the file name', async () => {
    const words = ['compile', give('b.md', BASE), '--party', `Україна=${give('a=b.md', US)}`];
    expect((await parley(words)).refused).toBeUndefined();
  });
});

describe('compile refuses', () => {
  const refusal = async (...words: string[]): Promise<string | undefined> =>
    (await parley(['compile', ...words])).refused;

  test('a missing file, a folder and an empty file, by name', async () => {
    const party = `US=${give('us.md', US)}`;
    expect(await refusal(at('no.md'), '--party', party)).toBe(
      `${at('no.md')} cannot be read: there is no such file here; check its name and the folder.`,
    );
    expect(await refusal(folder, '--party', party)).toBe(
      `${folder} is a folder; name the file in it that holds the text.`,
    );
    expect(await refusal(give('empty.md', ''), '--party', party)).toBe(
      `${at('empty.md')} is empty; give a file with the text in it.`,
    );
    expect(await refusal(at('us.md'), '--party', `RU=${at('no.md')}`)).toContain(at('no.md'));
  });

  test('a broken Word file', async () => {
    const file = give('us.docx', docx({ body: paragraph('x') }).subarray(0, 300));
    expect(await refusal(give('b.md', BASE), '--party', `US=${file}`)).toBe(
      `${file} is not a Word file that can be read, because it is cut short or damaged; open it in Word and save it anew.`,
    );
  });

  test('a party named twice, or none', async () => {
    const [base = '', , us = ''] = giveThree();
    expect(await refusal(base, '--party', us, '--party', us)).toBe(
      `The party US is named twice, with ${at('us.md')} and ${at('us.md')}; leave one of them out.`,
    );
    expect(await refusal(base)).toContain('No party is named');
  });

  test.each(['U[S', 'U]S', 'US:', 'U,S', 'U/S', ' US', 'US\t', 'a\u0007b'])(
    'the party code "%s"',
    async (code) => {
      expect(await refusal(give('b.md', BASE), '--party', `${code}=${at('b.md')}`)).toContain(
        'cannot stand in brackets',
      );
    },
  );

  test('a party without a code or a file', async () => {
    const base = give('b.md', BASE);
    expect(await refusal(base, '--party', '=x.md')).toContain('has no code before the "="');
    expect(await refusal(base, '--party', 'US=')).toContain('does not say which file');
    expect(await refusal(base, '--party', 'us.md')).toContain('does not say which file');
    expect(await refusal(base, '--party')).toContain('--party needs a value');
    expect(await refusal(base, '--party', '--json')).toContain('--party needs a value');
  });

  test('standard input for two texts', async () => {
    expect(await refusal('-', '--party', 'US=-')).toContain('only one of the texts');
  });

  test('what contradicts itself', async () => {
    const three = giveThree();
    expect(await refusal(...three, '--json', '-o', at('x.md'))).toContain(
      'leave one of the two out',
    );
    expect(await refusal(...three, '--json', '--unattributed')).toContain('always says who');
    expect(await refusal(...three, '--unopposed', 'merge')).toContain('give bracket or apply');
    expect(await refusal(...three, '--lang', 'not a language')).toContain('not a language code');
    expect(existsSync(at('x.md'))).toBe(false);
  });

  test('an output that it cannot write, before and after the work', async () => {
    const three = giveThree();
    expect(await refusal(...three, '-o', at('out.rtf'))).toBe(
      `${at('out.rtf')} ends in .rtf, so it is not clear what to write; end it in .md, .txt, .html, .docx, .odt, .pdf, .xml, .akn, .json.`,
    );
    expect(await refusal(...three, '-o', at('out'))).toContain('has no ending');
    expect(await refusal(...three, '-o', at('no/out.md'))).toContain('its folder does not exist');
    expect(await refusal(...three, '-o', at('us.md/out.md'))).toContain('not a folder');
    mkdirSync(at('dir.md'));
    expect(await refusal(...three, '-o', at('dir.md'))).toContain('is a folder');
    expect(readdirSync(folder).toSorted()).toEqual(['base.md', 'dir.md', 'ru.md', 'us.md']);
  });
});

test('an output file is replaced whole, and stays as it was where the command is refused', async () => {
  const out = give('out.md', 'old');
  await parley(['compile', ...giveThree(), '-o', out]);
  expect(readFileSync(out, 'utf8')).toContain('[US: Eight]');
  await parley(['compile', at('no.md'), '--party', `US=${at('us.md')}`, '-o', out]);
  expect(readFileSync(out, 'utf8')).toContain('[US: Eight]');
});

describe('project', () => {
  const compiled = async (): Promise<string> =>
    give('c.json', (await parley(['compile', ...giveThree(), '--json'])).printed);

  test('writes plain text, HTML and points/1 as well', async () => {
    const file = await compiled();
    const as = async (form: string): Promise<string> =>
      (await parley(['project', file, '--party', 'US', '--to', form])).printed;
    expect(await as('txt')).toBe(US.replace('# ', ''));
    expect(await as('html')).toContain('<h1');
    expect(JSON.parse(await as('json'))).toMatchObject({ format: 'points/1' });
    await parley(['project', file, '--base', '-o', at('b.txt')]);
    expect(readFileSync(at('b.txt'), 'utf8')).toBe(BASE.replace('# ', ''));
  });

  test('refuses a party that sent nothing, and says who did', async () => {
    const { refused } = await parley(['project', await compiled(), '--party', 'XX']);
    expect(refused).toMatch(/XX.*US, RU/);
  });

  test('refuses both a party and the base, or neither', async () => {
    const file = await compiled();
    expect((await parley(['project', file])).refused).toContain('Say whose text to read');
    expect((await parley(['project', file, '--base', '--party', 'US'])).refused).toContain(
      'not both',
    );
    expect((await parley(['project', file, '--base', '--to', 'csv'])).refused).toContain('md, txt');
  });

  test('refuses another file, by name', async () => {
    const refusal = async (content: string): Promise<string | undefined> =>
      (await parley(['project', give('x.json', content), '--base'])).refused;
    expect(await refusal('# A')).toBe(
      `${at('x.json')} is not JSON; give a file that was written by "parley compile --json" or "-o FILE.json".`,
    );
    expect(await refusal('{"format":"compiled/2"}')).toContain('and not "compiled/1"');
  });
});

describe('columns', () => {
  test('puts the wordings side by side, from files or from a compiled text', async () => {
    const files = giveThree();
    const { printed } = await parley(['columns', ...files]);
    expect(printed).toContain('| Point | On the table | US | RU | Compromise |');
    expect(printed).toContain('| 3. | — | — | 3. Free of charge. | [RU: 3. Free of charge.] |');
    await parley(['compile', ...files, '-o', at('compiled.json')]);
    expect(await parley(['columns', at('compiled.json')])).toEqual({ printed });
  });

  test('writes a page, values for a spreadsheet, or JSON', async () => {
    const files = giveThree();
    for (const ending of ['html', 'csv', 'json', 'md']) {
      await parley(['columns', ...files, '-o', at(`columns.${ending}`)]);
      expect(readFileSync(at(`columns.${ending}`), 'utf8')).toContain('Eight');
    }
    expect((await parley(['columns', ...files, '--csv', '--html'])).refused).toBe(
      '--html and --csv are asked for at once; leave all but one out.',
    );
  });

  test('refuses parties beside a compiled text, which has its own', async () => {
    const files = giveThree();
    await parley(['compile', ...files, '-o', at('compiled.json')]);
    const { refused } = await parley(['columns', at('compiled.json'), ...files.slice(1)]);
    expect(refused).toContain('is a compiled text, which has its parties in it');
  });
});

describe('distance', () => {
  test('counts what changed, point by point', async () => {
    const [base, us, ru] = [give('base.md', BASE), give('us.md', US), give('ru.md', RU)];
    expect(await parley(['distance', base, ru])).toEqual({
      printed:
        '2.  2 changed, 3 words\n3.  3 changed, 0 → 3 words\nIn all 5 words changed, from 8 to 11: 26.3 % of both.\n',
    });
    expect(await parley(['distance', us, us])).toEqual({ printed: 'No word changed in 8.\n' });
    const { printed } = await parley(['distance', base, us, '--json']);
    expect(JSON.parse(printed)).toMatchObject({ format: 'distance/1', changed: 2 });
  });
});

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

describe('rebase', () => {
  const NEWER = '# Ferry\n\n1. Eight times a day.\n\n2. Within sixty days.\n';

  test('carries a revision to a newer version, and tells what both changed', async () => {
    const files = [give('old.md', BASE), give('new.md', NEWER), give('ru.md', RU)];
    expect(await parley(['rebase', ...files])).toEqual({
      printed: '# Ferry\n\n1. Eight times a day.\n\n2. Within ninety days.\n\n3. Free of charge.\n',
      told:
        '1 change stands (3.).\n\n2. both changed these words; yours stand:\n' +
        '  older  thirty\n  newer  sixty\n  yours  ninety\n',
    });
    const { printed } = await parley(['rebase', ...files, '--json']);
    expect(JSON.parse(printed)).toMatchObject({
      format: 'rebased/1',
      conflicts: [{ label: '2.' }],
    });
  });

  test('refuses standard input for two of the texts', async () => {
    expect((await parley(['rebase', '-', '-', give('ru.md', RU)])).refused).toBe(
      'Standard input can be only one of the texts; name files for the others.',
    );
  });
});

describe('resolve', () => {
  async function compiled(): Promise<string> {
    await parley(['compile', ...giveThree(), '-o', at('compiled.json')]);
    return at('compiled.json');
  }
  const LIST =
    '1#1   [US: Eight][RU, on the table: Six]\n' +
    '2#1   [US, on the table: thirty][RU: ninety]\n' +
    '3#in  [RU: the point stands: Free of charge.][US, on the table: the point goes out]\n';

  test('lists what is open, and how it is named', async () => {
    expect(await parley(['resolve', await compiled(), '--list'])).toEqual({ printed: LIST });
  });

  test('settles what is chosen, and the rest with one voice', async () => {
    const file = await compiled();
    const { printed } = await parley([
      'resolve',
      file,
      '-c',
      '1=US',
      '-c',
      '3#in=RU',
      '--rest',
      'base',
    ]);
    expect(printed).toBe(
      '# Ferry\n\n1. Eight times a day.\n\n2. Within thirty days.\n\n3. Free of charge.\n',
    );
    expect(await parley(['resolve', file, '--rest', 'RU'])).toEqual({ printed: RU });
  });

  test('keeps what is open in JSON, to go on later', async () => {
    const file = await compiled();
    await parley(['resolve', file, '-c', '2#1=RU', '-o', at('next.json')]);
    const { printed } = await parley(['resolve', at('next.json'), '--list']);
    expect(printed).toBe(LIST.replace(/^2.*\n/m, ''));
    expect(await parley(['resolve', file, '-c', '2#1=RU', '-o', at('next.md')])).toEqual({
      printed: '',
      refused:
        '2 brackets are still open: 1#1, 3#in; choose for them, add --rest base, or write -o FILE.json to go on later.',
    });
    expect(existsSync(at('next.md'))).toBe(false);
  });

  test('asks a person at a terminal, who may leave open, go back and stop', async () => {
    const file = await compiled();
    const all = await parley(['resolve', file], '', false, ['1', '7', '2', '2']);
    expect(all.printed).toBe('# Ferry\n\n1. Eight times a day.\n\n2. Within ninety days.\n');
    expect(all.told).toContain('1. >>[US: Eight][RU: Six]<< times a day.');
    expect(all.told).toContain('"7" is none of these.');
    const back = await parley(['resolve', file], '', false, ['1', 'b', '2', 's', 'q', 't']);
    expect(back.printed).toBe(BASE);
    const kept = await parley(['resolve', file], '', false, ['s', '2', 'q', 'x', 'k']);
    expect(JSON.parse(kept.printed)).toMatchObject({ format: 'compiled/1' });
    expect(JSON.parse((await parley(['resolve', file], '', false, [])).printed)).toMatchObject({
      format: 'compiled/1',
    });
  });

  test.each([
    ['1', '--choose 1 does not say whose words; write POINT=CODE or POINT#2=CODE, as in 4#2=US.'],
    [
      '9=US',
      '--choose 9=US: no point is called 9; --list shows what is open, and how it is named.',
    ],
    [
      '1#x=US',
      '--choose 1#x=US: after the # stands the number of a bracket, or "in"; write 4#2=US.',
    ],
    ['1#2=US', '1. has no open bracket 2'],
    ['1=FR', 'FR sent no revision of this text; US, RU did.'],
  ])('refuses --choose %s', async (choice, message) => {
    const { refused } = await parley(['resolve', await compiled(), '--choose', choice]);
    expect(refused).toContain(message);
  });

  test('refuses to choose for no one', async () => {
    const file = await compiled();
    expect((await parley(['resolve', file])).refused).toBe(
      'Nothing is chosen and no one is there to be asked; add --choose or --rest, or see --list.',
    );
    expect((await parley(['resolve', file, '--rest', 'delete'])).refused).toBe(
      '--rest delete would take out all that is open; give a code or base.',
    );
  });
});

describe('redline', () => {
  test('marks changes by signs', async () => {
    const { printed } = await parley(['redline', give('a.md', BASE), give('b.md', RU)]);
    expect(printed).toBe(
      '# Ferry\n\n1. Six times a day.\n\n2. Within [-thirty-][+ninety+] days.\n\n[+3. Free of charge.+]\n\nPoints: 1 changed, 1 new, 2 the same; 5 words changed.\n',
    );
  });

  test('says when nothing changed', async () => {
    const { printed } = await parley(['redline', give('a.md', BASE), at('a.md')]);
    expect(printed).toBe(`${BASE}\nNo change: 3 points the same.\n`);
  });

  test('uses colours at a terminal or where asked, and never in a file', async () => {
    const [one, other] = [give('a.md', BASE), give('b.md', RU)];
    expect((await parley(['redline', one, other, '--color'])).printed).toContain(
      '\u001b[32;4m[+ninety+]',
    );
    expect((await parley(['redline', one, other], '', true)).printed).toContain('\u001b[');
    await parley(['redline', one, other, '-o', at('r.txt')], '', true);
    expect(readFileSync(at('r.txt'), 'utf8')).not.toContain('\u001b');
  });

  test('gives a page and JSON', async () => {
    const files = [give('a.md', BASE), give('b.md', RU)];
    expect((await parley(['redline', ...files, '--html'])).printed).toContain('<del>thirty</del>');
    const { points } = JSON.parse((await parley(['redline', ...files, '--json'])).printed) as {
      points: { status: string }[];
    };
    expect(points.map((point) => point.status)).toEqual(['same', 'same', 'changed', 'new']);
    expect((await parley(['redline', ...files, '--html', '--json'])).refused).toContain(
      'leave one',
    );
    expect((await parley(['redline', '-', '-'])).refused).toContain('only one');
  });

  test('is tracked changes in a Word file, new or the older text itself', async () => {
    const [one, other] = [give('a.md', BASE), give('b.md', RU)];
    const dated = ['--date', '2026-03-02T09:15:00Z'];
    const made = await parley(['redline', one, other, ...dated, '-o', at('r.docx')]);
    expect(made).toEqual({ printed: '', told: '2 points amended by Redline.\n' });
    expect((await parley(['changes', at('r.docx')])).printed).toContain(
      'Redline, 2026-03-02 09:15, inserted: ninety\n',
    );
    await parley(['redline', at('r.docx'), one, '-a', 'US', ...dated, '-o', at('s.docx')]);
    const both = (await parley(['changes', at('s.docx')])).printed;
    expect(both).toContain('Redline, ');
    expect(both).toContain('US, ');
    expect((await parley(['redline', one, other, '-a', 'US'])).refused).toBe(
      '--author is for tracked changes, in Word and OpenDocument; add -o with a .docx or .odt, or leave it out.',
    );
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

describe('points', () => {
  test('lists label, depth, kind and text in a table', async () => {
    const file = give('a.md', `${BASE}\n(a) ${'word '.repeat(40)}\n`);
    expect((await parley(['points', file])).printed.split('\n')).toEqual([
      'LABEL  DEPTH  KIND   TEXT',
      '       0      title  Ferry',
      '1.     0      point  Six times a day.',
      '2.     0      point  Within thirty days.',
      `(a)    1      point  ${'word '.repeat(14)}w…`,
      '',
    ]);
  });

  test('lists a text of very many points', async () => {
    const { printed } = await parley(['points', give('long.md', '- a\n'.repeat(130_000))]);
    expect(printed.split('\n')).toHaveLength(130_002);
  });

  test('prints points/1', async () => {
    const { printed } = await parley(['points', '-', '--json'], '1. One.\n');
    expect(JSON.parse(printed)).toEqual({
      format: 'points/1',
      points: [{ id: 'p1', label: '1.', kind: 'point', depth: 0, text: 'One.' }],
    });
    expect((await parley(['points', '-'], '')).refused).toBe(
      'Standard input is empty; give a file with the text in it.',
    );
  });
});

describe('the command line itself', () => {
  test('without words, or asked for help, lists the commands', async () => {
    const { printed } = await parley([]);
    expect(printed).toMatch(
      /compile .+\n.+project .+\n.+resolve .+\n.+columns .+\n.+redline .+\n.+distance .+\n.+rebase .+\n.+amend .+\n.+points .+\n.+press .+\n.+comments .+\n.+changes .+\n.+formats .+\n.+serve /,
    );
    expect((await parley(['help'])).printed).toBe(printed);
    expect((await parley(['--help'])).printed).toBe(printed);
  });

  test('explains each command in three ways', async () => {
    const { printed } = await parley(['help', 'compile']);
    expect(printed).toContain('Usage: parley compile BASE');
    expect((await parley(['compile', '--help'])).printed).toBe(printed);
    expect((await parley(['compile', 'x', '-h'])).printed).toBe(printed);
  });

  test('says its version', async () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { version: string };
    expect(await parley(['--version'])).toEqual({ printed: `${version}\n` });
  });

  test.each([
    [['complie'], 'Parley has no command "complie"; did you mean "parley compile"?'],
    [['negotiate'], 'Parley has no command "negotiate"; see "parley help".'],
    [['help', 'point'], 'Parley has no command "point"; did you mean "parley points"?'],
    [['points', 'a.md', '--jsno'], '"parley points" has no option --jsno; did you mean --json?'],
    [['points', 'a.md', '-x'], '"parley points" has no option -x; see "parley help points".'],
    [
      ['points', 'a.md', '--toString'],
      '"parley points" has no option --toString; see "parley help points".',
    ],
    [['points', '--json=yes', 'a.md'], '--json is a switch and takes no value; leave it out.'],
    [['points'], 'FILE is missing; write: parley points FILE [--view accepted|rejected] [--json]'],
    [['redline'], 'OLD and NEW are missing; write: parley redline OLD NEW [--to FORM] [-o FILE]'],
    [
      ['points', 'a', 'b'],
      '"b" is one word too many; write: parley points FILE [--view accepted|rejected] [--json]',
    ],
    [
      ['redline', 'a', 'b', '-o', 'x.txt', '-o', 'y.txt'],
      '-o is given twice; leave one of the two out.',
    ],
    [['serve', '--port', 'http'], '--port http is not a port; give a number from 0 to 65535.'],
    [
      ['serve', '--press-model', 'llama', '--press-model-name', 'm'],
      '--press-model llama is no address; give one such as http://127.0.0.1:11434/v1.',
    ],
    [
      ['serve', '--press-model', 'http://127.0.0.1:9/v1'],
      '--press-model asks a model; say which with --press-model-name NAME.',
    ],
    [
      ['serve', '--press-model', 'https://me:key@models.example/v1', '--press-model-name', 'm'],
      '--press-model has a name or a password in it; give the key in the environment, as --help says.',
    ],
    [
      ['serve', '--from', 'a.bundle', '--fetch-articles'],
      '--fetch-articles is for a server that records, and --from reads a bundle: leave one of them out.',
    ],
    [['serve', '--port', '70000'], '--port 70000 is not a port; give a number from 0 to 65535.'],
    [
      ['serve', '--single-sign-on', 'no/ways.json'],
      'The file for single sign-on no/ways.json cannot be used: it cannot be read (ENOENT).',
    ],
    [
      ['serve', '--from', 'a.bundle', '--single-sign-on', 'ways.json'],
      '--single-sign-on is for a server that records, and --from reads a bundle: leave one of them out.',
    ],
  ])('refuses %j', async (words, sentence) => {
    expect(await parley(words)).toEqual({ printed: '', refused: sentence });
  });

  test('takes words after -- as files', async () => {
    expect((await parley(['points', '--', '--json'])).refused).toContain('--json cannot be read');
  });
});
