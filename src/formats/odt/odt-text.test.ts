import { describe, expect, test } from 'vitest';
import { FileRefused } from '../refused.ts';
import type { View } from '../word/changes.ts';
import { fodt, odt, odtOf, region } from './odt.test-kit.ts';
import { odtText } from './odt-text.ts';
import { readOdt } from './read-odt.ts';

const textsOf = async (file: Uint8Array, view: View = 'accepted'): Promise<readonly string[]> =>
  (await odtText(file, view)).paragraphs.map(({ label, text }) =>
    label === undefined ? text : `<${label}> ${text}`,
  );

describe('the words of an OpenDocument text', () => {
  test.each([
    [
      'spans, links and fields',
      '<text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>',
      ['abc'],
    ],
    ['white space counts once', '<text:p> a \n <text:span> b</text:span> </text:p>', ['a b']],
    [
      'but not what is said in elements',
      '<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p>',
      ['a  b\tc'],
    ],
    [
      'a line left empty divides',
      '<text:p>a<text:line-break/><text:line-break/>b</text:p>',
      ['a', 'b'],
    ],
    [
      'cells in reading order',
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
      ['a', 'b'],
    ],
    ['sections and what they hold', '<text:section><text:p>a</text:p></text:section>', ['a']],
    [
      'notes at the end',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>',
      ['ab', 'c', 'n'],
    ],
    [
      'text boxes after their paragraph',
      '<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b</text:p><text:p>c</text:p>',
      ['ab', 'box', 'c'],
    ],
    [
      'no remarks in the margin',
      '<text:p>a<office:annotation><text:p>note</text:p></office:annotation></text:p>',
      ['a'],
    ],
    [
      'no readings above words',
      '<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>',
      ['漢'],
    ],
    ['no empty paragraphs', '<text:p/><text:p> </text:p>', []],
  ])('%s', async (_what, inside, texts) => {
    expect(await textsOf(odt(inside))).toEqual(texts);
    expect(await textsOf(fodt(inside))).toEqual(texts);
  });

  test('pictures are counted, and told', async () => {
    const file = odt(
      '<text:p>a<draw:frame><draw:image/></draw:frame></text:p><draw:frame><draw:object/></draw:frame>',
    );
    expect((await odtText(file, 'accepted')).pictures).toBe(2);
    expect((await readOdt(file)).leftOut).toEqual(['2 pictures']);
  });

  test('no number of spaces is beyond measure', async () => {
    const [text = ''] = await textsOf(
      odt('<text:p>a<text:s text:c="99999999"/>b<text:s text:c="x"/>c</text:p>'),
    );
    expect(text.length).toBe(3 + 1000 + 1);
  });
});

describe('headings', () => {
  test('have their level, and a title is known by its style or that of its parents', async () => {
    const styles =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/>';
    const inside =
      '<text:p text:style-name="P1">T</text:p><text:h text:outline-level="1">H</text:h><text:h text:outline-level="3">I</text:h><text:h text:outline-level="9e99">J</text:h><text:p text:style-name="A">p</text:p>';
    const { paragraphs } = await odtText(odt(inside, styles), 'accepted');
    expect(paragraphs.map(({ heading }) => heading)).toEqual([1, 2, 4, 2, undefined]);
  });
});

