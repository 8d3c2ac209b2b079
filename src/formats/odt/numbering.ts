import { labelOf, type Levels } from './levels.ts';
import type { ListHead, ListPlace, Shape } from './story.ts';
import type { Styles } from './styles.ts';

export interface ListLabel {
  /** Empty where the list shows nothing before this paragraph. */
  readonly label: string;
  /** From 0. */
  readonly level: number;
}

/**
 * The labels that people see before the paragraphs of a document, asked in their order. A list
 * counts anew unless it says that it goes on (OpenDocument 1.3 part 3, 5.3 and 19.880).
 */
export function listLabels(styles: Styles): (shape: Shape) => ListLabel | undefined {
  const counters = new Counters();
  const outline: number[] = [];
  return ({ list, outline: level, isUncounted }) => {
    const levels = list?.style === undefined ? undefined : styles.lists.get(list.style);
    if (list && levels) {
      if (!list.isFirst || isUncounted) return { label: '', level: list.level };
      return { label: stepped(counters.of(list), levels, list), level: list.level };
    }
    if (level === undefined || !styles.outline || isUncounted) return undefined;
    const label = stepped(outline, styles.outline, { level: level - 1 });
    return label === '' ? undefined : { label, level: level - 1 };
  };
}

/** Counts one on at a level, and gives what is then shown. */
function stepped(
  reached: number[],
  levels: Levels,
  { level, start }: Pick<ListPlace, 'level' | 'start'>,
): string {
  const last = reached[level];
  reached.length = level + 1;
  reached[level] = start ?? (last === undefined ? (levels.get(level)?.start ?? 1) : last + 1);
  return labelOf(levels, level, reached);
}

/** The numbers reached in each list; lists that go on share them. */
class Counters {
  readonly #byHead = new Map<ListHead, number[]>();
  readonly #byId = new Map<string, number[]>();
  readonly #byStyle = new Map<string, number[]>();

  of({ list, style = '' }: ListPlace): number[] {
    const known = this.#byHead.get(list);
    if (known) return known;
    const before = list.continues === undefined ? undefined : this.#byId.get(list.continues);
    const counter = before ?? (list.goesOn ? this.#byStyle.get(style) : undefined) ?? [];
    this.#byHead.set(list, counter);
    if (list.id !== undefined) this.#byId.set(list.id, counter);
    this.#byStyle.set(style, counter);
    return counter;
  }
}
