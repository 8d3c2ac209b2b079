import type { PrintedCell, PrintedTable } from '../printed.ts';
import { paragraphXml } from './paragraph.ts';

/** The table, its heads on every page. */
export function tableXml({ heads, rows }: PrintedTable): string {
  const columns = heads
    .map(
      (_head, at) => `<table:table-column table:style-name="${at === 0 ? 'Labels' : 'Wording'}"/>`,
    )
    .join('');
  const head = rowXml(heads.map((text) => [{ text, bold: true }]));
  return [
    '<table:table table:name="Columns" table:style-name="Columns">',
    columns,
    `<table:table-header-rows>${head}</table:table-header-rows>`,
    ...rows.map(rowXml),
    '</table:table>',
  ].join('\n');
}

const rowXml = (cells: readonly PrintedCell[]): string =>
  `<table:table-row>${cells.map(cellXml).join('')}</table:table-row>`;

const cellXml = (words: PrintedCell): string =>
  `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraphXml(IN_A_CELL, words)}</table:table-cell>`;

const IN_A_CELL = { kind: 'paragraph', depth: 0 } as const;

/** How the table looks: such styles stand with the text. */
export const TABLE_STYLES = [
  '<style:style style:name="Columns" style:family="table"><style:table-properties style:width="25.7cm" table:align="margins" table:border-model="collapsing"/></style:style>',
  '<style:style style:name="Labels" style:family="table-column"><style:table-column-properties style:rel-column-width="1300*"/></style:style>',
  '<style:style style:name="Wording" style:family="table-column"><style:table-column-properties style:rel-column-width="3300*"/></style:style>',
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #555555" style:vertical-align="top"/></style:style>',
];
