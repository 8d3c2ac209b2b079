import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASE, RU, US, ferryFolder, parley } from './ferry.test-kit.ts';

const { at, give, giveThree } = ferryFolder();

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
