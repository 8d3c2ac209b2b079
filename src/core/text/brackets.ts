import { displayLabels } from './bis.ts';
import type { Alternative, Choice, Compiled, CompiledPoint, Content } from './compiled.ts';
import type { PartyId, Point, PointId } from './point.ts';

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
}

/**
 * The compiled text as points that carry the notation of negotiated texts, for people to read:
 * `within [US, UA: sixty][RU: ninety] days`, `[RU: delete]`, `[RU, moved from 3: ...]`.
 * Literal brackets and backslashes are written with a backslash.
 */
export function writeBrackets(compiled: Compiled, options: BracketOptions = {}): Point[] {
  const writing = {
    parties: compiled.parties,
    attribution: options.attribution ?? true,
    unnamed: options.unnamed ?? new Set<PartyId>(),
  };
  const labels = displayLabels(compiled);
  return compiled.points.flatMap((point) => {
    const written = writePoint(point, labels, writing);
    return written ? [written] : [];
  });
}

/** Undefined for a point that no one holds to, or that went out. */
function writePoint(
  point: CompiledPoint,
  labels: ReadonlyMap<PointId, string>,
  writing: Writing,
): Point | undefined {
  const { id, kind, depth, content } = point;
  const by = point.in?.by ?? writing.parties;
  const label = escape(labels.get(id) ?? '');
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
  const head = headOf(by, originOf(point, labels), writing);
  const tail = `]${leftOut(point, labels, writing)}`;
  if (label && text) return asPoint(`[${head}${label}`, text + tail);
  return label ? asPoint(`[${head}${label}${tail}`, '') : asPoint('', `[${head}${text}${tail}`);
}

/** `RU, moved from 3: `; empty where no one is named and nothing is said. */
function headOf(by: readonly PartyId[], said: string, writing: Writing): string {
  const names = writing.attribution ? by.filter((party) => !writing.unnamed.has(party)) : [];
  const head = [...names, ...(said ? [said] : [])].join(', ');
  return head ? `${head}: ` : '';
}

function originOf(point: CompiledPoint, labels: ReadonlyMap<PointId, string>): string {
  if (point.movedFrom !== undefined) return `moved from ${nameOf(point.movedFrom, labels)}`;
  if (point.splitFrom !== undefined) return `split from ${nameOf(point.splitFrom, labels)}`;
  return '';
}

/** What those who have the point not here did with it: `[RU: delete]`, `[RU: moved to 7]`. */
function leftOut(
  point: CompiledPoint,
  labels: ReadonlyMap<PointId, string>,
  writing: Writing,
): string {
  if (!point.in?.base || !writing.attribution) return '';
  const absent = writing.parties.filter((party) => !point.in?.by.includes(party));
  const names = absent.filter((party) => !writing.unnamed.has(party));
  if (names.length === 0) return '';
  if (point.movedTo?.[0] !== undefined) {
    return `[${names.join(', ')}: moved to ${nameOf(point.movedTo[0], labels)}]`;
  }
  if (point.mergedInto !== undefined) {
    return `[${names.join(', ')}: merged into ${nameOf(point.mergedInto, labels)}]`;
  }
  return `[${names.join(', ')}: delete]`;
}

/** A label as it is named in a sentence, without the dot; the id where there is no label. */
const nameOf = (id: PointId, labels: ReadonlyMap<PointId, string>): string =>
  escape((labels.get(id) ?? id).replace(/[.:]$/u, '')) || id;

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

/** What stands in a negotiated text: words, or a bracket with what is in it. */
export type BracketNode = BracketText | Bracket;

export interface BracketText {
  readonly kind: 'text';
  /** As written, backslashes included; `literalText` gives what is meant. */
  readonly text: string;
}

export interface Bracket {
  readonly kind: 'bracket';
  /** As written, up to and with the colon and the white space after it: `US, UA: `. */
  readonly head: string;
  readonly supporters: readonly string[];
  /** One, or several in the short form `[a/b]`. */
  readonly alternatives: readonly (readonly BracketNode[])[];
  /** Whether it touches the bracket before: `[a][b]` is one choice, `[a] [b]` are two. */
  readonly touching: boolean;
}

export interface Unmatched {
  readonly offset: number;
  readonly side: 'open' | 'close';
}

interface Frame {
  readonly offset: number;
  readonly touching: boolean;
  nodes: BracketNode[];
}

/**
 * Reads the brackets of any text. Never refuses and never loses a character: what
 * `printBrackets` makes of the nodes is the text. Brackets without their counterpart are words,
 * listed in `unmatched` by their offset in UTF-16 units. A backslash makes a bracket a letter.
 */
