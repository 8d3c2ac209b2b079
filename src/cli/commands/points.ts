import type { Command } from '../command.ts';
import { optionsOf } from '../../core/text/options.ts';
import type { Point } from '../../core/text/point.ts';
import { bracketsOf, type Stray } from '../../core/text/text-brackets.ts';
import { pointsJson } from '../../formats/points-json.ts';
import { readText } from '../../formats/text-file.ts';
import { fileNameOf, nameOf, readInput, refuseStrayView, refusedWithName } from '../input.ts';
import { VIEW_OPTION, viewOf } from '../view.ts';

/** `parley points`: what Parley reads in a file. */
export const pointsCommand: Command = {
  name: 'points',
  summary: 'Lists the points that Parley reads in a text, and counts its brackets and options',
  usage: 'points FILE [--view accepted|rejected] [--json]',
  operands: ['FILE'],
  options: { json: { help: 'print points/1, with every text whole' }, ...VIEW_OPTION },
  run: async (given, io) => {
    const path = given.files[0] ?? '';
    const bytes = await readInput(path, io);
    const name = fileNameOf(path);
    const view = viewOf(given);
    refuseStrayView(view, bytes, path);
    const options = view === undefined ? {} : { view };
    const tell = (what: string): void => io.tell(`${nameOf(path)}: left out ${what}.\n`);
    const points = await refusedWithName(path, () => readText(bytes, name, { ...options, tell }));
    if (given.has('json')) return io.print(pointsJson(points));
    io.print(table(points));
    const written = await refusedWithName(path, () =>
      readText(bytes, name, { ...options, asWritten: true }),
    );
    io.print(openMatters(written));
  },
};

const SHOWN = 72;

function table(points: readonly Point[]): string {
  const rows = points.map((point) => [
    point.label ?? '',
    String(point.depth),
    point.kind,
    shortened(point.text, SHOWN),
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

/** What is not agreed by the look of it: nothing for a text without brackets and options. */
function openMatters(points: readonly Point[]): string {
  const { pairs, depth, strays } = bracketsOf(points);
  const groups = optionsOf(points);
  const options = groups.reduce((sum, group) => sum + group.options.length, 0);
  const lines = [
    ...(pairs > 0 ? [`${counted(pairs, 'bracket')}, at most ${depth} deep`] : []),
    ...(options > 0 ? [`${counted(options, 'option')} in ${counted(groups.length, 'group')}`] : []),
    ...strays.map((stray) => whereIs(stray, points)),
  ];
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

const AROUND = 30;

/** `"]" without "[" in 4. (p17, 120 letters in): ...limit] the increase...` */
function whereIs({ sign, point, offset }: Stray, points: readonly Point[]): string {
  const found = points.find(({ id }) => id === point);
  const { label, text } = found ?? { text: '' };
  const named = label === undefined ? `paragraph ${point}` : `point ${label} (${point})`;
  const around = text.slice(Math.max(0, offset - AROUND), Math.max(0, offset) + AROUND);
  const other = sign === '[' ? ']' : '[';
  const place = offset < 0 ? 'in its label' : `after ${counted(offset, 'letter')}`;
  return `"${sign}" without "${other}" in ${named}, ${place}: ${shortened(around, 2 * AROUND)}`;
}

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - [...cell].length));

function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= most
    ? characters.join('')
    : `${characters.slice(0, most - 1).join('')}…`;
}
