import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointId, type Point } from '../../core/text/point.ts';
import { checkAmended, readPointsIn } from './amend.test-kit.ts';
import { openArchive } from './archive.ts';
import { docx, docxParts, paragraph, zip, type DocxParts } from './docx.test-kit.ts';
import { wordParagraphs } from './word-text.test-kit.ts';

const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const ana = (kind: 'ins' | 'del', inside: string): string =>
  `<w:${kind} w:id="7" w:author="Ana" w:date="2026-01-01T00:00:00Z">${inside}</w:${kind}>`;

const point = (text: string, label?: string): Point => ({
  id: pointId(`n${text}`),
  kind: label === undefined ? 'paragraph' : 'point',
  ...(label !== undefined && { label }),
  depth: 0,
  text,
});

/** Amends and checks; gives the body that comes out, without whose and when. */
async function body(
  content: DocxParts,
  change: (points: readonly Point[]) => readonly Point[],
): Promise<string> {
  const bytes = docx(content);
  const { file, refused } = await checkAmended(bytes, change(await readPointsIn(bytes)));
  expect(refused).toEqual([]);
  return bodyOf(file);
}

async function bodyOf(file: Uint8Array): Promise<string> {
  const part = await (await openArchive(file)).read('word/document.xml');
  const source = Buffer.from(part ?? []).toString('utf8');
  const [, inside = ''] = /<w:body>([^]*)<\/w:body>/.exec(source) ?? [];
  return inside.replaceAll(/ w:id="\d+" w:author="US" w:date="2026-03-02T09:15:00Z"/g, ' US');
}

/** Amends where something is refused; gives the reasons. */
async function reasons(
  content: DocxParts,
  change: (points: readonly Point[]) => readonly Point[],
): Promise<readonly string[]> {
  const bytes = docx(content);
  const { refused } = await checkAmended(bytes, change(await readPointsIn(bytes)));
  return refused.map(({ why }) => why);
}

const says =
  (...texts: readonly string[]) =>
  (points: readonly Point[]): readonly Point[] =>
    texts.map((text, at) => ({ ...(points[at] ?? point(text)), text }));

describe('words amended in a Word file', () => {
  test('are deleted and inserted in the run where they stand, and keep its look', async () => {
    const before = paragraph(`${run('within ')}${run('ninety days', '<w:b/>')}${run('.')}`);
    expect(await body({ body: before }, says('within sixty days.'))).toBe(
      `<w:p><w:pPr></w:pPr>${run('within ')}<w:del US><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">ninety</w:delText></w:r></w:del><w:ins US>${run('sixty', '<w:b/>')}</w:ins>${run(' days', '<w:b/>')}${run('.')}</w:p>`,
    );
  });

  test("divide another's insertion and never stand inside it", async () => {
    const before = paragraph(`${run('a ')}${ana('ins', run('b c'))}${run(' d')}`);
    const after = await body({ body: before }, says('a b new c d'));
    expect(after).toContain('b</w:t></w:r></w:ins><w:ins US>');
    expect(after.match(/<w:ins w:id="\d+" w:author="Ana"/g)).toHaveLength(2);
  });

  test("are deleted inside another's insertion", async () => {
    const before = paragraph(`${run('a ')}${ana('ins', run('b c'))}${run(' d')}`);
    expect(await body({ body: before }, says('a b d'))).toMatch(
      /<w:ins w:id="7"[^>]+><w:r>.*<w:del US><w:r><w:delText xml:space="preserve"> c<\/w:delText>/,
    );
  });

  test("leave another's deletion where it is", async () => {
    const gone = ana('del', '<w:r><w:delText>old</w:delText></w:r>');
    const before = paragraph(`${run('a ')}${gone}${run('b')}`);
    expect(await body({ body: before }, says('a new b'))).toContain(gone);
  });

  test('behind a link stand outside it, without its style', async () => {
    const link = `<w:hyperlink>${run('here', '<w:rStyle w:val="Hyperlink"/><w:i/>')}</w:hyperlink>`;
    expect(await body({ body: paragraph(link) }, says('here now'))).toContain(
      `</w:hyperlink><w:ins US>${run(' now', '<w:i/>')}</w:ins>`,
    );
  });

  test('are set into an empty paragraph of a file without words', async () => {
    expect(await body({ body: '<w:p/>' }, () => [point('First.')])).toContain(run('First.'));
  });

  test('write tabs and breaks as Word does, and escape what XML would take for its own', async () => {
    expect(await body({ body: paragraph(run('a')) }, says('a\t<b>&\n"c"'))).toContain(
      '<w:tab/><w:t xml:space="preserve">&lt;b&gt;&amp;</w:t><w:br/><w:t xml:space="preserve">&quot;c&quot;</w:t>',
    );
  });

  test('carry across paragraphs that a deleted mark joins', async () => {
    const joined =
      paragraph(run('a b '), '<w:rPr><w:del w:id="1" w:author="Ana"/></w:rPr>') +
      paragraph(run('c d'));
    const after = await body({ body: joined }, says('a x y d'));
    expect(after.match(/<w:p>/g)).toHaveLength(2);
  });

  test('find their place in characters that compose', async () => {
    const before = paragraph(run('cafe\u0301 noir cafe\u0301'));
    expect(await body({ body: before }, says('caf\u00e9 blanc caf\u00e9'))).toContain(
      '<w:delText xml:space="preserve">noir</w:delText>',
    );
  });

  test('change a label that is typed, and leave one that Word counts', async () => {
    const typed = await body({ body: paragraph(run('3.\tText')) }, ([one]) => [
      { ...(one as Point), label: '4.' },
    ]);
    expect(typed).toContain('<w:delText xml:space="preserve">3.</w:delText>');
    expect(typed).toContain(`<w:ins US>${run('4.')}</w:ins>`);
  });
});

