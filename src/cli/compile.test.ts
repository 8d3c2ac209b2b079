import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docx, paragraph } from '../formats/word/docx.test-kit.ts';
import { BASE, RU, US, ferryFolder, parley } from './ferry.test-kit.ts';

const { at, give, giveThree } = ferryFolder();
const today = (): string => new Date().toISOString().slice(0, 10);

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
    expect(await refusal(at('.'), '--party', party)).toBe(
      `${at('.')} is a folder; name the file in it that holds the text.`,
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
    expect(readdirSync(at('.')).toSorted()).toEqual(['base.md', 'dir.md', 'ru.md', 'us.md']);
  });
});

test('an output file is replaced whole, and stays as it was where the command is refused', async () => {
  const out = give('out.md', 'old');
  await parley(['compile', ...giveThree(), '-o', out]);
  expect(readFileSync(out, 'utf8')).toContain('[US: Eight]');
  await parley(['compile', at('no.md'), '--party', `US=${at('us.md')}`, '-o', out]);
  expect(readFileSync(out, 'utf8')).toContain('[US: Eight]');
});
