import type { Command } from '../command.ts';
import type { Point } from '../../core/text/point.ts';
import { pointsJson } from '../../formats/points-json.ts';
import { readPointsOf } from '../input.ts';

/** `parley points`: what Parley reads in a file. */
export const pointsCommand: Command = {
  name: 'points',
  summary: 'Lists the points that Parley reads in a text',
  usage: 'points FILE [--json]',
  operands: ['FILE'],
  options: { json: { help: 'print points/1, with every text whole' } },
  run: async (given, io) => {
    const points = await readPointsOf(given.files[0] ?? '', io);
    io.print(given.has('json') ? pointsJson(points) : table(points));
  },
};

const SHOWN = 72;

function table(points: readonly Point[]): string {
  const rows = points.map((point) => [
    point.label ?? '',
    String(point.depth),
    point.kind,
    shortened(point.text),
  ]);
  const heads = ['LABEL', 'DEPTH', 'KIND', 'TEXT'];
  const widths = heads.map((head, at) =>
    rows.reduce((width, row) => Math.max(width, [...(row[at] ?? '')].length), head.length),
  );
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, at) => padded(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - [...cell].length));

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= SHOWN
    ? characters.join('')
    : `${characters.slice(0, SHOWN - 1).join('')}…`;
}
