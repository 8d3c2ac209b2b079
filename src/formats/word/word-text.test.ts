import { describe, expect, test } from 'vitest';
import { docx, docxParts, paragraph, zip } from './docx.test-kit.ts';
import type { View } from './changes.ts';
import { wordParagraphs } from './word-text.test-kit.ts';
import { wordText } from './word-text.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

async function texts(body: string): Promise<readonly string[]> {
  return (await wordParagraphs(docx({ body }))).map((one) => one.text);
}

describe('the accepted view of a Word file', () => {
  test('joins the runs of a paragraph to the character', async () => {
    const body = paragraph(`${run('The Par')}${run('ties ')}${run('shall')}`);
    expect(await texts(body)).toEqual(['The Parties shall']);
  });

  test('keeps tabs, breaks, special hyphens and symbols as characters', async () => {
    const body = paragraph(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    );
    expect(await texts(body)).toEqual(['a\tb\nc\u2011d\u00ade≥✓']);
  });

  test('keeps insertions and drops deletions', async () => {
    const body = paragraph(
      `${run('within ')}<w:del w:id="1"><w:r><w:delText>ninety</w:delText></w:r></w:del><w:ins w:id="2">${run('sixty')}</w:ins>${run(' days')}`,
    );
    expect(await texts(body)).toEqual(['within sixty days']);
  });

  test('drops what was inserted and then deleted', async () => {
    const body = paragraph(`${run('a')}<w:ins><w:del>${run('b')}</w:del></w:ins>${run('c')}`);
    expect(await texts(body)).toEqual(['ac']);
  });

  test('shows moved text at its new place only', async () => {
    const moved = (kind: string): string =>
      paragraph(
        `<w:${kind}>${run('moved')}</w:${kind}>`,
        kind === 'moveFrom' ? '<w:rPr><w:moveFrom/></w:rPr>' : '',
      );
    expect(await texts(moved('moveFrom') + paragraph('stays') + moved('moveTo'))).toEqual([
      'stays',
      'moved',
    ]);
  });

  test('joins a paragraph whose mark is deleted to the next, several times over', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = paragraph('a', gone) + paragraph('b', gone) + paragraph('c') + paragraph('d');
    expect(await texts(body)).toEqual(['abc', 'd']);
  });

  test('keeps the words of a paragraph whose deleted mark is the last of the text', async () => {
    expect(await texts(paragraph('a', '<w:rPr><w:del/></w:rPr>'))).toEqual(['a']);
  });

  test('never joins across the edge of a table cell', async () => {
    const cell = `<w:tc>${paragraph('in', '<w:rPr><w:del/></w:rPr>')}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell}</w:tr></w:tbl>${paragraph('after')}`;
    expect(await texts(body)).toEqual(['in', 'after']);
  });

  test('reads tables cell by cell without deleted rows and cells', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b', '<w:cellDel/>')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('c')}</w:tr><w:tr>${cell('d')}</w:tr></w:tbl>`;
    expect(await texts(body)).toEqual(['a', 'd']);
  });

  test('reads a text box once, after the paragraph that holds it', async () => {
    const box = `<w:txbxContent>${paragraph('boxed')}</w:txbxContent>`;
    const body = paragraph(
      `${run('around')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await texts(body)).toEqual(['around', 'boxed']);
  });

  test('shows the result of a field and not its instruction', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = paragraph(
      `${run('see ')}${mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${run('hidden')}${mark('separate')}${run('point 4')}${mark('end')}${run(' above')}`,
    );
    expect(await texts(body)).toEqual(['see point 4 above']);
  });

  test('reads content controls, links, simple fields and formulas', async () => {
    const body = paragraph(
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('a')}</w:sdtContent></w:sdt><w:hyperlink>${run('b')}</w:hyperlink><w:fldSimple w:instr="PAGE">${run('c')}</w:fldSimple><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
    );
    expect(await texts(body)).toEqual(['abcx']);
  });

  test('puts notes after the text in the order they are called', async () => {
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const file = docx({
      body: paragraph(`${run('a')}${call(3)}${call(2)}`) + paragraph('b'),
      footnotes: note(0, 'separator') + note(2, 'second') + note(3, 'first'),
    });
    const found = await wordParagraphs(file);
    expect(found.map((one) => one.text)).toEqual(['a', 'b', 'first', 'second']);
  });

  test('divides a paragraph at a line left empty and leaves empty paragraphs out', async () => {
    const body = paragraph('<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>') + paragraph('');
    expect(await texts(body)).toEqual(['a', 'b']);
  });

  test('reads the strict namespace like the transitional one', async () => {
    const parts = docxParts({ body: paragraph('strict') }).map((part) => ({
      ...part,
      content: String(part.content).replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    }));
    expect((await wordParagraphs(zip(parts))).map((one) => one.text)).toEqual(['strict']);
  });
});

describe('the rejected view of a Word file', () => {
  const rejected = async (body: string): Promise<readonly string[]> =>
    (await wordParagraphs(docx({ body }), 'rejected')).map((one) => one.text);

  test('drops insertions and shows what was deleted or moved away', async () => {
    const body = paragraph(
      `${run('within ')}<w:del><w:r><w:delText>ninety</w:delText></w:r></w:del><w:ins>${run('sixty')}</w:ins>${run(' days')}<w:moveFrom>${run(', at most')}</w:moveFrom><w:moveTo>${run('!')}</w:moveTo>`,
    );
    expect(await rejected(body)).toEqual(['within ninety days, at most']);
  });

  test('drops what was inserted and then deleted', async () => {
    const body = paragraph(`${run('a')}<w:ins><w:del>${run('b')}</w:del></w:ins>${run('c')}`);
    expect(await rejected(body)).toEqual(['ac']);
  });

  test('joins a paragraph whose mark was inserted to the next, and keeps deleted marks', async () => {
    const body =
      paragraph('a', '<w:rPr><w:ins/></w:rPr>') +
      paragraph('b', '<w:rPr><w:del/></w:rPr>') +
      paragraph('c');
    expect(await rejected(body)).toEqual(['ab', 'c']);
  });

  test('drops inserted rows and cells and keeps deleted ones', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b', '<w:cellIns/>')}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${cell('c')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('d')}</w:tr></w:tbl>`;
    expect(await rejected(body)).toEqual(['a', 'd']);
  });

  test('counts with the numbers and heads that paragraphs had', async () => {
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body =
      paragraph(`<w:ins>${run('new')}</w:ins>`, `${numbered}<w:rPr><w:ins/></w:rPr>`) +
      paragraph('one', `${numbered}<w:pPrChange><w:pPr>${numbered}</w:pPr></w:pPrChange>`) +
      paragraph('two', `<w:pPrChange><w:pPr>${numbered}</w:pPr></w:pPrChange>`) +
      paragraph('head', '<w:outlineLvl w:val="0"/><w:pPrChange><w:pPr/></w:pPrChange>') +
      paragraph('in', `${numbered.replace('</w:numPr>', '<w:ins/></w:numPr>')}`);
    const shown = async (view: View): Promise<unknown[]> =>
      (await wordParagraphs(docx({ body, numbering }), view)).map((one) => [
        one.label,
        one.heading,
        one.text,
      ]);
    expect(await shown('accepted')).toEqual([
      ['1.', undefined, 'new'],
      ['2.', undefined, 'one'],
      [undefined, undefined, 'two'],
      [undefined, 2, 'head'],
      ['3.', undefined, 'in'],
    ]);
    expect(await shown('rejected')).toEqual([
      ['1.', undefined, 'one'],
      ['2.', undefined, 'two'],
      [undefined, undefined, 'head'],
      [undefined, undefined, 'in'],
    ]);
  });

  test('shows a note whose call was deleted', async () => {
    const call = '<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>';
    const file = docx({
      body: paragraph(`${run('a')}${call}`),
      footnotes: `<w:footnote w:id="2">${paragraph('note')}</w:footnote>`,
    });
    const texts = async (view: View): Promise<unknown[]> =>
      (await wordParagraphs(file, view)).map(({ text }) => text);
    expect(await texts('accepted')).toEqual(['a']);
    expect(await texts('rejected')).toEqual(['a', 'note']);
  });
});

