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
  count = 0;
  /** The signs of the stretch, as UTF-16 units at their places: quicker to look at than the text. */
  signs = new Uint16Array(1 << 12);
  readonly #windows = new Map<string, readonly number[]>();
  /** The letters of the piece that `#isPlain` looked at last, and where it ends. */
  #from = 0;
  #until = 0;
  #end = 0;

  /** Finds the words of `text[from, to)`; a stretch begins and ends at breaks of the text. */
  scan(text: string, from = 0, to = text.length): void {
    this.#take(text, from, to);
    const { signs } = this;
    for (let at = afterSpace(signs, from, to); at < to; at = afterSpace(signs, at, to)) {
      if (this.#isPlain(signs, at)) {
        for (; at < this.#from; at++) this.#add(at, at + 1);
        this.#add(at, this.#until);
        for (at = this.#until; at < this.#end; at++) this.#add(at, at + 1);
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
    if (this.bounds.length < most) this.bounds = new Int32Array(2 * most);
    const { signs } = this;
    for (let at = from; at < to; at++) signs[at] = text.charCodeAt(at);
    signs[to] = to < text.length ? text.charCodeAt(to) : END;
    this.count = 0;
  }

  #add(start: number, end: number): void {
    const at = 2 * this.count++;
    this.bounds[at] = start;
    this.bounds[at + 1] = end;
  }

  #addAll(offsets: readonly number[], from: number): void {
    for (let at = 0; at < offsets.length; at += 2) {
      this.#add(from + (offsets[at] ?? 0), from + (offsets[at + 1] ?? 0));
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
  #isPlain(signs: Uint16Array, start: number): boolean {
    let at = start;
    while (kindAt(signs, at) === OPEN) at++;
    const from = at;
    while (kindAt(signs, at) === LETTER) at++;
    if (at === from || mayStart(signs, from, at)) return false;
    const firstEnd = at;
    while (kindAt(signs, at) === JOINER && kindAt(signs, at + 1) === LETTER) {
      at += 2;
      while (kindAt(signs, at) === LETTER) at++;
    }
    // "(b)" and "(iv)" are references
    if (from > start && at - from <= 5 && signs[at] === CLOSING) return false;
    if (at === firstEnd && isGenitive(signs, at)) at++;
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
      if (this.#isPlain(signs, next) && !mayFollow(signs, this.#from, this.#until)) break;
      end = afterPiece(signs, next, to);
    }
    if (end < 0) return end;
    const digits = afterDigits(signs, start);
    if (end === firstEnd && digits > start && isPunctuation(signs, digits, end)) {
      this.#add(start, digits);
      for (let at = digits; at < end; at++) this.#add(at, at + 1);
      return end;
    }
    const key = text.slice(start, end + 1);
    const known = this.#windows.get(key) ?? boundsIn(key).filter((offset) => offset <= end - start);
    if (this.#windows.size < MOST_WINDOWS) this.#windows.set(key, known);
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

const { starters, followers } = glueWords;

/** Marks how starters begin and end and how long they are, so that hardly another is looked up. */
const STARTS = new Uint8Array(0x10000);
const markOf = (first: number, second: number, last: number, length: number): number =>
  (first * 961 + second * 67 + last * 7 + length) & 0xffff;
for (const word of starters) {
  const [first, second, last] = [0, 1, word.length - 1].map((at) => word.charCodeAt(at));
  STARTS[markOf(first ?? 0, second ?? 0, last ?? 0, word.length)] = 1;
}

/** Whether a date or a reference may begin with these letters. */
function mayStart(signs: Uint16Array, from: number, to: number): boolean {
  const [first, second] = [signs[from] as number, signs[from + 1] as number];
  const mark = markOf(first, second, signs[to - 1] as number, to - from);
  return STARTS[mark] === 1 && starters.has(written(signs, from, to));
}

/** Whether these letters may stand inside a date or a reference. */
function mayFollow(signs: Uint16Array, from: number, to: number): boolean {
  if (to - from > 8) return false;
  const letters = written(signs, from, to);
  return followers.has(letters) || isNumeral(letters);
}

/** Whether a word is of plain letters and can have no part in a date or a reference. */
export function standsAlone(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (KINDS[word.charCodeAt(at)] !== LETTER) return false;
  return word !== '' && !starters.has(word) && !followers.has(word) && !isNumeral(word);
}

const isNumeral = (letters: string): boolean => /^(?:[IVXLC]+|[A-Z])$/u.test(letters);

const written = (signs: Uint16Array, from: number, to: number): string =>
  String.fromCharCode(...signs.subarray(from, to));

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
