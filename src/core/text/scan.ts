import { glueWords, tokensOf } from './tokens.ts';

/**
 * Finds the words of a text in one pass over its signs, without making a string of each.
 *
 * Plain pieces between white space ("withdraw," "(their" "long-term") are cut here. What may be
 * or belong to a number, a date, a reference, an address or an abbreviation is given to `tokensOf`
 * together with its neighbours, and remembered; so is the whole of a text with signs outside the
 * alphabets that write spaces between words (Chinese, Thai, emoji, combining marks). So the words
 * are always those of `tokensOf`, which says what a word is (UAX 29, and what is glued).
 */
export class Scanner {
  /** Where each word begins and ends in the text: two offsets a word, `count` words. */
  bounds = new Int32Array(1 << 12);
  /** What `hashOf` gives for each word: found on the way, when its signs are looked at anyway. */
  hashes = new Int32Array(1 << 11);
  count = 0;
  /** The signs of the stretch, as UTF-16 units at their places: quicker to look at than the text. */
  signs = new Uint16Array(1 << 12);
  readonly #windows = new Map<string, readonly number[]>();
  /** The word of the piece that `#isPlain` looked at last, and where the piece ends. */
  #from = 0;
  #until = 0;
  #hash = 0;
  #end = 0;

  /** Finds the words of `text[from, to)`; a stretch begins and ends at breaks of the text. */
  scan(text: string, from = 0, to = text.length): void {
    this.#take(text, from, to);
    const { signs } = this;
    for (let at = afterSpace(signs, from, to); at < to; at = afterSpace(signs, at, to)) {
      if (this.#isPlain(text, at)) {
        this.#addSigns(at, this.#from);
        this.#add(this.#from, this.#until, this.#hash);
        this.#addSigns(this.#until, this.#end);
        at = this.#end;
      } else {
        at = this.#addWindow(text, at, to);
        if (at < 0) return this.#readAll(text, from, to);
      }
    }
  }

  /** Copies the signs of a stretch, and white space behind it. */
  #take(text: string, from: number, to: number): void {
    if (this.signs.length < to + 2) this.signs = new Uint16Array(2 * to + 2);
    const most = 2 * (to - from);
    if (this.bounds.length < most) {
      this.bounds = new Int32Array(2 * most);
      this.hashes = new Int32Array(most);
    }
    const { signs } = this;
    for (let at = from; at < to; at++) signs[at] = text.charCodeAt(at);
    signs[to] = to < text.length ? text.charCodeAt(to) : END;
    this.count = 0;
  }

  #add(start: number, end: number, hash: number): void {
    const { count } = this;
    this.bounds[2 * count] = start;
    this.bounds[2 * count + 1] = end;
    this.hashes[count] = hash;
    this.count = count + 1;
  }

  /** Each sign a word of its own. */
  #addSigns(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#add(at, at + 1, hashOf(this.signs, at, at + 1));
  }

  #addAll(offsets: readonly number[], from: number): void {
    for (let at = 0; at < offsets.length; at += 2) {
      const [start, end] = [from + (offsets[at] ?? 0), from + (offsets[at + 1] ?? 0)];
      this.#add(start, end, hashOf(this.signs, start, end));
    }
  }

  #readAll(text: string, from: number, to: number): void {
    this.count = 0;
    this.#addAll(boundsIn(text.slice(from, to)), from);
  }

  /**
   * Whether a piece is one word of letters with punctuation around it that can have no part in a
   * date or a reference.
   */
  #isPlain(text: string, start: number): boolean {
    const { signs } = this;
    let at = start;
    while (kindAt(signs, at) === OPEN) at++;
    const from = at;
    let hash = NO_SIGNS;
    for (; kindAt(signs, at) === LETTER; at++) hash = hashWith(hash, signs[at] as number);
    if (at === from || isStarter(hash, text, from, at)) return false;
    const firstEnd = at;
    while (kindAt(signs, at) === JOINER && kindAt(signs, at + 1) === LETTER) {
      hash = hashWith(hash, signs[at++] as number);
      for (; kindAt(signs, at) === LETTER; at++) hash = hashWith(hash, signs[at] as number);
    }
    // "(b)" and "(iv)" are references
    if (from > start && at - from <= 5 && signs[at] === CLOSING) return false;
    if (at === firstEnd && isGenitive(signs, at)) hash = hashWith(hash, signs[at++] as number);
    this.#hash = hash;
    this.#from = from;
    this.#until = at;
    while (kindAt(signs, at) === CLOSE) at++;
    this.#end = at;
    return kindAt(signs, at) === SPACE;
  }

  /**
   * Adds the words of the pieces that may belong together; gives where they end, or -1 where
   * a strange sign stands.
   */
  #addWindow(text: string, start: number, to: number): number {
    const { signs } = this;
    let end = afterPiece(signs, start, to);
    const firstEnd = end;
    while (end >= 0) {
      const next = afterSpace(signs, end, to);
      if (next === to) break;
      if (this.#isPlain(text, next) && !mayFollow(text, this.#from, this.#until)) break;
      end = afterPiece(signs, next, to);
    }
    if (end < 0) return end;
    const digits = afterDigits(signs, start);
    if (end === firstEnd && digits > start && isPunctuation(signs, digits, end)) {
      this.#add(start, digits, hashOf(signs, start, digits));
      this.#addSigns(digits, end);
      return end;
    }
    // which digit it is decides nothing: of dates and references there are few shapes
    const shape = text.slice(start, end + 1).replaceAll(/[0-9]/gu, '0');
    const known =
      this.#windows.get(shape) ?? boundsIn(shape).filter((offset) => offset <= end - start);
    if (this.#windows.size < MOST_WINDOWS) this.#windows.set(shape, known);
    this.#addAll(known, start);
    return end;
  }
}

