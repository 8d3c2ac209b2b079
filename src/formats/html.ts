import type { Compiled } from '../core/text/compiled.ts';
import { literalText, readBrackets, type BracketNode } from '../core/text/read-brackets.ts';
import { writeBrackets, type BracketOptions } from '../core/text/write-brackets.ts';
import type { PartyId, Point } from '../core/text/point.ts';
import { writePoint } from '../core/text/points.ts';
import type { Redline, RedlineSpan } from '../core/text/redline.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { shownPoints, type ShownPoint } from './redline-spans.ts';

/**
 * Texts as pages that stand by themselves: no script, nothing loaded from elsewhere, fit to be
 * printed. `lang` is the language of the text (BCP 47); without it the script decides.
 */

export interface HtmlOptions {
  readonly lang?: string;
}

/** A text without brackets. */
export function pointsHtml(points: readonly Point[], options: HtmlOptions = {}): string {
  const body = points.map((point) => element(point, escapeHtml(writePoint(point))));
  return htmlPage({ title: titleOf(points), body: body.join('\n'), legend: '', ...options });
}

/** The compiled text with its brackets, who wants what, and what the signs mean. */
export function compiledHtml(
  compiled: Compiled,
  options: HtmlOptions & BracketOptions = {},
): string {
  const { attribution = true, unnamed = new Set<PartyId>() } = options;
  const points = writeBrackets(compiled, { ...options, attribution, unnamed });
  const body = points.map((point) => element(point, bracketsHtml(writePoint(point))));
  const named = attribution ? compiled.parties.filter((party) => !unnamed.has(party)) : [];
  return htmlPage({
    title: titleOf(points),
    body: body.join('\n'),
    legend: bracketLegend(named),
    ...(options.lang !== undefined && { lang: options.lang }),
  });
}

/** What changed from an older text to a newer, with signs and words besides the colours. */
export function redlineHtml(redline: Redline, options: HtmlOptions = {}): string {
  const shown = shownPoints(redline);
  const body = shown.map((one) => element(one.point, shownHtml(one)));
  const title = redline.points.find((point) => point.kind === 'title');
  const words = title?.spans.filter((span) => span.kind !== 'deleted').map((span) => span.text);
  return htmlPage({
    title: words?.join('') ?? 'Redline',
    body: body.join('\n'),
    legend:
      '<p><ins>Underlined after a plus sign</ins>: inserted. <del>Struck out after a minus sign</del>: deleted.</p>',
    ...options,
  });
}

const titleOf = (points: readonly Point[]): string =>
  literalText((points.find((point) => point.kind === 'title') ?? points[0])?.text ?? 'Text').slice(
    0,
    120,
  );

/** A heading or a paragraph with the point's own id and depth. */
function element(point: Pick<Point, 'id' | 'kind' | 'depth'>, inside: string): string {
  const level = point.kind === 'title' ? 1 : Math.min(6, point.depth + 2);
  const head = point.kind === 'title' || point.kind === 'heading';
  const tag = head ? `h${level}` : 'p';
  const depth = head || point.depth === 0 ? '' : ` style="--depth: ${point.depth}"`;
  return `<${tag} id="${escapeHtml(point.id)}" class="${point.kind}"${depth}>${inside}</${tag}>`;
}

/** Notation for people, as `writeBrackets` writes it, into marked-up text. */
export function bracketsHtml(text: string): string {
  return readBrackets(text).nodes.map(nodeHtml).join('');
}

function nodeHtml(node: BracketNode): string {
  if (node.kind === 'text') return escapeHtml(literalText(node.text));
  const inside = node.alternatives.map((one) => one.map(nodeHtml).join('')).join('/');
  const head = node.head === '' ? '' : `${headHtml(node.head)} `;
  const out = inside === 'delete' && head !== '' ? ' out' : '';
  return `<span class="bracket${out}">[${head}${inside}]</span>`;
}

/** The colon stands outside the names: in a text from right to left it follows them on the left. */
function headHtml(head: string): string {
  const names = head.trimEnd().replace(/:$/u, '');
  return `<span class="by"><bdi>${escapeHtml(names)}</bdi>:</span>`;
}

function bracketLegend(parties: readonly string[]): string {
  const codes = parties.map((party) => `<bdi class="by">${escapeHtml(party)}</bdi>`).join(', ');
  return [
    '<p><span class="bracket">[words]</span> are not agreed. Brackets that touch are alternatives: one of them.</p>',
    codes === ''
      ? ''
      : `<p>The codes before the colon say who wants the words, <span class="bracket out">[<span class="by">…:</span> delete]</span> who wants them out. Compiled from: ${codes}.</p>`,
  ].join('');
}

function shownHtml({ spans, note }: ShownPoint): string {
  const said = note === '' ? '' : ` <small class="note">(${escapeHtml(note)})</small>`;
  return spans.map(spanHtml).join('') + said;
}

function spanHtml({ kind, text }: RedlineSpan): string {
  const written = escapeHtml(text);
  if (kind === 'same') return written;
  return kind === 'inserted' ? `<ins>${written}</ins>` : `<del>${written}</del>`;
}
