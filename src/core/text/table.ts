import { displayLabels } from './bis.ts';
import type { Alternative, Compiled, CompiledPoint, Content, Holders } from './compiled.ts';
import { fatesIn, type Fate } from './fates.ts';
import type { PartyId, PointId, PointKind } from './point.ts';
import { whereaboutsIn } from './whereabouts.ts';
import { writeBrackets } from './write-brackets.ts';

/** A compiled text in columns, as a trilogue works from: what each wants, side by side. */
export interface Table {
  readonly parties: readonly PartyId[];
  readonly rows: readonly Row[];
}

/** One point in all columns. */
export interface Row {
  /** The point's own, which stays while wordings change. */
  readonly id: PointId;
  readonly kind: PointKind;
  readonly depth: number;
  /** The label by which all find the point; empty where it has none. */
  readonly label: string;
  /** Whether no one wants anything else than what is on the table. */
  readonly isSame: boolean;
  /** The point on the table; undefined where it is not there. */
  readonly base: Cell | undefined;
  /** For each party, in their order, its own wording; undefined where it does not have the point here. */
  readonly cells: readonly (Cell | undefined)[];
  /** Where those who have the point here took it from, such as `moved from 3`; empty if nowhere. */
  readonly origin: string;
  /**
   * What those who have it not did with the base's point: `deleted`, `moved to 7`; else empty. Where they
   * did different things, each with who did: `RU: moved to 7; UA: deleted`.
   */
  readonly fate: string;
  /** The compiled words with brackets; undefined where no one holds the point. */
  readonly compromise: { readonly label?: string; readonly text: string } | undefined;
}

/** A point's words in one column. */
export interface Cell {
  readonly label?: string;
  /** All words, in order; those that are not the base's are marked. */
  readonly parts: readonly { readonly text: string; readonly isChanged: boolean }[];
  /** Whether label and words are those on the table. */
  readonly isSame: boolean;
}

/** The words of a cell. */
export const textOfCell = ({ parts }: Cell): string => parts.map(({ text }) => text).join('');

/** Lays a compiled text out in columns. Each column is the projection of its party, to the character. */
export function tableOf(compiled: Compiled): Table {
  const { parties, points } = compiled;
  const labels = displayLabels(compiled);
  const names = new Map([...labels].map(([id, label]) => [id, label.replace(/[.:]$/u, '')]));
  const order = points.map(({ id }) => id);
  const whereabouts = whereaboutsIn(order, names);
  const fatesAt = fatesIn(compiled);
  const written = new Map(writeBrackets(compiled).map((point) => [point.id, point]));
  const rows = points.map((point): Row => {
    const { id, kind, depth, movedFrom, splitFrom } = point;
    const base = cellOf(point, (one) => one.base);
    const cells = parties.map((party) => cellOf(point, (one) => one.by.includes(party)));
    const passage = movedFrom === undefined ? 'split from' : 'moved from';
    const source = movedFrom ?? splitFrom;
    const compromise = written.get(id);
    return {
      id,
      kind,
      depth,
      label: labels.get(id) ?? '',
      isSame: base !== undefined && cells.every((cell) => cell?.isSame),
      base,
      cells,
      origin: source === undefined ? '' : whereabouts(id, passage, source),
      fate: fatesOf(point, fatesAt, whereabouts),
      compromise: compromise && {
        ...(compromise.label === undefined ? {} : { label: compromise.label }),
        text: compromise.text,
      },
    };
  });
  return { parties, rows };
}

function fatesOf(
  point: CompiledPoint,
  fatesAt: ReturnType<typeof fatesIn>,
  whereabouts: ReturnType<typeof whereaboutsIn>,
): string {
  const fates = fatesAt(point);
  return fates
    .map(({ by, ...fate }) => {
      const said = fateOf(point.id, fate, whereabouts);
      return fates.length === 1 ? said : `${by.join(', ')}: ${said}`;
    })
    .join('; ');
}

function fateOf(
  id: PointId,
  { movedTo, mergedInto }: Omit<Fate, 'by'>,
  whereabouts: ReturnType<typeof whereaboutsIn>,
): string {
  if (movedTo !== undefined) return whereabouts(id, 'moved to', movedTo);
  return mergedInto === undefined ? 'deleted' : whereabouts(id, 'merged into', mergedInto);
}

type Reads = (one: Holders | Alternative) => boolean;

function cellOf({ in: held, label, content }: CompiledPoint, reads: Reads): Cell | undefined {
  if (held && !reads(held)) return undefined;
  const inBase = !held || held.base;
  const own = labelOf(label, reads);
  const parts = partsOf(content, reads, inBase);
  const isSame =
    inBase && own === labelOf(label, ({ base }) => base) && parts.every((part) => !part.isChanged);
  return {
    ...(own ? { label: own } : {}),
    parts,
    isSame: isSame && lengthOf(parts) === lengthOf(partsOf(content, ({ base }) => base, inBase)),
  };
}

const labelOf = (label: CompiledPoint['label'], reads: Reads): string =>
  typeof label === 'object'
    ? partsOf(label, reads, true)
        .map(({ text }) => text)
        .join('')
    : (label ?? '');

const lengthOf = (parts: Cell['parts']): number =>
  parts.reduce((sum, { text }) => sum + text.length, 0);

function partsOf(content: Content, reads: Reads, inBase: boolean): Cell['parts'] {
  const parts = content.flatMap((part) => {
    if (typeof part === 'string') return [{ text: part, isChanged: !inBase }];
    const own = part.alternatives.find(reads);
    return own ? partsOf(own.content, reads, inBase && own.base) : [];
  });
  const joined: { text: string; isChanged: boolean }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.isChanged === part.isChanged) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
