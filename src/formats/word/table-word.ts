import {
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Table } from '../../core/text/table.ts';
import type { LookedWords } from '../looked-words.ts';
import { printedTable, wordsInTable, type PrintOptions } from '../printed.ts';
import { requireWritable } from '../xml-signs.ts';
import { LANDSCAPE_WIDTH, newDocument } from './new-document.ts';
import { runsOf } from './runs.ts';

const LABELS_WIDTH = 1300;

/**
 * The columns as a new Word file: pages on their side, the heads again on each of them.
 * Throws FileRefused where a text has a sign that no Word file can hold.
 */
export async function tableWord(table: Table, options: PrintOptions = {}): Promise<Uint8Array> {
  const printed = printedTable(table, options);
  requireWritable(wordsInTable(printed));
  const { heads, rows, isRtl } = printed;
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
      ...rows.map((row) => rowOf(row)),
    ],
  });
  return newDocument(printed, [written], { isLandscape: true });
}

function cellOf(words: readonly LookedWords[], size: number, isRtl: boolean): TableCell {
  const paragraph = new Paragraph({ bidirectional: isRtl, children: runsOf(words, isRtl) });
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [paragraph],
  });
}
