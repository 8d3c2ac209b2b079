import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMS, formsOf } from '../formats/forms.ts';
import { readText } from '../formats/text-file.ts';
import { parley, type Outcome } from './parley.test-kit.ts';

/** Every form that commands write a text in, to a file and to another program. */

const folder = mkdtempSync(join(tmpdir(), 'parley-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const BASE = '# Ferry\n\n1. Six times a day.\n\n2. Within thirty days.\n';
const US = BASE.replace('thirty', 'sixty');
writeFileSync(at('base.md'), BASE);
writeFileSync(at('us.md'), US);
const PARTIES = ['--party', `US=${at('us.md')}`, '--party', `RU=${at('base.md')}`];

/** What another program gets. */
const given = ({ printed, bytes }: Outcome): Uint8Array =>
  bytes.length > 0 ? bytes : Buffer.from(printed);

const words = async (bytes: Uint8Array, name: string): Promise<readonly unknown[]> =>
  (await readText(bytes, name)).map(({ label = '', text }) => [label, text]);

const isRead = (form: keyof typeof FORMS): boolean => FORMS[form].isRead;

describe('a text without brackets', () => {
  const project = ['project', at('c.json'), '--party', 'US'];
  beforeAll(() => parley(['compile', at('base.md'), ...PARTIES, '-o', at('c.json')]));

  test.each(formsOf('text'))('goes out as %s to a file and to another program', async (form) => {
    expect((await parley([...project, '-o', at(`out.${form}`)])).refused).toBeUndefined();
    const piped = await parley([...project, '--to', form, '-o', '-']);
    expect(piped.refused).toBeUndefined();
    expect(given(piped).length).toBeGreaterThan(40);
    expect(readFileSync(at(`out.${form}`)).length).toBeGreaterThan(40);
  });

  test.each(formsOf('text').filter(isRead))('is read again from %s', async (form) => {
    const piped = await parley([...project, '--to', form, '-o', '-']);
    const asked = await words(Buffer.from(US), 'us.md');
    expect((await words(given(piped), `out.${form}`)).slice(1)).toEqual(asked.slice(1));
  });
});

describe('a text with brackets', () => {
  const compile = ['compile', at('base.md'), ...PARTIES];

  test.each(formsOf('brackets'))('goes out as %s', async (form) => {
    const piped = await parley([...compile, '--to', form, '-o', '-']);
    expect(piped.refused).toBeUndefined();
    expect(given(piped).length).toBeGreaterThan(40);
  });

  test.each(formsOf('brackets').filter(isRead))('is read with them from %s', async (form) => {
    const piped = await parley([...compile, '--to', form, '-o', '-']);
    expect((await words(given(piped), `out.${form}`)).at(-1)).toEqual([
      '2.',
      'Within [US: sixty][RU: thirty] days.',
    ]);
  });
});

describe('what changed, and columns', () => {
  test.each(formsOf('redline'))('a redline goes out as %s', async (form) => {
    const piped = await parley(['redline', at('base.md'), at('us.md'), '--to', form, '-o', '-']);
    expect(piped.refused).toBeUndefined();
    expect(given(piped).length).toBeGreaterThan(40);
  });

  test.each(formsOf('columns'))('columns go out as %s', async (form) => {
    const piped = await parley(['columns', at('base.md'), ...PARTIES, '--to', form, '-o', '-']);
    expect(piped.refused).toBeUndefined();
    expect(given(piped).length).toBeGreaterThan(40);
  });
});

describe('forms', () => {
  test('are listed with what they hold', async () => {
    const { printed } = await parley(['formats']);
    expect(printed).toMatch(/^docx +yes +yes +yes +yes +yes +Word$/m);
    const { formats } = JSON.parse((await parley(['formats', '--json'])).printed) as {
      formats: readonly { form: string }[];
    };
    expect(formats.map(({ form }) => form)).toEqual(Object.keys(FORMS));
  });

  test('are named where a file is called otherwise, and refused where both disagree', async () => {
    const compile = ['compile', at('base.md'), ...PARTIES, '--to', 'txt', '-o'];
    await parley([...compile, at('draft')]);
    expect(readFileSync(at('draft'), 'utf8')).toContain('[US: sixty]');
    expect((await parley([...compile, at('draft.md')])).refused).toBe(
      `${at('draft.md')} ends in .md but txt is asked for; leave one of the two out.`,
    );
  });
});
