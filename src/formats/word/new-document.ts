import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ICommentOptions,
} from 'docx';
import { isRightToLeft } from '../language.ts';
import type { PrintedText } from '../printed.ts';

/** Fonts that come with Word, by script. */
const EAST_ASIAN: Readonly<Record<string, string>> = {
  zh: 'SimSun',
  ja: 'MS Mincho',
  ko: 'Batang',
};

const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
/** The width between the margins of a page on its side, in twentieths of a point. */
export const LANDSCAPE_WIDTH = A4.height - 2 * MARGIN;

interface DocumentOptions {
  readonly isLandscape?: boolean;
  readonly comments?: readonly ICommentOptions[];
}

/** A new Word file; the legend stands at the foot of each page. */
export async function newDocument(
  { title, language, legend }: Pick<PrintedText, 'title' | 'language' | 'legend'>,
  children: readonly FileChild[],
  { isLandscape = false, comments = [] }: DocumentOptions = {},
): Promise<Uint8Array> {
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const file = new Document({
    creator: 'Parley',
    title,
    ...(comments.length > 0 && { comments: { children: comments } }),
    styles: stylesIn(language, isLandscape ? 18 : 23),
    sections: [
      {
        properties: { page: { size: { ...A4, orientation }, margin } },
        footers: { default: footer(legend) },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function footer(legend: string): Footer {
  const pages = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: 16,
  });
  const said = new Paragraph({ children: [new TextRun({ text: legend, size: 16 })] });
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [pages] });
  return new Footer({ children: legend === '' ? [number] : [said, number] });
}

function stylesIn(language: string, size: number): object {
  const [own = 'en'] = language.split('-');
  const latin = 'Times New Roman';
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: EAST_ASIAN[own] ?? 'SimSun' };
  const spoken = {
    value: own in EAST_ASIAN || isRightToLeft(own) ? 'en' : language,
    ...(own in EAST_ASIAN && { eastAsia: language }),
    ...(isRightToLeft(own) && { bidirectional: language }),
  };
  const head = (points: number): object => ({
    run: { bold: true, boldComplexScript: true, size: points, sizeComplexScript: points },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size, sizeComplexScript: size, language: spoken },
        paragraph: { spacing: { after: 120 } },
      },
      title: head(32),
      heading1: head(28),
      heading2: head(25),
      heading3: head(size),
      heading4: head(size),
      heading5: head(size),
      heading6: head(size),
    },
  };
}
