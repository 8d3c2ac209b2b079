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

/**
 * A text as a file has it, of which `literalText` makes the same text again: a backslash that
 * would be taken for a sign is doubled. Brackets stay as they are.
 */
export const writtenText = (text: string): string => text.replace(/\\(?=[[\]\\])/gu, '\\\\');

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
