import type { Redline, RedlinePoint, RedlineSpan } from '../../core/text/redline.ts';
import { shownPoints, type ShownPoint } from '../../formats/redline-spans.ts';
import { formsOf } from '../../formats/forms.ts';
import { isWord, readText } from '../../formats/text-file.ts';
import { amendedTo } from '../amending.ts';
import type { Command, Given } from '../command.ts';
import { deliver, factsOf, FORM_OPTIONS, formOf, LANG_OPTION } from '../form.ts';
import { fileNameOf, readInput, readTwo, refuseStdinTwice, refusedWithName } from '../input.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';
import { SIGNATURE_OPTIONS, signatureOf } from '../signature.ts';
import { amendedReport } from './amend.ts';

/** `parley redline`: what changed from one text to another. */
export const redlineCommand: Command = {
  name: 'redline',
  summary: 'Shows what changed from an older text to a newer',
  usage: 'redline OLD NEW [--to FORM] [-o FILE]',
  operands: ['OLD', 'NEW'],
  options: {
    html: { help: 'print a page' },
    json: { help: 'print redline/1, point by point' },
    ...FORM_OPTIONS,
    ...SIGNATURE_OPTIONS,
    color: { help: 'use colours even where the reader is no terminal' },
    ...LANG_OPTION,
  },
  details:
    'Inserted words stand in [+ +], deleted ones in [- -]; in Word and OpenDocument they are tracked,\n' +
    'in the name of --author. Where OLD is a Word file, that file is amended and keeps its look.',
  run: async (given, io) => {
    if (given.has('html') && given.has('json')) {
      throw new CommandRefused('--html and --json are both asked for; leave one of them out.');
    }
    const form = formOf(given, formsOf('redline'), 'txt');
    const facts = factsOf(given);
    if (form === 'docx') return redlineWord(given, io, facts);
    if (form !== 'odt') refuseSignature(given);
    const [older, newer] = await readTwo(given, io);
    const { redline } = await import('../../core/text/redline.ts');
    const changes = redline(older, newer);
    const signature = signatureOf(given, NOBODY);
    if (form !== 'txt' && form !== 'md') {
      const { writeRedlineAs } = await import('../../formats/text-forms.ts');
      return deliver(given, io, writeRedlineAs(changes, form, { ...facts, signature }));
    }
    const { distance } = await import('../../core/text/distance.ts');
    const colours = given.has('color') || (io.isTerminal && given.value('output') === undefined);
    const said = summary(changes, distance(older, newer).changed);
    await deliver(given, io, `${marked(changes, colours)}\n${said}\n`);
  },
};

/** Nobody's name where none is given: a redline shows what changed, not who wants it. */
const NOBODY = 'Redline';

async function redlineWord(given: Given, io: Io, lang: { lang?: string }): Promise<void> {
  const signature = signatureOf(given, NOBODY);
  refuseStdinTwice(given.files);
  const [older = '', newer = ''] = given.files;
  const bytes = await readInput(older, io);
  const file = isWord(bytes, fileNameOf(older))
    ? bytes
    : await refusedWithName(older, async () => {
        const points = await readText(bytes, fileNameOf(older));
        const { pointsWord } = await import('../../formats/word/write-word.ts');
        return pointsWord(points, lang);
      });
  const amended = await amendedTo({ path: older, bytes: file }, newer, io, signature);
  await deliver(given, io, amended.file);
  io.tell(amendedReport(amended, signature.author));
}

function refuseSignature(given: Given): void {
  const option = (['author', 'date'] as const).find((name) => given.value(name) !== undefined);
  if (option === undefined) return;
  throw new CommandRefused(
    `--${option} is for tracked changes, in Word and OpenDocument; add -o with a .docx or .odt, or leave it out.`,
  );
}

function marked(changes: Redline, colours: boolean): string {
  return shownPoints(changes)
    .map((shown) => `${markedPoint(shown, colours)}\n`)
    .join('\n');
}

function markedPoint({ point, spans, note }: ShownPoint, colours: boolean): string {
  const level = point.kind === 'title' ? 1 : point.kind === 'heading' ? point.depth + 2 : 0;
  const head = level === 0 ? '' : `${'#'.repeat(level)} `;
  const text = spans.map((span) => markedSpan(span, colours)).join('');
  return `${head}${text}${note === '' ? '' : ` (${note})`}`;
}

const COLOURS = { inserted: '\u001b[32;4m', deleted: '\u001b[31;9m' } as const;

function markedSpan({ kind, text }: RedlineSpan, colours: boolean): string {
  if (kind === 'same') return text;
  const signed = kind === 'inserted' ? `[+${text}+]` : `[-${text}-]`;
  return colours ? `${COLOURS[kind]}${signed}\u001b[0m` : signed;
}

function summary({ points }: Redline, words: number): string {
  const count = (status: RedlinePoint['status']): number =>
    points.filter((point) => point.status === status && point.movedTo === undefined).length;
  const parts = (['changed', 'new', 'gone', 'moved'] as const)
    .map((status) => ({ status, number: count(status) }))
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => `${number} ${status}`);
  const same = count('same');
  if (parts.length === 0) return `No change: ${plural(same, 'point')} the same.`;
  return `Points: ${parts.join(', ')}, ${same} the same; ${plural(words, 'word')} changed.`;
}

const plural = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