const field = (inside: string): string => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${mark('separate')}${inside}${mark('end')}`;
};

describe('what cannot be amended is refused and left as it was', () => {
  const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const footnotes = `<w:footnote w:id="2">${paragraph(run('note'))}</w:footnote>`;

  test('the result of a field', async () => {
    const content = { body: paragraph(`${run('see ')}${field(run('point 4'))}${run(' above')}`) };
    expect(await reasons(content, says('see point 5 above'))).toEqual(['it would change a field']);
    expect(await reasons(content, says('look at point 4 below'))).toEqual([]);
  });

  test('words with the call of a note among them', async () => {
    const content = { body: paragraph(`${run('one two')}${call}${run(' three')}`), footnotes };
    expect(await reasons(content, says('one four', 'note'))).toEqual(['it would change a note']);
    expect(await reasons(content, says('one two six', 'note'))).toEqual([]);
    expect(await reasons(content, says('one two three', 'a new note'))).toEqual([]);
  });

  test('a paragraph with a note, taken out', async () => {
    const content = { body: paragraph(run('a')) + paragraph(`${run('b')}${call}`), footnotes };
    expect(await reasons(content, (points) => points.filter(({ text }) => text !== 'b'))).toEqual([
      'it would take out a note',
    ]);
  });

  test('a paragraph behind the notes', async () => {
    const content = { body: paragraph(`${run('a')}${call}`), footnotes };
    expect(await reasons(content, (points) => [...points, point('end')])).toEqual([
      'it would stand in a note; put it before the notes',
    ]);
  });

  test('what stands in a text box', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('boxed')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r>`;
    const content = { body: paragraph(`${run('around')}${box}`) };
    expect(await reasons(content, says('around it', 'in a box'))).toEqual([
      'it stands in a text box, which Word keeps twice',
    ]);
  });

  test('signs that no Word file can hold', async () => {
    expect(await reasons({ body: paragraph(run('a')) }, says('a \u0001'))).toEqual([
      'it holds a sign that Word files cannot hold',
    ]);
  });
});

const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (text: string): string => paragraph(run(text), NUMBERED);

