import { textOfCell, type Cell, type Row, type Table } from '../core/text/table.ts';
import { writePoint } from '../core/text/points.ts';

/** What the columns are called, besides the parties' codes. */
export const COLUMNS = { point: 'Point', base: 'On the table', compromise: 'Compromise' } as const;

/** What stands in a cell that says nothing else than the text on the table. */
export const SAME = 'same';

/** A cell's label and words, in one. */
export const writtenCell = (cell: Cell): string =>
  writePoint({ ...(cell.label ? { label: cell.label } : {}), text: textOfCell(cell) });

/** What is said of a point that a column does not have: `—`, or where it went. */
export const absent = ({ fate }: Row): string => (fate === '' ? '—' : `— (${fate})`);

/** A row's label, and what is to be known of it. */
export const rowHead = ({ label, isSame, origin }: Row): string =>
  [label, isSame ? '(no change)' : '', origin && `(${origin})`].filter(Boolean).join(' ');

const compromiseOf = ({ compromise }: Row): string => (compromise ? writePoint(compromise) : '');

/**
 * A table in Markdown (GitHub's). Line breaks are `<br>`; bars, backslashes and what would be
 * read as a tag are written with a backslash. Words that are those on the table are not said again.
 */
export function tableMarkdown({ parties, rows }: Table): string {
  const head = [COLUMNS.point, COLUMNS.base, ...parties, COLUMNS.compromise];
  const line = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |\n`;
  const written = rows.map((row) =>
    line([
      rowHead(row),
      row.base ? writtenCell(row.base) : '—',
      ...row.cells.map((cell) => (!cell ? absent(row) : cell.isSame ? SAME : writtenCell(cell))),
      compromiseOf(row),
    ]),
  );
  return line(head) + `|${' --- |'.repeat(head.length)}\n` + written.join('');
}

const inMarkdown = (text: string): string =>
  text.replace(/[\\|<]/gu, String.raw`\$&`).replaceAll('\n', '<br>');

/** What a spreadsheet takes for a formula, not for words. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/**
 * Comma-separated values (RFC 4180) for a spreadsheet, in UTF-8 with a mark at the beginning.
 * Every column has its full wording. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, which spreadsheets take for "this is text"; readers take one off
 * where `'*[=+-@]` begins a cell with an apostrophe.
 */
export function tableCsv({ parties, rows }: Table): string {
  const line = (cells: readonly string[]): string => `${cells.map(inCsv).join(',')}\r\n`;
  const head = ['Id', COLUMNS.point, 'Change', COLUMNS.base, ...parties, COLUMNS.compromise];
  const written = rows.map((row) =>
    line([
      row.id,
      row.label,
      row.isSame ? 'no' : ['yes', row.origin, row.fate].filter(Boolean).join(', '),
      row.base ? writtenCell(row.base) : '',
      ...row.cells.map((cell) => (cell ? writtenCell(cell) : '')),
      compromiseOf(row),
    ]),
  );
  return `\ufeff${line(head)}${written.join('')}`;
}

function inCsv(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The file `columns/1`: `{ "format", "parties", "rows" }`; a row has `id`, `kind`, `depth`, `label`,
 * `same`, `origin`, `fate`, `base` and `compromise` (`{ "label", "text" }` or null) and `columns`,
 * for each party in order the same.
 */
export function tableJson({ parties, rows }: Table): string {
  const cellOf = (cell: Cell | undefined): { label?: string; text: string } | null =>
    cell ? { ...(cell.label ? { label: cell.label } : {}), text: textOfCell(cell) } : null;
  const file = {
    format: 'columns/1',
    parties,
    rows: rows.map(({ id, kind, depth, label, isSame, origin, fate, base, cells, compromise }) => ({
      id,
      kind,
      depth,
      label,
      same: isSame,
      origin,
      fate,
      base: cellOf(base),
      columns: cells.map(cellOf),
      compromise: compromise ?? null,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
