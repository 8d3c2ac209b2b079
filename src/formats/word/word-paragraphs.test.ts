import { describe, expect, test } from 'vitest';
import { docx, docxParts, paragraph, zip } from './docx.test-kit.ts';
import { wordParagraphs } from './word-paragraphs.ts';

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
