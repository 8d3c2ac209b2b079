import { distance, type Distance, type PointDistance } from '../../core/text/distance.ts';
import type { Command } from '../command.ts';
import { deliver, FORM_OPTIONS, formOf } from '../form.ts';
import { readTwo } from '../input.ts';

/** `parley distance`: how far a text is from another, in words, with moves free. */
export const distanceCommand: Command = {
  name: 'distance',
  summary: 'Counts how many words changed from an older text to a newer, point by point',
  usage: 'distance OLD NEW [--json] [-o FILE.txt|.json]',
  operands: ['OLD', 'NEW'],
  options: { json: { help: 'print distance/1, with all points' }, ...FORM_OPTIONS },
  details: 'What was only moved, renumbered, split or merged counts nothing.',
  run: async (given, io) => {
    const form = formOf(given, ['txt', 'json'], 'txt');
    const [older, newer] = await readTwo(given, io);
    const far = distance(older, newer);
    const text =
      form === 'json'
        ? `${JSON.stringify({ format: 'distance/1', ...far }, null, 2)}\n`
        : `${changedPoints(far)}${whole(far)}\n`;
    await deliver(given, io, text);
  },
};

/** A line for each point that changed: label or id, words changed, words in all. */
function changedPoints({ points }: Distance): string {
  const changed = points.filter((point) => point.changed > 0);
  const width = Math.max(0, ...changed.map((point) => nameOf(point).length));
  const digits = Math.max(0, ...changed.map((point) => String(point.changed).length));
  return changed
    .map((point) => {
      const { older, newer } = point.words;
      const words = older === newer ? `${newer}` : `${older} \u2192 ${newer}`;
      const count = String(point.changed).padStart(digits);
      return `${nameOf(point).padEnd(width)}  ${count} changed, ${words} words\n`;
    })
    .join('');
}

const nameOf = ({ id, label }: PointDistance): string => label || id;

function whole({ changed, words: { older, newer } }: Distance): string {
  if (changed === 0) return `No word changed in ${newer}.`;
  const share = Math.round((1000 * changed) / Math.max(1, older + newer)) / 10;
  return `In all ${changed} words changed, from ${older} to ${newer}: ${share} % of both.`;
}