async function shownAfter(
  content: DocxParts,
  change: (points: readonly Point[]) => readonly Point[],
): Promise<readonly string[]> {
  const bytes = docx(content);
  const { file, refused } = await checkAmended(bytes, change(await readPointsIn(bytes)));
  expect(refused).toEqual([]);
  return (await wordParagraphs(file)).map(({ label, text }) => `${label ?? ''} ${text}`.trim());
}

describe('paragraphs that come in and go out', () => {
  const three = { body: item('one') + item('two') + item('three'), numbering };
  const isNot = (text: string) => (points: readonly Point[]) =>
    points.filter((one) => one.text !== text);

  test('are counted with their list', async () => {
    const withNew = (points: readonly Point[]): readonly Point[] => [
      ...points.slice(0, 1),
      point('new', '2.'),
      ...points.slice(1),
    ];
    expect(await shownAfter(three, withNew)).toEqual(['1. one', '2. new', '3. two', '4. three']);
    expect(await shownAfter(three, isNot('two'))).toEqual(['1. one', '2. three']);
  });

  test('bear a number of their own where they come between two', async () => {
    const withBis = (points: readonly Point[]): readonly Point[] => [
      ...points.slice(0, 1),
      point('new', '1 bis.'),
      ...points.slice(1),
    ];
    expect(await shownAfter(three, withBis)).toEqual([
      '1. one',
      '1 bis. new',
      '2. two',
      '3. three',
    ]);
  });

  test('may be the first and the last', async () => {
    const around = (points: readonly Point[]): readonly Point[] => [
      point('first', '1.'),
      ...points,
      point('last', '5.'),
      point('very last', '6.'),
    ];
    expect(await shownAfter(three, around)).toEqual([
      '1. first',
      '2. one',
      '3. two',
      '4. three',
      '5. last',
      '6. very last',
    ]);
    expect(await shownAfter(three, isNot('three'))).toEqual(['1. one', '2. two']);
    expect(await shownAfter(three, isNot('one'))).toEqual(['1. two', '2. three']);
  });

  test('may take the place of the last', async () => {
    const replaced = (points: readonly Point[]): readonly Point[] => [
      ...points.slice(0, 2),
      point('quite another', '3.'),
      point('and one more', '4.'),
    ];
    expect(await shownAfter(three, replaced)).toEqual([
      '1. one',
      '2. two',
      '3. quite another',
      '4. and one more',
    ]);
  });

  test('stand in the cell or behind the table where they belong', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    const content = { body: paragraph(run('before')) + table + paragraph(run('after')) };
    const after = await body(content, (points) => [
      ...points.slice(0, 3),
      point('behind the table'),
      ...points.slice(3),
    ]);
    expect(after).toMatch(/<\/w:tbl><w:p><w:pPr><w:rPr><w:ins US\/><\/w:rPr><\/w:pPr>.*behind/);
    const within = await body(content, (points) => [
      ...points.slice(0, 1),
      point('before the table'),
      ...points.slice(1),
    ]);
    expect(within).toMatch(/before the table.*<w:tbl>/);
  });

  test('take over the look and the head of their like', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const content = {
      body: paragraph(run('Part', '<w:b/>'), '<w:pStyle w:val="H"/>') + paragraph(run('Words.')),
      styles,
    };
    const bytes = docx(content);
    const points = await readPointsIn(bytes);
    const heading: Point = { id: pointId('h'), kind: 'heading', depth: 0, text: 'Other part' };
    const { file } = await checkAmended(bytes, [...points, heading, point('More words.')]);
    expect(await wordParagraphs(file)).toEqual([
      { text: 'Part', heading: 2 },
      { text: 'Words.' },
      { text: 'Other part', heading: 2 },
      { text: 'More words.' },
    ]);
    expect(await bodyOf(file)).toContain(run('Other part', '<w:b/>'));
  });
});