const MOST_WINDOWS = 50_000;

const [SPACE, LETTER, OPEN, CLOSE, JOINER, OTHER, STRANGE] = [0, 1, 2, 3, 4, 5, 6] as const;
const [CLOSING, PERCENT] = [0x29, 0x25] as const;
/** Stands behind a text: white space that hardly a text has (the Ogham space). */
const END = 0x1680;
const KINDS = kindsOfSigns();

const kindAt = (signs: Uint16Array, at: number): number | undefined => KINDS[signs[at] as number];

/** Two offsets for each word that `tokensOf` finds. */
function boundsIn(text: string): number[] {
  let at = 0;
  return tokensOf(text).flatMap(({ space, word }) => {
    const start = at + space.length;
    at = start + word.length;
    return word === '' ? [] : [start, at];
  });
}

function afterSpace(signs: Uint16Array, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(signs, at) === SPACE) at++;
  return at;
}

/** -1 where a strange sign stands in the piece. */
function afterPiece(signs: Uint16Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const kind = kindAt(signs, at);
    if (kind === SPACE) return at;
    if (kind === STRANGE) return -1;
  }
  return to;
}

function afterDigits(signs: Uint16Array, from: number): number {
  let at = from;
  while ((signs[at] as number) >= 0x30 && (signs[at] as number) <= 0x39) at++;
  return at;
}

function isPunctuation(signs: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (kindAt(signs, at) !== CLOSE || signs[at] === PERCENT) return false;
  }
  return true;
}

/** "the Parties’ forces" */
function isGenitive(signs: Uint16Array, at: number): boolean {
  if (signs[at] !== 0x27 && signs[at] !== 0x2019) return false;
  const [before, after] = [signs[at - 1], signs[at + 1] as number];
  return (before === 0x73 || before === 0x53) && KINDS[after] === SPACE && after !== END;
}

const NO_SIGNS = 0x811c9dc5 | 0;

/** One step of FNV-1a (Fowler, Noll, Vo), a UTF-16 unit at a time. */
const hashWith = (hash: number, sign: number): number => Math.imul(hash ^ sign, 0x01000193);

/** A hash of `signs[from, to)`. */
export function hashOf(signs: Uint16Array, from: number, to: number): number {
  let hash = NO_SIGNS;
  for (let at = from; at < to; at++) hash = hashWith(hash, signs[at] as number);
  return hash;
}

const { starters, followers } = glueWords;

/** Marks the hashes of starters, so that hardly another word is looked up. */
const MASK = 0x1fff;
const STARTS = new Uint8Array(MASK + 1);
for (const word of starters) {
  const signs = Uint16Array.from(word, (sign) => sign.charCodeAt(0));
  STARTS[hashOf(signs, 0, signs.length) & MASK] = 1;
}

/** Whether a date or a reference may begin with these letters. */
const isStarter = (hash: number, text: string, from: number, to: number): boolean =>
  STARTS[hash & MASK] === 1 && starters.has(text.slice(from, to));

/** Whether these letters may stand inside a date or a reference. */
function mayFollow(text: string, from: number, to: number): boolean {
  if (to - from > 8) return false;
  const letters = text.slice(from, to);
  return followers.has(letters) || isNumeral(letters);
}

/** Whether a word is of plain letters and can have no part in a date or a reference. */
export function standsAlone(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (KINDS[word.charCodeAt(at)] !== LETTER) return false;
  return word !== '' && !starters.has(word) && !followers.has(word) && !isNumeral(word);
}

const isNumeral = (letters: string): boolean => /^(?:[IVXLC]+|[A-Z])$/u.test(letters);

/** Only signs of which the rules are known stand in the table; all others are strange. */
function kindsOfSigns(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(STRANGE);
  const known = [
    [0x20, 0x24f],
    [0x370, 0x52f],
    [0x600, 0x6ff],
    [0x1e00, 0x1eff],
    [0x2010, 0x2027],
    [0x2030, 0x205e],
    [0x20a0, 0x20bf],
  ] as const;
  for (const [from, to] of known) {
    for (let code = from; code <= to; code++) kinds[code] = kindOf(String.fromCharCode(code));
  }
  for (const space of '\t\n\r') kinds[space.charCodeAt(0)] = SPACE;
  kinds[END] = SPACE;
  return kinds;
}

function kindOf(sign: string): number {
  if (/\s/u.test(sign)) return SPACE;
  if (/\p{L}/u.test(sign)) return LETTER;
  if ('([{“«„‘'.includes(sign)) return OPEN;
  if (')]}”»",.;:!?…،؛؟%'.includes(sign)) return CLOSE;
  if (/['’‐‑-]/u.test(sign)) return JOINER;
  return /[\p{P}\p{S}\p{N}]/u.test(sign) ? OTHER : STRANGE;
}
