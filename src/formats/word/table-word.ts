import {
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { writePoint } from '../../core/text/points.ts';
import { textOfCell, type Cell, type Row, type Table } from '../../core/text/table.ts';
import { requireWritable } from '../xml-signs.ts';
import { absent, COLUMNS, SAME } from '../table-text.ts';
import { directionOf, LANDSCAPE_WIDTH, newDocument } from './new-document.ts';
import { bracketWords, runsOf, type LookedWords } from './runs.ts';
import type { WordOptions } from './write-word.ts';

const LABELS_WIDTH = 1300;
const LEGEND = `Bold and underlined: not in the text on the table. ${SAME}: as on the table. \u2014: does not have this point here.`;

/**
 * The columns as a new Word file: pages on their side, the heads again on each of them.
 * Throws FileRefused where a text has a sign that no Word file can hold.
 */
export async function tableWord(table: Table, { lang }: WordOptions = {}): Promise<Uint8Array> {
  const { parties, rows } = table;
  const texts = rows.flatMap(textsOf);
  requireWritable([...texts, ...parties]);
  const { language, isRtl } = directionOf(texts, lang);
  const heads = [COLUMNS.point, COLUMNS.base, ...parties, COLUMNS.compromise];
  const width = Math.floor((LANDSCAPE_WIDTH - LABELS_WIDTH) / (heads.length - 1));
  const widths = heads.map((_head, at) => (at === 0 ? LABELS_WIDTH : width));
  const rowOf = (cells: readonly (readonly LookedWords[])[], tableHeader = false): TableRow =>
    new TableRow({
      tableHeader,
      children: cells.map((words, at) => cellOf(words, widths[at] ?? width, isRtl)),
    });
  const written = new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: LABELS_WIDTH + width * (heads.length - 1), type: WidthType.DXA },
    visuallyRightToLeft: isRtl,
    rows: [
      rowOf(
        heads.map((text) => [{ text, bold: true }]),
        true,
      ),
      ...rows.map((row) => rowOf(cellsOf(row))),
    ],
  });
  const base = rows.find(({ kind }) => kind === 'title')?.base;
  const title = base ? textOfCell(base) : 'Columns';
  const children = [written];
  return newDocument({ title, language, legend: LEGEND, children, isLandscape: true });
}

const textsOf = ({ label, base, cells }: Row): readonly string[] => [
  label,
  ...[base, ...cells].flatMap((cell) => (cell ? [cell.label ?? '', textOfCell(cell)] : [])),
];

function cellOf(words: readonly LookedWords[], size: number, isRtl: boolean): TableCell {
  const paragraph = new Paragraph({ bidirectional: isRtl, children: runsOf(words, isRtl) });
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [paragraph],
  });
}

function cellsOf(row: Row): readonly (readonly LookedWords[])[] {
  const { label, isSame, origin, base, cells, compromise } = row;
  const notes = [label, isSame ? 'no change' : '', origin].filter(Boolean).join('\n');
  return [
    [{ text: notes }],
    base ? wordsOf(base) : [{ text: '\u2014' }],
    ...cells.map((cell): readonly LookedWords[] => {
      if (!cell) return [{ text: absent(row), italics: true }];
      return cell.isSame ? [{ text: SAME, italics: true }] : wordsOf(cell);
    }),
    compromise ? bracketWords(writePoint(compromise)) : [],
  ];
}

function wordsOf({ label, parts }: Cell): readonly LookedWords[] {
  const words = parts.map(({ text, isChanged }) => ({
    text,
    bold: isChanged,
    underline: isChanged,
  }));
  return label ? [{ text: `${label} ` }, ...words] : words;
}
