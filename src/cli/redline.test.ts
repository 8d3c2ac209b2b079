import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASE, RU, ferryFolder, parley } from './ferry.test-kit.ts';

const { at, give } = ferryFolder();

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