export function readBrackets(text: string): {
  nodes: BracketNode[];
  unmatched: Unmatched[];
} {
  const unmatched: Unmatched[] = [];
  let frame: Frame = { offset: -1, touching: false, nodes: [] };
  const outer: Frame[] = [];
  for (const { sign, offset, before } of signsOf(text)) {
    addText(frame.nodes, before);
    const last = frame.nodes.at(-1);
    if (sign === '[') {
      outer.push(frame);
      frame = { offset, touching: last?.kind === 'bracket', nodes: [] };
    } else if (sign === ']') {
      const parent = outer.pop();
      if (!parent) {
        unmatched.push({ offset, side: 'close' });
        addText(frame.nodes, sign);
        continue;
      }
      parent.nodes.push(bracketOf(frame));
      frame = parent;
    }
  }
  for (let parent = outer.pop(); parent; parent = outer.pop()) {
    unmatched.push({ offset: frame.offset, side: 'open' });
    addText(parent.nodes, '[');
    for (const node of frame.nodes) {
      if (node.kind === 'text') addText(parent.nodes, node.text);
      else parent.nodes.push(node);
    }
    frame = parent;
  }
  return { nodes: frame.nodes, unmatched: unmatched.toSorted((a, b) => a.offset - b.offset) };
}

/** Writes what `readBrackets` read, to the character. */
export function printBrackets(nodes: readonly BracketNode[]): string {
  const out: string[] = [];
  const todo: (BracketNode | string)[] = [...nodes].toReversed();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') out.push(next);
    else if (next.kind === 'text') out.push(next.text);
    else {
      const inside = next.alternatives.flatMap((one, place): (BracketNode | string)[] =>
        place > 0 ? ['/', ...one] : [...one],
      );
      todo.push(']');
      for (const node of inside.toReversed()) todo.push(node);
      todo.push(`[${next.head}`);
    }
  }
  return out.join('');
}

/** How many brackets open and close in a text, how deep they go, and which do not match. */
export function bracketCounts(text: string): {
  open: number;
  close: number;
  maxDepth: number;
  unmatched: Unmatched[];
} {
  let [open, close, depth, maxDepth] = [0, 0, 0, 0];
  for (const { sign } of signsOf(text)) {
    if (sign === '[') {
      open++;
      maxDepth = Math.max(maxDepth, ++depth);
    } else if (sign === ']') {
      close++;
      depth = Math.max(0, depth - 1);
    }
  }
  return { open, close, maxDepth, unmatched: readBrackets(text).unmatched };
}

/** The words that are meant: `\[` is a bracket that stands in the text itself. */
export const literalText = (text: string): string => text.replace(/\\([[\]\\])/gu, '$1');

/** Brackets that are no letters, each with the words before it; the end has the last words. */
function* signsOf(text: string): Generator<{ sign: string; offset: number; before: string }> {
  let from = 0;
  for (const match of text.matchAll(/\\[[\]\\]|[[\]]/gu)) {
    if (match[0].length > 1) continue;
    yield { sign: match[0], offset: match.index, before: text.slice(from, match.index) };
    from = match.index + 1;
  }
  yield { sign: '', offset: text.length, before: text.slice(from) };
}

function addText(nodes: BracketNode[], text: string): void {
  if (text === '') return;
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
  else nodes.push({ kind: 'text', text });
}

/** Codes of parties: short, beginning with a capital letter of any script that has capitals. */
const HEAD = /^(\p{Lu}[\p{L}\p{N}&.+-]{0,15}(?:,\s?\p{Lu}[\p{L}\p{N}&.+-]{0,15})*):(?:\s|$)/u;

function bracketOf({ nodes, touching }: Frame): Bracket {
  const [first, ...others] = nodes;
  const said = first?.kind === 'text' ? HEAD.exec(first.text) : null;
  const head = said?.[0] ?? '';
  const rest = first?.kind === 'text' ? first.text.slice(head.length) : '';
  const inside: BracketNode[] = [];
  if (first?.kind === 'text') addText(inside, rest);
  else if (first) inside.push(first);
  return {
    kind: 'bracket',
    head,
    supporters: said?.[1]?.split(/,\s?/u) ?? [],
    alternatives: alternativesOf([...inside, ...others]),
    touching,
  };
}

/** Longer than this, a stroke is a stroke. */
const SHORT_FORM = 80;

/** A stroke between words divides; not in `and/or`, nor in a number such as 1/CP.17. */
function alternativesOf(nodes: readonly BracketNode[]): (readonly BracketNode[])[] {
  const [only, ...others] = nodes;
  if (only?.kind !== 'text' || others.length > 0 || only.text.length > SHORT_FORM) return [nodes];
  return only.text
    .split(/(?<!\band|\p{N}|\p{Lu}|[/:.])\/(?!or\b|\/)/u)
    .map((text) => (text === '' ? [] : [{ kind: 'text', text }]));
}
