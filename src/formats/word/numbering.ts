import { formatNumber } from './number-format.ts';
import { isOn, styleChain, type Styles } from './styles.ts';
import { child, childElements, childValue, type XmlElement } from './xml.ts';

/** The label that people see before a paragraph, and the level of its list. */
export interface ListLabel {
  readonly label: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `%1.%2.` */
  readonly pattern: string;
  /** The level, counted from 1, whose step sets this one back; 0 never. */
  readonly restartAfter?: number;
  readonly asDigits: boolean;
  readonly style?: string;
}

interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink?: string;
}

interface List {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Lists {
  readonly abstract: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
  readonly styles: Styles;
}

const LEVELS = 9;

/**
 * Computes the labels that Word shows and does not store (ISO 29500-1, 17.9).
 * Returns a function to be called for every paragraph that is kept, in order: given `w:pPr`, it
 * counts and gives the label, or nothing where the paragraph is in no list. Bullets come as `-`.
 */
export function listLabels(
  part: XmlElement | undefined,
  styles: Styles,
): (properties: XmlElement | undefined) => ListLabel | undefined {
  const lists = readLists(part, styles);
  const counters = new Map<string, Reached>();
  const begun = new Set<string>();
  return (properties) => {
    const place = placeInList(lists, properties);
    const list = place && lists.lists.get(place.listId);
    const abstract = place && abstractOf(lists, place.listId);
    if (!place || !list || !abstract) return undefined;
    const levelAt = (at: number): Level | undefined =>
      list.levels.get(at) ?? abstract.levels.get(at);
    const reached = counters.get(abstract.id) ?? new Map<number, number>();
    counters.set(abstract.id, reached);
    // A list that starts anew counts so from its first paragraph; others that share its levels do not.
    if (!begun.has(place.listId)) for (const at of list.starts.keys()) reached.delete(at);
    begun.add(place.listId);
    const level = levelAt(place.level);
    if (!level) return undefined;
    const startOf: StartOf = (at) => list.starts.get(at) ?? levelAt(at)?.start ?? 1;
    step(reached, place.level, levelAt, startOf);
    if (level.format === 'bullet') return { label: '-', level: place.level };
    return { label: written(reached, level, levelAt, startOf), level: place.level };
  };
}

/** The numbers reached in one abstract list; lists that share it go on counting. */
type Reached = Map<number, number>;
type LevelAt = (at: number) => Level | undefined;
type StartOf = (at: number) => number;

function step(reached: Reached, level: number, levelAt: LevelAt, startOf: StartOf): void {
  for (let at = 0; at < level; at += 1) {
    if (!reached.has(at)) reached.set(at, startOf(at));
  }
  const last = reached.get(level);
  reached.set(level, last === undefined ? startOf(level) : last + 1);
  for (let at = level + 1; at < LEVELS; at += 1) {
    const restartAfter = levelAt(at)?.restartAfter;
    if (restartAfter === undefined || level + 1 <= restartAfter) reached.delete(at);
  }
}

function written(reached: Reached, level: Level, levelAt: LevelAt, startOf: StartOf): string {
  return level.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.asDigits ? 'decimal' : (levelAt(at)?.format ?? 'decimal');
    return formatNumber(reached.get(at) ?? startOf(at), format);
  });
}

function placeInList(
  lists: Lists,
  properties: XmlElement | undefined,
): { listId: string; level: number } | undefined {
  const own = child(properties, 'w:numPr');
  const ownId = childValue(own, 'w:numId');
  const ownLevel = childValue(own, 'w:ilvl');
  const chain = styleChain(lists.styles, properties);
  const styled = chain.find(([, style]) => childValue(style.numbering, 'w:numId') !== undefined);
  const listId = ownId ?? childValue(styled?.[1].numbering, 'w:numId');
  if (listId === undefined || listId === '0') return undefined;
  const linked = ownId === undefined ? levelOfStyle(lists, listId, chain) : undefined;
  const styleLevel = childValue(styled?.[1].numbering, 'w:ilvl');
  const level = Number(ownLevel ?? linked ?? (ownId === undefined ? styleLevel : undefined) ?? 0);
  const known = Number.isInteger(level) && level >= 0 && level < LEVELS;
  return known ? { listId, level } : undefined;
}

/** A level of the list may name the paragraph style that stands on it. */
function levelOfStyle(
  lists: Lists,
  listId: string,
  chain: ReturnType<typeof styleChain>,
): number | undefined {
  const levels = [...(abstractOf(lists, listId)?.levels ?? [])];
  for (const [id] of chain) {
    const found = levels.find(([, level]) => level.style === id);
    if (found) return found[0];
  }
  return undefined;
}

/** The definition behind a list; one that only links a numbering style is followed there. */
function abstractOf(lists: Lists, listId: string, hops = 0): AbstractList | undefined {
  const abstract = lists.abstract.get(lists.lists.get(listId)?.abstractId ?? '');
  if (!abstract?.styleLink || abstract.levels.size > 0 || hops > 4) return abstract;
  const style = lists.styles.byId.get(abstract.styleLink);
  const linked = childValue(style?.numbering, 'w:numId');
  return linked === undefined ? abstract : (abstractOf(lists, linked, hops + 1) ?? abstract);
}

function readLists(part: XmlElement | undefined, styles: Styles): Lists {
  const abstract = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  for (const element of childElements(part)) {
    const abstractId = element.attributes.get('w:abstractNumId');
    const listId = element.attributes.get('w:numId');
    if (element.name === 'w:abstractNum' && abstractId !== undefined) {
      const styleLink = childValue(element, 'w:numStyleLink');
      const levels = readLevels(childElements(element));
      abstract.set(abstractId, { id: abstractId, levels, ...(styleLink && { styleLink }) });
    } else if (element.name === 'w:num' && listId !== undefined) {
      lists.set(listId, readList(element));
    }
  }
  return { abstract, lists, styles };
}

function readList(element: XmlElement): List {
  const overrides = childElements(element).filter((one) => one.name === 'w:lvlOverride');
  const starts = new Map<number, number>();
  for (const override of overrides) {
    const start = childValue(override, 'w:startOverride');
    if (start !== undefined) {
      starts.set(numberOf(override.attributes.get('w:ilvl'), 0), numberOf(start, 1));
    }
  }
  const levels = readLevels(overrides.flatMap((one) => childElements(one)));
  return { abstractId: childValue(element, 'w:abstractNumId') ?? '', starts, levels };
}

function readLevels(elements: readonly XmlElement[]): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements) {
    if (element.name !== 'w:lvl') continue;
    const restart = childValue(element, 'w:lvlRestart');
    const digits = child(element, 'w:isLgl');
    const style = childValue(element, 'w:pStyle');
    levels.set(numberOf(element.attributes.get('w:ilvl'), 0), {
      start: numberOf(childValue(element, 'w:start'), 0),
      format: childValue(element, 'w:numFmt') ?? 'decimal',
      pattern: childValue(element, 'w:lvlText') ?? '',
      ...(restart !== undefined && { restartAfter: numberOf(restart, 0) }),
      asDigits: digits !== undefined && isOn(digits.attributes.get('w:val') ?? '1'),
      ...(style !== undefined && { style }),
    });
  }
  return levels;
}

function numberOf(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : otherwise;
}
