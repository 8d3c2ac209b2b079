import { describe, expect, test } from 'vitest';
import type { Point } from '../../core/text/point.ts';
import {
  absentFiles,
  canValidate,
  hasFiles,
  invalidity,
  realFile,
  realFiles,
} from './akoma-ntoso.test-kit.ts';
import { isAkomaNtoso } from './parse.ts';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';
import { pointsAkomaNtoso } from './write-akoma-ntoso.ts';

const file = (inside: string, root = ' xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"') =>
  `<?xml version="1.0"?><akomaNtoso${root}><doc name="text"><mainBody>${inside}</mainBody></doc></akomaNtoso>`;

const read = (inside: string): readonly Point[] => readAkomaNtoso(Buffer.from(file(inside))).points;

const said = (points: readonly Point[]): string[] =>
  points.map(({ id, label = '', kind, depth, text }) =>
    [id, label, kind, String(depth), text].join('|'),
  );

/** Every character between tags, by a rule of its own: of the text, and of the notes beside it. */
function wordsBetweenTags(xml: string): string {
  const notes = /<notes\b[^]*<\/notes>/.exec(xml)?.[0] ?? '';
  const text = xml.replace(/<!--[^]*?-->/g, '').replace(/<meta\b[^]*?<\/meta>/g, '') + notes;
  const plain = text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return plain.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** How often each character that can be seen occurs. */
function seen(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text.normalize('NFC').replace(/[\s\ufeff]/g, ''))
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Which share of the visible characters of a file is in its points. */
function shareKept(xml: string, points: readonly Point[]): number {
  const kept = seen(points.map(({ label = '', text }) => label + text).join(''));
  const all = seen(wordsBetweenTags(xml));
  let [found, total] = [0, 0];
  for (const [sign, count] of all) {
    total += count;
    found += Math.min(count, kept.get(sign) ?? 0);
  }
  return found / total;
}

describe.skipIf(!hasFiles)(`files of parliaments${absentFiles}`, () => {
  test.each(realFiles)('%s keeps every character, once', (name) => {
    const xml = Buffer.from(realFile(name)).toString('utf8');
    const { points, leftOut } = readAkomaNtoso(realFile(name));
    expect({ leftOut, share: shareKept(xml, points) }).toEqual({ leftOut: [], share: 1 });
    const length = points.map(({ label = '', text }) => label + text).join('');
    expect(length.replace(/\s/g, '')).toHaveLength(wordsBetweenTags(xml).replace(/\s/g, '').length);
  });

  test.each(realFiles)('%s written again keeps its text and its eIds', (name) => {
    const { points } = readAkomaNtoso(realFile(name));
    const xml = pointsAkomaNtoso(points, { date: '2026-03-02' });
    expect(readAkomaNtoso(Buffer.from(xml)).points).toEqual(points);
    const named = points.filter(({ id }) => !/^p\d+$/.test(id));
    expect(named.length).toBeGreaterThan(0);
    for (const { id } of named) expect(xml).toContain(` eId="${id}"`);
    expect(canValidate ? invalidity([xml]) : '').toBe('');
  });
});

describe('reading a file', () => {
  test('numbers, headings and words become points, and parts nest', () => {
    const points = read(`
      <chapter eId="chp_1"><num>Chapter 1</num><heading>Water</heading>
        <article eId="art_1"><num>Article 1</num>
          <paragraph eId="art_1__para_1"><num>1.</num>
            <list eId="art_1__para_1__list_1">
              <intro><p>Each Party
                 shall:</p></intro>
              <point eId="art_1__para_1__list_1__point_a"><num>(a)</num><content><p>measure;</p></content></point>
              <wrapUp><p>without delay.</p></wrapUp>
            </list>
          </paragraph>
        </article>
      </chapter>`);
    expect(said(points)).toEqual([
      'chp_1|Chapter 1|heading|0|Water',
      'art_1|Article 1|point|0|',
      'art_1__para_1|1.|point|1|Each Party shall:',
      'art_1__para_1__list_1__point_a|(a)|point|2|measure;',
      'p5||paragraph|2|without delay.',
    ]);
  });

  test('a second number and a second heading are words', () => {
    const points = read(
      '<section><num>1</num><heading>A</heading><num>old 2</num><heading>B</heading></section>',
    );
    expect(said(points)).toEqual([
      'p1|1|heading|0|A',
      'p2||paragraph|0|old 2',
      'p3||paragraph|0|B',
    ]);
  });

  test('notes and quoted provisions stand behind what they are in', () => {
    const points = read(`<paragraph><num>1</num><content>
      <p>Ice<authorialNote marker="1"><p>Or snow.</p></authorialNote> melts:
      <mod>as follows <quotedStructure><article eId="q"><num>2</num><content><p>New.</p></content></article></quotedStructure></mod></p>
      <p>So it is.</p></content></paragraph>`);
    expect(said(points)).toEqual([
      'p1|1|point|0|Ice melts: as follows',
      'p2||paragraph|1|Or snow.',
      'q|2|point|1|New.',
      'p4||paragraph|1|So it is.',
    ]);
  });

  test('changes are read as accepted or rejected, and what is left out is said', () => {
    const xml = Buffer.from(
      file(
        '<p>Within <del>sixty</del><ins>ninety</ins> days<img src="a.png"/>.</p><p><del>Gone</del></p>',
      ),
    );
    expect(readAkomaNtoso(xml)).toMatchObject({
      points: [{ text: 'Within ninety days.' }],
      leftOut: ['1 picture', '2 deletions'],
    });
    expect(readAkomaNtoso(xml, 'rejected')).toMatchObject({
      points: [{ text: 'Within sixty days.' }, { text: 'Gone' }],
      leftOut: ['1 picture', '1 insertion'],
    });
  });

  test('an identifier that no record can hold, or that another has, is none', () => {
    const points = read(`<p eId="${'a'.repeat(65)}">A</p><p eId="第四条">B</p><p eId="b">C</p>
      <section eId="b"><content eId="c"><p>D</p></content></section><p>E</p>`);
    expect(points.map(({ id }) => id)).toEqual(['p1', 'p2', 'b', 'p4', 'p5']);
  });

  test('all versions, encodings and prefixes are read', () => {
    const old =
      '<akomaNtoso xmlns="http://www.akomantoso.org/2.0"><act><body><section id="s1"><num>1</num><content><p>Año</p></content></section></body></act></akomaNtoso>';
    const prefixed = `<a:akomaNtoso xmlns:a="urn:any">${old.replace(/<akomaNtoso[^>]*>|<\/akomaNtoso>/g, '').replace(/<(\/?)/g, '<$1a:')}</a:akomaNtoso>`;
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${old}`;
    for (const bytes of [
      Buffer.from(old),
      Buffer.from(`\ufeff${prefixed}`),
      Buffer.from(latin, 'latin1'),
      Buffer.from(`\ufeff${old}`, 'utf16le'),
    ]) {
      expect(isAkomaNtoso(bytes)).toBe(true);
      expect(said(readAkomaNtoso(bytes).points)).toEqual(['s1|1|point|0|Año']);
    }
  });
});

describe('a hostile file is refused', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghi'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('')}]>`;
  const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>';

  test.each([
    ['an entity bomb', bomb + file('<p>&i;</p>').slice(21), 'document type'],
    ['an external entity', outside + file('<p>&a;</p>').slice(21), 'document type'],
    ['an unknown entity', file('<p>&nbsp;</p>'), 'not well-formed'],
    ['deep nesting', file('<b>'.repeat(100_000)), '250 levels'],
    ['very many elements', file('<b/>'.repeat(200_001)), '200,000 elements'],
    ['a huge file', file('a'.repeat(5_000_001)), '5 million characters'],
    ['one cut short', file('<p>').slice(0, -20), 'not well-formed'],
    ['other XML', '<?xml version="1.0"?><svg/>', 'begins with <svg>'],
    ['nothing', '', 'not well-formed'],
    ['an encoding that no one knows', '<?xml version="1.0" encoding="x-y"?><a/>', 'encoding x-y'],
    ['bytes that are none', Buffer.from([0x3c, 0x61, 0xff]), 'encoding utf-8'],
  ])('%s', (_, content, reason) => {
    const start = performance.now();
    expect(() => readAkomaNtoso(Buffer.from(content))).toThrow(reason);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('and large honest ones are read in seconds', () => {
    const part =
      '<section><num>1</num><content><p>Each Party shall publish.</p></content></section>';
    const start = performance.now();
    expect(read(part.repeat(40_000))).toHaveLength(40_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
