import { readingsOf } from '../../core/text/counts.ts';
import { isHead, type Point } from '../../core/text/point.ts';

/** How a part is marked up. */
export interface PartName {
  readonly element: string;
  /** Of an `hcontainer`, which has no name of its own. */
  readonly name?: string;
}

/** Divisions that Akoma Ntoso has elements for. */
const DIVISIONS: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
]);

export const STEP: PartName = { element: 'level' };

/**
 * The element for a point: what its label calls it, else what stands there by custom. Titles and
 * annexes are containers by name, since `title` is a division of codes and annexes are documents.
 */
export function nameFor({ kind, label }: Pick<Point, 'kind' | 'label'>, above: PartName): PartName {
  if (kind === 'title') return { element: 'hcontainer', name: 'title' };
  const style = label ? readingsOf(label)[0]?.style : undefined;
  if (style !== undefined && DIVISIONS.has(style)) return { element: style };
  if (style === 'annex') return { element: 'hcontainer', name: 'annex' };
  if (isHead(kind)) return { element: 'section' };
  if (!label) return { element: 'alinea' };
  if (!/[\p{L}\p{N}]/u.test(label)) return { element: 'indent' };
  if (above.element === 'paragraph') return { element: 'subparagraph' };
  return { element: INNER.has(above.element) ? 'point' : 'paragraph' };
}

const INNER: ReadonlySet<string> = new Set(['subparagraph', 'point', 'indent']);
