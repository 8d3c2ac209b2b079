import { displayLabels } from './bis.ts';
import type { Compiled, CompiledPoint, Content } from './compiled.ts';
import { fatesIn, type Fate } from './fates.ts';
import {
  namedThrough,
  piecesOf,
  piecesThrough,
  type BracketPiece,
  type Piece,
  type StandIns,
} from './pieces.ts';
import type { PartyId, Point, PointId } from './point.ts';
import { whereaboutsIn } from './whereabouts.ts';

export interface BracketOptions {
  /** Whether to say who wants what. On unless it is said otherwise. */
  readonly attribution?: boolean;
  /** Supporters not to be named. */
  readonly unnamed?: ReadonlySet<PartyId>;
  /** Who is named in whose place on a point; none: everyone in his own. */
  readonly standIns?: (point: PointId) => StandIns;
}

/** What stays the same while one text is written. */
interface Writing {
  readonly parties: readonly PartyId[];
  /** Those who may be named. */
  readonly named: ReadonlySet<PartyId>;
  readonly labels: ReadonlyMap<PointId, string>;
  readonly whereabouts: ReturnType<typeof whereaboutsIn>;
  readonly standIns: (point: PointId) => StandIns;
  readonly fatesOf: ReturnType<typeof fatesIn>;
}

/**
 * The compiled text as points that carry the notation of negotiated texts, for people to read:
 * `within [US, UA: sixty][RU: ninety] days`, `[RU: delete]`, `[RU, moved from 3: ...]`.
 * Literal brackets and backslashes are written with a backslash. Where no one is named, the text is
 * the same whatever the order of the parties.
 */
export function writeBrackets(compiled: Compiled, options: BracketOptions = {}): Point[] {
  const { attribution = true, unnamed, standIns = () => noStandIns } = options;
  const named = new Set(compiled.parties.filter((party) => attribution && !unnamed?.has(party)));
  const labels = displayLabels(named.size > 0 ? compiled : withLabelsInOrder(compiled));
  const names = new Map([...labels].map(([id, label]) => [id, nameOf(label)]));
  const order = compiled.points.map(({ id }) => id);
  const writing = {
    parties: compiled.parties,
    named,
    labels,
    whereabouts: whereaboutsIn(order, names),
    standIns,
    fatesOf: fatesIn(compiled),
  };
  return compiled.points.flatMap((point) => {
    const written = writePoint(point, writing);
    return written ? [written] : [];
  });
}

/**
 * Where parties number a point differently, and the base has no number, the first way is shown:
 * without names that must not be the way of the first party.
 */
export function withLabelsInOrder(compiled: Compiled): Compiled {
  const inOrder = (label: Content): Content =>
    label.map((part) =>
      typeof part === 'string'
        ? part
        : {
            alternatives: part.alternatives.toSorted((one, other) =>
              one.content.join('') < other.content.join('') ? -1 : 1,
            ),
          },
    );
  const points = compiled.points.map((point) =>
    typeof point.label === 'object' ? { ...point, label: inOrder(point.label) } : point,
  );
  return { ...compiled, points };
}

const noStandIns: StandIns = new Map();

/** Undefined for a point that no one holds to, or that went out. */
function writePoint(point: CompiledPoint, writing: Writing): Point | undefined {
  const { id, kind, depth, content } = point;
  const by = point.in?.by ?? writing.parties;
  const label = escape(writing.labels.get(id) ?? '');
  const through = writing.standIns(id);
  const text = writePieces(piecesThrough(piecesOf(content, by, writing.named), through));
  const asPoint = (written: string, words: string): Point => ({
    id,
    ...(written ? { label: written } : {}),
    kind,
    depth,
    text: words,
  });
  if (!point.in || point.in.applied === true) return asPoint(label, text);
  if (point.in.applied === false || (by.length === 0 && writing.parties.length > 0))
    return undefined;
  if (by.length === writing.parties.length) return asPoint(label, text);
  const names = namedThrough(
    by.filter((party) => writing.named.has(party)),
    through,
  );
  const head = headOf(names, originOf(point, writing));
  const tail = `]${leftOut(point, writing)}`;
  if (label && text) return asPoint(`[${head}${label}`, text + tail);
  return label ? asPoint(`[${head}${label}${tail}`, '') : asPoint('', `[${head}${text}${tail}`);
}

/** `RU, moved from 3: `; empty where no one is named and nothing is said. */
function headOf(names: readonly PartyId[], said: string): string {
  const head = [...names, ...(said ? [said] : [])].join(', ');
  return head ? `${head}: ` : '';
}

function originOf({ id, movedFrom, splitFrom }: CompiledPoint, writing: Writing): string {
  if (movedFrom !== undefined) return writing.whereabouts(id, 'moved from', movedFrom);
  return splitFrom === undefined ? '' : writing.whereabouts(id, 'split from', splitFrom);
}

/** What those who have the point not here did with it: `[RU: delete]`, `[RU: moved to 7][UA: delete]`. */
function leftOut(point: CompiledPoint, writing: Writing): string {
  const through = writing.standIns(point.id);
  return writing
    .fatesOf(point)
    .map((fate) => {
      const names = namedThrough(
        fate.by.filter((party) => writing.named.has(party)),
        through,
      );
      return names.length === 0 ? '' : `[${names.join(', ')}: ${fateOf(point.id, fate, writing)}]`;
    })
    .join('');
}

function fateOf(id: PointId, { movedTo, mergedInto }: Fate, writing: Writing): string {
  if (movedTo !== undefined) return writing.whereabouts(id, 'moved to', movedTo);
  return mergedInto === undefined ? 'delete' : writing.whereabouts(id, 'merged into', mergedInto);
}

/** A label as it is named in a sentence, without the dot. */
const nameOf = (label: string): string => escape(label.replace(/[.:]$/u, ''));

/** Pieces in the notation. A bracket within a bracket is written the same way. */
export function writePieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? escape(piece) : writeBracket(piece)))
    .join('');
}

const writeBracket = ({ alternatives }: BracketPiece): string =>
  alternatives
    .map(({ names, pieces }) => {
      const words = pieces.length > 0 ? writePieces(pieces) : 'delete';
      return `[${headOf(names, '')}${words}]`;
    })
    .join('');

const escape = (text: string): string => text.replace(/[[\]\\]/gu, String.raw`\$&`);