describe('what is tracked in a Word file', () => {
  test('is listed once a change, with who made it and when', async () => {
    const by = 'w:id="1" w:author="Ana" w:date="2026-03-02T09:15:00Z"';
    const body =
      paragraph(
        `<w:ins ${by}>${run('six')}${run('ty')}</w:ins><w:moveFrom w:author="Bo">${run('x')}</w:moveFrom>`,
        `<w:rPr><w:del ${by}/></w:rPr>`,
      ) +
      `<w:tbl><w:tr><w:trPr><w:ins ${by}/></w:trPr><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl>`;
    const ana = { author: 'Ana', date: '2026-03-02T09:15:00Z' };
    expect((await wordText(docx({ body }), 'accepted')).changes).toEqual([
      { ...ana, kind: 'inserted', of: 'words', text: 'sixty' },
      { author: 'Bo', kind: 'moved-away', of: 'words', text: 'x' },
      { ...ana, kind: 'deleted', of: 'mark', text: '' },
      { ...ana, kind: 'inserted', of: 'row', text: 'c' },
    ]);
  });
});

describe('comments', () => {
  const edge = (name: string, id: number): string => `<w:commentRange${name} w:id="${id}"/>`;
  const comment = (id: number, text: string): string =>
    `<w:comment w:id="${id}" w:author="Ana" w:initials="A" w:date="2026-03-02T09:15:00Z"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`;

  test('come with their replies, what is done, and the words they are about', async () => {
    const file = docx({
      body:
        paragraph('') +
        paragraph(`${run('a ')}${edge('Start', 1)}${edge('Start', 2)}${run('b')}`) +
        paragraph(`${run('c')}${edge('End', 1)}${edge('End', 2)}${run(' d')}`) +
        paragraph(`${run('e')}<w:r><w:commentReference w:id="3"/></w:r>`),
      comments: comment(1, 'Why?') + comment(2, 'Because.') + comment(3, 'Here.'),
      commentsExtended:
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    });
    const by = { author: 'Ana', initials: 'A', date: '2026-03-02T09:15:00Z' };
    const about = { paragraphs: [0, 1], words: 'b\nc' };
    expect((await wordText(file, 'accepted')).comments).toEqual([
      { ...by, id: '1', text: 'Why?', isDone: true, about },
      { ...by, id: '2', text: 'Because.', parent: '1', isDone: false, about },
      { ...by, id: '3', text: 'Here.', about: { paragraphs: [2], words: '', before: 'e' } },
    ]);
  });

  test('between paragraphs are about the words that they enclose', async () => {
    const body =
      paragraph('a') + edge('Start', 1) + paragraph('b') + edge('End', 1) + paragraph('c');
    const [found] = (await wordText(docx({ body, comments: comment(1, 'x') }), 'accepted'))
      .comments;
    expect(found?.about).toEqual({ paragraphs: [1], words: 'b' });
  });

  test('on words that are not in the view are kept without them', async () => {
    const body = paragraph(
      `<w:ins>${edge('Start', 1)}${run('new')}${edge('End', 1)}</w:ins>${run('old')}`,
    );
    const file = docx({ body, comments: comment(1, 'x') });
    expect((await wordText(file, 'rejected')).comments).toMatchObject([{ id: '1', text: 'x' }]);
    expect((await wordText(file, 'rejected')).comments[0]?.about).toBeUndefined();
  });
});

describe('headings', () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:basedOn w:val="berschrift2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>',
  ].join('');
  const styled = (id: string, own = ''): string =>
    paragraph('x', `<w:pStyle w:val="${id}"/>${own}`);

  test('come from the name of the style, its outline level, or the one it is based on', async () => {
    const body = ['Titel', 'berschrift2', 'Clause', 'Outlined', 'Loop', 'Unknown']
      .map((id) => styled(id))
      .join('');
    const found = await wordParagraphs(docx({ body, styles }));
    expect(found.map((one) => one.heading)).toEqual([1, 3, 3, 2, undefined, undefined]);
  });

  test('give way to the outline level of the paragraph itself', async () => {
    const body = styled('berschrift2', '<w:outlineLvl w:val="9"/>');
    const [found] = await wordParagraphs(docx({ body, styles }));
    expect(found?.heading).toBeUndefined();
  });
});
