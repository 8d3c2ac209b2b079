import type { Cell, Row, Table } from '../core/text/table.ts';
import { writePoint } from '../core/text/points.ts';
import { bracketsHtml } from './html.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { absent, COLUMNS, SAME } from './table-text.ts';

const STYLE = `
body { max-inline-size: none; margin: 1rem; }
h1 { font-size: 1.3rem; margin-block: 0 1rem; }
main { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9rem; line-height: 1.4; }
th, td { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: 0.4rem 0.55rem; vertical-align: top; text-align: start; min-inline-size: 12rem; white-space: pre-wrap; overflow-wrap: anywhere; }
thead th { position: sticky; inset-block-start: 0; background: Canvas; z-index: 1; }
thead th:first-child, tbody th { min-inline-size: 5.5rem; inline-size: 5.5rem; }
tbody th { font-weight: bold; }
tbody th small { display: block; font-weight: normal; }
.head td { font-weight: bold; }
.settled { color: color-mix(in srgb, currentColor 72%, transparent); }
.none, .head .none { font-style: italic; font-weight: normal; }
td strong { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
@media screen and (min-width: 60rem) { main { overflow-x: visible; } }
@media print {
  @page { size: landscape; margin: 12mm; }
  main { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td, thead th:first-child, tbody th { min-inline-size: 0; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr { break-inside: avoid-page; }
}
`;

/** The columns as a page that stands by itself and prints in landscape. */
export function tableHtml(
  { parties, rows }: Table,
  { lang, title }: { readonly lang?: string; readonly title?: string } = {},
): string {
  const name = title ?? titleOf(rows);
  const heads = [COLUMNS.point, COLUMNS.base, ...parties, COLUMNS.compromise].map(
    (head) => `<th scope="col"><bdi>${escapeHtml(head)}</bdi></th>`,
  );
  const body = [
    `<h1>${escapeHtml(name)}</h1>`,
    `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>`,
    ...rows.map((row) => rowHtml(row)),
    '</tbody>\n</table>',
  ];
  return htmlPage({
    title: name,
    body: body.join('\n'),
    legend: `<p><strong>Bold and underlined</strong>: not in the text on the table. <i>${SAME}</i>: as on the table. —: does not have this point here.</p>`,
    style: STYLE,
    ...(lang === undefined ? {} : { lang }),
  });
}

const titleOf = (rows: readonly Row[]): string =>
  rows
    .find((row) => row.kind === 'title')
    ?.base?.parts.map(({ text }) => text)
    .join('') ?? 'Columns';

function rowHtml(row: Row): string {
  const isHead = row.kind === 'title' || row.kind === 'heading';
  const classes = [isHead ? 'head' : '', row.isSame ? 'settled' : ''].filter(Boolean).join(' ');
  const said = [row.isSame ? 'no change' : '', row.origin].filter(Boolean);
  const notes = said.map((note) => `<small>${escapeHtml(note)}</small>`).join('');
  const cells = [
    row.base ? cellHtml(row.base) : '<td class="none">—</td>',
    ...row.cells.map((cell) => {
      if (!cell) return `<td class="none">${escapeHtml(absent(row))}</td>`;
      return cell.isSame ? `<td class="none">${SAME}</td>` : cellHtml(cell);
    }),
    `<td>${row.compromise ? bracketsHtml(writePoint(row.compromise)) : ''}</td>`,
  ];
  const kind = classes === '' ? '' : ` class="${classes}"`;
  return `<tr id="${escapeHtml(row.id)}"${kind}><th scope="row">${escapeHtml(row.label)}${notes}</th>${cells.join('')}</tr>`;
}

/** White space at the ends is not marked. */
const marked = (text: string): string =>
  text.replace(/^(\s*)([^]*?)(\s*)$/u, (_all, before: string, words: string, after: string) =>
    words === ''
      ? escapeHtml(before)
      : `${escapeHtml(before)}<strong>${escapeHtml(words)}</strong>${escapeHtml(after)}`,
  );

function cellHtml({ label, parts }: Cell): string {
  const words = parts.map(({ text, isChanged }) => (isChanged ? marked(text) : escapeHtml(text)));
  const text = words.join('');
  const written = label ? (text === '' ? escapeHtml(label) : `${escapeHtml(label)} ${text}`) : text;
  return `<td>${written}</td>`;
}