describe('the file around the amendments', () => {
  test('may be UTF-16, or call the namespace otherwise', async () => {
    const parts = docxParts({ body: paragraph(run('a b')) });
    const changed = (change: (content: string) => string | Uint8Array): Uint8Array =>
      zip(
        parts.map((part) =>
          part.path === 'word/document.xml'
            ? { ...part, content: change(String(part.content)) }
            : part,
        ),
      );
    const files = [
      changed((content) => Buffer.from(`\ufeff${content}`, 'utf16le')),
      changed((content) => content.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')),
      changed((content) => content.replaceAll(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns=')),
    ];
    for (const file of files) {
      const points = await readPointsIn(file);
      const { refused } = await checkAmended(file, [...says('a c')(points), point('new')]);
      expect(refused).toEqual([]);
    }
  });
});

/** Bodies of all that words stand in, with tracked changes of another here and there. */
const words = fc.stringMatching(/^[a-d]{1,3}( [a-d]{1,3}){0,3}$/);
const piece = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => run(`${text} `)) },
  { weight: 2, arbitrary: words.map((text) => ana('ins', run(`${text} `) + run('x '))) },
  words.map((text) => ana('del', `<w:r><w:delText>${text}</w:delText></w:r>`)),
  words.map((text) => `<w:hyperlink>${run(`${text} `)}</w:hyperlink>`),
  words.map((text) => field(run(`${text} `))),
  words.map((text) => ana('ins', `<w:hyperlink>${run(`${text} `)}</w:hyperlink>`)),
  fc.constant('<w:r><w:tab/><w:footnoteReference w:id="9"/></w:r>'),
);
const block = fc
  .tuple(
    fc.array(piece, { maxLength: 5 }),
    fc.constantFrom('', NUMBERED),
    fc.constantFrom('', '<w:ins/>', '<w:del/>'),
  )
  .map(([pieces, list, mark]) =>
    paragraph(
      pieces.join('') || '<w:r/>',
      `${list}<w:rPr>${mark.replace('/', ' w:author="Ana"/')}</w:rPr>`,
    ),
  );
const bodies = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: block },
    fc
      .array(block, { minLength: 1, maxLength: 2 })
      .map((blocks) => `<w:tbl><w:tr><w:tc>${blocks.join('')}</w:tc></w:tr></w:tbl>`),
  ),
  { minLength: 1, maxLength: 6 },
);
const asking = fc.array(
  fc.oneof(
    fc.constant<'keep' | 'drop'>('keep'),
    fc.constant<'keep' | 'drop'>('drop'),
    words.map((text) => ({ text })),
    fc.tuple(words, fc.nat({ max: 20 })).map(([text, at]) => ({ text, at })),
  ),
  { minLength: 6, maxLength: 12 },
);

test('whatever is asked of whatever file: accepted it is so, rejected it is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, asking, async (parts, wishes) => {
      const bytes = docx({ body: parts.join(''), numbering });
      const points = await readPointsIn(bytes);
      const asked = wishes.flatMap((wish, at): readonly Point[] => {
        const one = points[at];
        if (wish === 'drop') return [];
        if (wish === 'keep') return one ? [one] : [];
        if (!('at' in wish)) return [...(one ? [one] : []), point(wish.text)];
        if (!one) return [];
        const text = `${one.text.slice(0, wish.at)} ${wish.text} ${one.text.slice(wish.at)}`.trim();
        return [{ ...one, text }];
      });
      await checkAmended(bytes, asked);
    }),
    { numRuns: 300 },
  );
});

test('a file whose picture is not where its directory says is refused, not cut short', async () => {
  const part = { path: 'word/media/map.png', content: 'x'.repeat(40) };
  const bytes = Buffer.from(zip([...docxParts({ body: paragraph('Six times.') }), part]));
  const entry = bytes.lastIndexOf(part.path) - 46;
  for (const offset of [bytes.length + 9, bytes.readUInt32LE(entry + 42) + 1]) {
    bytes.writeUInt32LE(offset, entry + 42);
    const asked = (await readPointsIn(bytes)).map((point) => ({ ...point, text: 'Eight times.' }));
    await expect(checkAmended(bytes, asked)).rejects.toThrow(
      'its part word/media/map.png is not where the file says',
    );
  }
});
