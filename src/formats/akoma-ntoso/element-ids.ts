import { DIVISION_WORD } from '../../core/text/labels.ts';
import type { Point } from '../../core/text/point.ts';
import { isOwnId, isPointName } from './own-ids.ts';
import type { PartName } from './element-names.ts';

/** Akoma Ntoso Naming Convention 1.0, section 5.4.2. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  alinea: 'al',
  article: 'art',
  chapter: 'chp',
  paragraph: 'para',
  section: 'sec',
  subparagraph: 'subpara',
  subsection: 'subsec',
};

/**
 * Gives eIds while a text is written (Akoma Ntoso Naming Convention 1.0, section 5.4): the eId of
 * what it lies in, `__`, what it is, `_` and its number, counted where there is none. Articles count
 * through a text, so that they are named without what they lie in. An id that came from an eId stays.
 */
export class ElementIds {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(points: readonly Pick<Point, 'id'>[]) {
    this.#taken = new Set(points.map(({ id }) => String(id)).filter(isKept));
  }

  /** The eId of a part, and as its GUID the id of its point where that is another. */
  of(
    point: Pick<Point, 'id' | 'label'> | undefined,
    { element, name }: PartName,
    above: string,
  ): { readonly eId: string; readonly guid?: string } {
    if (point && isKept(point.id)) return { eId: point.id };
    const what = ABBREVIATIONS[element] ?? name ?? element;
    const number = numberIn(point?.label ?? '');
    const within = above === '' ? '' : `${above}__`;
    const eId = this.#numbered(within, what, number);
    return point && isOwnId(point.id) ? { eId, guid: point.id } : { eId };
  }

  /** The eId of what is there once in a part, such as its `content`; `-2` where that is taken. */
  once(what: string, above = ''): string {
    return this.#unlike(above === '' ? what : `${above}__${what}`);
  }

  #numbered(within: string, what: string, number: string): string {
    if (number === '') return this.#counted(`${within}${what}_`, 1);
    const alone = `${what}_${number}`;
    const isAlone = what === 'art' && !this.#taken.has(alone);
    return this.#unlike(isAlone ? alone : within + alone);
  }

  #unlike(wanted: string): string {
    return this.#taken.has(wanted) ? this.#counted(`${wanted}-`, 2) : this.#take(wanted);
  }

  #counted(base: string, first: number): string {
    let count = this.#counts.get(base) ?? first;
    while (this.#taken.has(base + String(count))) count += 1;
    this.#counts.set(base, count + 1);
    return this.#take(base + String(count));
  }

  #take(eId: string): string {
    this.#taken.add(eId);
    return eId;
  }
}

const isKept = (id: string): boolean => isPointName(id) && !isOwnId(id);

const DIVISION = new RegExp(`^(?:${DIVISION_WORD}|Art\\.)(?=[\\s\\p{N}])`, 'u');

/** `art_5bis` of `Article 5 bis`, `para_4-2` of `4.2.`: letters and digits, no division. */
const numberIn = (label: string): string =>
  label
    .replace(DIVISION, '')
    .replace(/(\p{N})\s+(?=\p{L})/gu, '$1')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join('-')
    .slice(0, 40) ?? '';