const level = (at: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const STYLE = `<text:list-style style:name="L">${level(1, '1', 'style:num-suffix="."')}${level(2, 'a', 'style:num-prefix="(" style:num-suffix=")"')}${level(3, 'i', 'text:display-levels="3"')}</text:list-style>`;
const list = (inside: string, more = ''): string =>
  `<text:list text:style-name="L" ${more}>${inside}</text:list>`;
const item = (inside: string, more = ''): string =>
  `<text:list-item ${more}>${inside}</text:list-item>`;

describe('the numbers that people see', () => {
  test('count through items and levels', async () => {
    const inner = `<text:list>${item('<text:p>b</text:p><text:p>b2</text:p>')}${item(`<text:p>c</text:p><text:list>${item('<text:p>d</text:p>')}</text:list>`)}</text:list>`;
    const file = odt(list(item(`<text:p>a</text:p>${inner}`) + item('<text:p>e</text:p>')), STYLE);
    expect(await textsOf(file)).toEqual([
      '<1.> a',
      '<(a)> b',
      'b2',
      '<(b)> c',
      '<1.b.i> d',
      '<2.> e',
    ]);
    const { paragraphs } = await odtText(file, 'accepted');
    expect(paragraphs.map(({ depth }) => depth)).toEqual([undefined, 1, 1, 1, 2, undefined]);
  });

  test('begin anew with each list, go on where it says so, and from where it says', async () => {
    const one = (text: string, more = '', start = ''): string =>
      list(item(`<text:p>${text}</text:p>`, start), more);
    const file = odt(
      one('a', 'xml:id="x"') +
        one('b') +
        one('c', 'text:continue-numbering="true"') +
        one('d', 'text:continue-list="x"') +
        one('e', '', 'text:start-value="9"'),
      STYLE,
    );
    expect(await textsOf(file)).toEqual(['<1.> a', '<1.> b', '<2.> c', '<2.> d', '<9.> e']);
  });

  test('are shown as LibreOffice says, in other alphabets, or as bullets', async () => {
    const styles = `<text:list-style style:name="L">${level(1, 'А, Б, .., Аа, Аб, ... (ru)', 'loext:num-list-format="Статья %1%."')}<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>`;
    const inner = `<text:list>${item('<text:p>b</text:p>')}</text:list>`;
    expect(await textsOf(odt(list(item(`<text:p>a</text:p>${inner}`)), styles))).toEqual([
      '<Статья А.> a',
      '<-> b',
    ]);
  });

  test('stand before headings that the outline counts', async () => {
    const outline = `<text:outline-style style:name="O"><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Part "/></text:outline-style>`;
    const content = odt(
      '<text:h text:outline-level="1">a</text:h><text:h text:outline-level="1" text:is-list-header="true">b</text:h><text:h text:outline-level="1">c</text:h>',
    );
    expect(await textsOf(content)).toEqual(['a', 'b', 'c']);
    const flat = Buffer.from(
      fodt(
        '<text:h text:outline-level="1">a</text:h><text:h text:outline-level="1" text:is-list-header="true">b</text:h><text:h text:outline-level="1">c</text:h>',
      )
        .toString()
        .replace('<office:body>', `<office:styles>${outline}</office:styles><office:body>`),
    );
    expect(await textsOf(flat)).toEqual(['<Part I> a', 'b', '<Part II> c']);
  });
});

describe('tracked changes', () => {
  const tracked = (regions: string, inside: string): Uint8Array =>
    odt(`<text:tracked-changes>${regions}</text:tracked-changes>${inside}`);
  const both = async (file: Uint8Array): Promise<unknown> => [
    await textsOf(file, 'accepted'),
    await textsOf(file, 'rejected'),
  ];
  const start = '<text:change-start text:change-id="i"/>';
  const end = '<text:change-end text:change-id="i"/>';
  const mark = '<text:change text:change-id="d"/>';

  test('words that come and go', async () => {
    const file = tracked(
      region('i', 'insertion') + region('d', 'deletion', '<text:p><text:s/>sixty</text:p>'),
      `<text:p>within${mark}${start} ninety${end} days</text:p>`,
    );
    expect(await both(file)).toEqual([['within ninety days'], ['within sixty days']]);
    expect((await odtText(file, 'accepted')).changes).toEqual([
      { kind: 'deleted', author: 'US', date: '2026-03-02T09:15:00', of: 'words', text: ' sixty' },
      { kind: 'inserted', author: 'US', date: '2026-03-02T09:15:00', of: 'words', text: ' ninety' },
    ]);
  });

  test('whole paragraphs, and their ends', async () => {
    const come = tracked(
      region('i', 'insertion'),
      `<text:p>a${start}</text:p><text:p>new${end}</text:p><text:p>b</text:p>`,
    );
    expect(await both(come)).toEqual([
      ['a', 'new', 'b'],
      ['a', 'b'],
    ]);
    const go = tracked(
      region('d', 'deletion', '<text:p/><text:p>old</text:p>'),
      `<text:p>a${mark}</text:p><text:p>b</text:p>`,
    );
    expect(await both(go)).toEqual([
      ['a', 'b'],
      ['a', 'old', 'b'],
    ]);
    const divided = tracked(
      region('d', 'deletion', '<text:p/><text:p/>'),
      `<text:p>a${mark}b</text:p>`,
    );
    expect(await both(divided)).toEqual([['ab'], ['a', 'b']]);
  });

  test('a first paragraph that comes takes the end of itself', async () => {
    const file = tracked(
      region('i', 'insertion'),
      `<text:p text:style-name="Title">${start}new</text:p><text:h text:outline-level="1">${end}b</text:h>`,
    );
    expect(await both(file)).toEqual([['new', 'b'], ['b']]);
    expect((await odtText(file, 'rejected')).paragraphs[0]?.heading).toBe(2);
  });

  test('that name no region, or one twice, are no changes', async () => {
    const file = tracked('', `<text:p>a${mark}${start}b${end}</text:p>${mark}`);
    expect(await both(file)).toEqual([['ab'], ['ab']]);
    const nested = tracked(
      region('d', 'deletion', `<text:p>x${mark}</text:p>`),
      `<text:p>a${mark}</text:p>`,
    );
    expect(await both(nested)).toEqual([['a'], ['ax']]);
  });
});

describe('a file that is none', () => {
  const deep = '<text:span>'.repeat(260) + '</text:span>'.repeat(260);
  test.each([
    [
      'no text document',
      odtOf(
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      ),
      'there is no text document in it',
    ],
    ['another part', Buffer.from('<a/>'), 'there is no text document in it'],
    ['entities', odtOf('<!DOCTYPE a [<!ENTITY b "c">]><a/>'), 'declares a document type'],
    ['what is no XML', odtOf('<a>'), 'is not well-formed XML'],
    ['what is nested without end', odt(`<text:p>${deep}</text:p>`), 'is nested too deeply'],
    ['half a file', odt('<text:p>a</text:p>').subarray(0, 300), 'it is cut short or damaged'],
    ['what would grow', odtOf(' '.repeat(30_000_000)), 'would grow beyond all measure'],
  ])('is refused: %s', async (_what, file, why) => {
    await expect(readOdt(file)).rejects.toThrow(FileRefused);
    await expect(readOdt(file)).rejects.toThrow(why);
  });

  test('is refused, where it takes too long', async () => {
    const words = Array.from({ length: 100_000 }, (_none, at) => `<text:p>${at * 7919}</text:p>`);
    const file = odt(words.join(''));
    await expect(readOdt(file, 'accepted', { timeMs: 10, heapMb: 192 })).rejects.toThrow(
      'takes too long',
    );
    await expect(readOdt(file, 'accepted', { timeMs: 30_000, heapMb: 24 })).rejects.toThrow(
      'too much memory',
    );
  });
});

describe('comments in the margin', () => {
  const said = (who: string, what: string): string =>
    `<dc:creator>${who}</dc:creator><dc:date>2026-03-02T09:15:00</dc:date><meta:creator-initials>A</meta:creator-initials><text:p>${what}</text:p>`;
  const begun = (name: string, inside: string, more = ''): string =>
    `<office:annotation office:name="${name}"${more}>${inside}</office:annotation>`;
  const ended = (name: string): string => `<office:annotation-end office:name="${name}"/>`;

  test('have who wrote them, their words, and the words that they are about', async () => {
    const file = odt(
      `<text:p>within ${begun('a', said('Ana', 'why?'))}sixty</text:p><text:p>days${ended('a')} of it</text:p>`,
    );
    expect((await odtText(file, 'accepted')).comments).toEqual([
      {
        id: '0',
        author: 'Ana',
        initials: 'A',
        date: '2026-03-02T09:15:00',
        text: 'why?',
        about: { paragraphs: [0, 1], words: 'sixty\ndays' },
      },
    ]);
  });

  test('stand at a place, answer one another, and are settled', async () => {
    const answer = begun(
      'b',
      said('Bo', 'why not'),
      ' loext:parent-name="a" loext:resolved="true"',
    );
    const file = odt(
      `<text:p>one</text:p><text:p>two${begun('a', said('Ana', 'why?'))}${answer}</text:p>`,
    );
    const { comments } = await odtText(file, 'accepted');
    const about = { paragraphs: [1], words: '', before: 'two' };
    expect(
      comments.map(({ id, parent, isDone, ...one }) => ({ id, parent, isDone, about: one.about })),
    ).toEqual([
      { id: '0', parent: undefined, isDone: undefined, about },
      { id: '1', parent: '0', isDone: true, about },
    ]);
  });

  test('on words that are not part of a view are about nothing there', async () => {
    const tracked = `<text:tracked-changes>${region('c', 'insertion')}</text:tracked-changes>`;
    const inserted = `<text:change-start text:change-id="c"/>${begun('a', said('Ana', 'why?'))}sixty${ended('a')}<text:change-end text:change-id="c"/>`;
    const file = odt(`${tracked}<text:p>within ${inserted} days</text:p>`);
    expect((await odtText(file, 'accepted')).comments[0]?.about?.words).toBe('sixty');
    expect((await odtText(file, 'rejected')).comments[0]?.about).toBeUndefined();
  });

  test('come with the points that they are about', async () => {
    const file = odt(
      `<text:p>1. ${begun('a', said('Ana', 'why?'))}Sixty days.${ended('a')}</text:p>`,
    );
    const { points, remarks } = await readOdt(file);
    expect(remarks).toMatchObject([
      { author: 'Ana', points: [points[0]?.id], words: 'Sixty days.' },
    ]);
  });
});
