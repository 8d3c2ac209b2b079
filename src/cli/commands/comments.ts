import type { Point } from '../../core/text/point.ts';
import type { WordRemark } from '../../formats/word/points-of.ts';
import type { Command } from '../command.ts';
import { readRemarkedOf, type Remarked } from '../input.ts';
import { VIEW_OPTION, viewOf } from '../view.ts';

/** `parley comments`: what stands in the margin of a file. */
export const commentsCommand: Command = {
  name: 'comments',
  summary:
    'Lists the comments in a Word or OpenDocument file, with their replies and the words they are about',
  usage: 'comments FILE [--view accepted|rejected] [--json]',
  operands: ['FILE'],
  options: { json: { help: 'print comments/1, with every text whole' }, ...VIEW_OPTION },
  run: async (given, io) => {
    const read = await readRemarkedOf(given.files[0] ?? '', io, viewOf(given));
    io.print(given.has('json') ? commentsJson(read) : listOf(read));
  },
};

function commentsJson({ remarks }: Remarked): string {
  return `${JSON.stringify({ format: 'comments/1', comments: remarks }, null, 2)}\n`;
}

/** Threads in the order of the file, the replies of each below it. */
function listOf({ remarks, points }: Remarked): string {
  if (remarks.length === 0) return 'No comments.\n';
  const known = new Set(remarks.map(({ id }) => id));
  const isReply = ({ parent }: WordRemark): boolean => parent !== undefined && known.has(parent);
  return remarks
    .filter((one) => !isReply(one))
    .map((one) => {
      const replies = remarks.filter(({ parent }) => parent === one.id);
      return `${whereOf(one, points)}\n${[one, ...replies].map(lineOf).join('')}`;
    })
    .join('\n');
}

/** `3. on "within sixty days"` */
function whereOf({ points: about, words }: WordRemark, points: readonly Point[]): string {
  const names = about.map((id) => points.find((point) => point.id === id)?.label ?? id);
  if (names.length === 0) return 'on words that are not in this view';
  const quoted = words === '' ? '' : ` on "${words.replaceAll(/\s+/gu, ' ')}"`;
  return `${names.join(', ')}${quoted}`;
}

function lineOf({ author, date, text, parent, isDone }: WordRemark): string {
  const when = date === undefined ? '' : `, ${date.slice(0, 16).replace('T', ' ')}`;
  const done = isDone ? ' (done)' : '';
  const indent = parent === undefined ? '  ' : '    ';
  return `${indent}${author || 'no one named'}${when}${done}: ${text.trim().replaceAll('\n', `\n${indent}  `)}\n`;
}
