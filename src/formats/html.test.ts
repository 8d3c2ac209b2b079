import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../core/text/compile.ts';
import { partyId } from '../core/text/point.ts';
import { redline } from '../core/text/redline.ts';
import { bracketsHtml, compiledHtml, pointsHtml, redlineHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

const base = readMarkdown('# The <Accord>\n\n## Water\n\n1. within ninety days\n\n(a) below\n');
const body = (page: string): string => /<main>\n([^]*)\n<\/main>/.exec(page)?.[1] ?? '';

describe('a page', () => {
  test('stands by itself: no script, nothing loaded, language and direction said', () => {
    const page = pointsHtml(base);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(page).toContain('<title>The &lt;Accord&gt;</title>');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
  });

  test('has headings by level, and points with their depth', () => {
    expect(body(pointsHtml(base)).split('\n')).toEqual([
      '<h1 id="p1" class="title">The &lt;Accord&gt;</h1>',
      '<h2 id="p2" class="heading">Water</h2>',
      '<p id="p3" class="point">1. within ninety days</p>',
      '<p id="p4" class="point" style="--depth: 1">(a) below</p>',
    ]);
  });

  test.each([
    ['المادة 4 على الأطراف', '<html lang="ar" dir="rtl">'],
    ['第四条 缔约方', '<html lang="zh" dir="ltr">'],
    ['Стаття 4', '<html lang="ru" dir="ltr">'],
  ])('says the language that the script of %s means', (text, expected) => {
    expect(pointsHtml(readMarkdown(text))).toContain(expected);
  });

  test('says the language it is told, and its direction', () => {
    expect(pointsHtml(base, { lang: 'fa' })).toContain('<html lang="fa" dir="rtl">');
    expect(pointsHtml(base, { lang: 'a"><script>' })).not.toContain('<script>');
  });
});

describe('a compiled text', () => {
  const compiled = compile(base, [
    {
      party: partyId('US'),
      points: readMarkdown('# The <Accord>\n\n## Water\n\n1. within sixty days\n\n(a) below\n'),
    },
    {
      party: partyId('R<U'),
      points: readMarkdown('# The <Accord>\n\n## Water\n\n1. within ninety days\n'),
    },
  ]);

  test('has brackets with their supporters, and a legend', () => {
    const page = compiledHtml(compiled);
    expect(body(page)).toContain(
      '1. within <span class="bracket">[<span class="by"><bdi>US</bdi>:</span> sixty]</span>',
    );
    expect(body(page)).toContain('R&lt;U');
    expect(page).not.toContain('R<U');
    expect(page).toContain('are not agreed');
  });

  test('names no one where supporters must not be named', () => {
    const page = compiledHtml(compiled, { attribution: false });
    expect(page).not.toContain('US');
    expect(page).not.toContain('R&lt;U');
  });
});

test('nested, touching and escaped brackets keep every character', () => {
  expect(bracketsHtml('[US: shall [promptly]][may/can] \\[sic\\] [RU: delete]')).toBe(
    '<span class="bracket">[<span class="by"><bdi>US</bdi>:</span> shall <span class="bracket">[promptly]</span>]</span><span class="bracket">[may/can]</span> [sic] <span class="bracket out">[<span class="by"><bdi>RU</bdi>:</span> delete]</span>',
  );
});

test('no text can open a tag', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '[',
    ']',
    'US: ',
    'script',
    '/',
    '\\',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (chosen) => {
      const html = bracketsHtml(chosen.join(''));
      const tags = html.replace(/<\/?(?:span|bdi)(?: class="[a-z ]+")?>/g, '');
      expect(tags).not.toMatch(/[<>]/);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('a redline marks what is inserted and deleted, and says what moved', () => {
  const older = readMarkdown(
    '1. The Lake shall be kept.\n\n2. Within thirty days of entry.\n\n3. Fishing is free.\n',
  );
  const newer = readMarkdown(
    '1. Fishing is free.\n\n2. The Lake shall be kept.\n\n3. Within sixty days of entry.\n',
  );
  const page = body(redlineHtml(redline(older, newer)));
  expect(page).toContain('Within <del>thirty</del><ins>sixty</ins> days of entry.');
  expect(page).toMatch(/<small class="note">\(moved (?:from|to) /);
});
