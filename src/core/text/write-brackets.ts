import { displayLabels } from './bis.ts';
import type { Alternative, Choice, Compiled, CompiledPoint, Content } from './compiled.ts';
import type { PartyId, Point, PointId } from './point.ts';
import { whereaboutsIn } from './whereabouts.ts';

export interface BracketOptions {
  /** Whether to say who wants what. On unless it is said otherwise. */
  readonly attribution?: boolean;
  /** Supporters not to be named. */
  readonly unnamed?: ReadonlySet<PartyId>;
}

/** What stays the same while one text is written. */
interface Writing {
  readonly parties: readonly PartyId[];
  readonly attribution: boolean;
  readonly unnamed: ReadonlySet<PartyId>;
  readonly labels: ReadonlyMap<PointId, string>;
  readonly whereabouts: ReturnType<typeof whereaboutsIn>;
}

/**
 * The compiled text as points that carry the notation of negotiated texts, for people to read:
 * `within [US, UA: sixty][RU: ninety] days`, `[RU: delete]`, `[RU, moved from 3: ...]`.
 * Literal brackets and backslashes are written with a backslash.
 */
export function writeBrackets(compiled: Compiled, options: BracketOptions = {}): Point[] {
  const labels = displayLabels(compiled);
  const named = new Map([...labels].map(([id, label]) => [id, nameOf(label)]));
  const order = compiled.points.map(({ id }) => id);
  const writing = {
    parties: compiled.parties,
    attribution: options.attribution ?? true,
    unnamed: options.unnamed ?? new Set<PartyId>(),
    labels,
    whereabouts: whereaboutsIn(order, named),
  };
  return compiled.points.flatMap((point) => {
    const written = writePoint(point, writing);
    return written ? [written] : [];
  });
}

/** Undefined for a point that no one holds to, or that went out. */
function writePoint(point: CompiledPoint, writing: Writing): Point | undefined {
  const { id, kind, depth, content } = point;
  const by = point.in?.by ?? writing.parties;
  const label = escape(writing.labels.get(id) ?? '');
  const text = writeContent(content, by, writing);
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
  const head = headOf(by, originOf(point, writing), writing);
  const tail = `]${leftOut(point, writing)}`;
  if (label && text) return asPoint(`[${head}${label}`, text + tail);
  return label ? asPoint(`[${head}${label}${tail}`, '') : asPoint('', `[${head}${text}${tail}`);
}

/** `RU, moved from 3: `; empty where no one is named and nothing is said. */
function headOf(by: readonly PartyId[], said: string, writing: Writing): string {
  const names = writing.attribution ? by.filter((party) => !writing.unnamed.has(party)) : [];
  const head = [...names, ...(said ? [said] : [])].join(', ');
  return head ? `${head}: ` : '';
}

function originOf({ id, movedFrom, splitFrom }: CompiledPoint, writing: Writing): string {
  if (movedFrom !== undefined) return writing.whereabouts(id, 'moved from', movedFrom);
  return splitFrom === undefined ? '' : writing.whereabouts(id, 'split from', splitFrom);
}

/** What those who have the point not here did with it: `[RU: delete]`, `[RU: moved to 7]`. */
function leftOut(point: CompiledPoint, writing: Writing): string {
  if (!point.in?.base || !writing.attribution) return '';
  const absent = writing.parties.filter((party) => !point.in?.by.includes(party));
  const names = absent.filter((party) => !writing.unnamed.has(party));
  if (names.length === 0) return '';
  return `[${names.join(', ')}: ${fateOf(point, writing)}]`;
}

function fateOf({ id, movedTo, mergedInto }: CompiledPoint, writing: Writing): string {
  if (movedTo?.[0] !== undefined) return writing.whereabouts(id, 'moved to', movedTo[0]);
  return mergedInto === undefined ? 'delete' : writing.whereabouts(id, 'merged into', mergedInto);
}

/** A label as it is named in a sentence, without the dot. */
const nameOf = (label: string): string => escape(label.replace(/[.:]$/u, ''));

function writeContent(content: Content, by: readonly PartyId[], writing: Writing): string {
  return content
    .map((part) => (typeof part === 'string' ? escape(part) : writeChoice(part, by, writing)))
    .join('');
}

function writeChoice({ alternatives }: Choice, by: readonly PartyId[], writing: Writing): string {
  const decided =
    alternatives.find((one) => one.applied) ??
    alternatives.find((one) => one.by.length === by.length && by.length > 0) ??
    (by.length === 0 ? alternatives.find((one) => one.base) : undefined);
  if (decided) return writeContent(decided.content, decided.by, writing);
  const held = alternatives.filter((one) => one.by.length > 0);
  const written = held.map((one) => ({ one, text: writeContent(one.content, one.by, writing) }));
  const words = written.filter(({ one }) => one.content.length > 0).map(({ text }) => text);
  const before = commonSpace(words, /^\s+/u);
  const after = commonSpace(
    words.map((text) => text.slice(before.length)),
    /\s+$/u,
  );
  const inBase = alternatives.some((one) => one.base && one.content.length > 0);
  const brackets = written.map(({ one, text }) => {
    if (one.content.length === 0) return inBase ? deletion(one, writing) : '';
    const inside = text.slice(before.length, text.length - after.length);
    return `[${headOf(one.by, '', writing)}${inside}]`;
  });
  return before + brackets.join('') + after;
}

const deletion = (one: Alternative, writing: Writing): string => {
  const head = headOf(one.by, '', writing);
  return head ? `[${head}delete]` : '';
};

/** White space that all begin (or end) with stands outside the brackets. */
function commonSpace(texts: readonly string[], edge: RegExp): string {
  const spaces = new Set(texts.map((text) => edge.exec(text)?.[0] ?? ''));
  const [space = ''] = spaces;
  return spaces.size === 1 ? space : '';
}

const escape = (text: string): string => text.replace(/[[\]\\]/gu, String.raw`\$&`);
