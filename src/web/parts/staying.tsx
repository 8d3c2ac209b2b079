import { Component, type RefObject } from 'react';

interface Given {
  /** What scrolls. */
  readonly within: RefObject<HTMLElement | null>;
  /** Changes whenever something has come in. */
  readonly mark: number;
}

interface Anchor {
  readonly scrolls: HTMLElement;
  /** What is read, and all around it, from the inside out: how far each is from the top of the window. */
  readonly tops: readonly (readonly [Element, number])[];
}

/**
 * Keeps what is read where it is while something comes in above it: the field that one writes in, else
 * the first thing in sight. Not at the very top, where the newest is what one looks for. The browser's
 * own anchoring stands back meanwhile: some have none, and both together would move twice.
 */
export class Staying extends Component<Given> {
  override getSnapshotBeforeUpdate(before: Given): Anchor | null {
    const scrolls = this.props.within.current;
    return before.mark === this.props.mark || !scrolls ? null : anchorIn(scrolls);
  }

  override componentDidUpdate(_: Given, __: unknown, anchor: Anchor | null): void {
    const stays = anchor?.tops.find(([element]) => element.isConnected);
    if (!anchor || !stays) return;
    const [element, top] = stays;
    const { scrolls } = anchor;
    scrolls.style.overflowAnchor = 'none';
    scrolls.scrollTop += element.getBoundingClientRect().top - top;
    setTimeout(() => (scrolls.style.overflowAnchor = ''), 100);
  }

  override render(): null {
    return null;
  }
}

function anchorIn(scrolls: HTMLElement): Anchor | null {
  const read = fieldIn(scrolls) ?? (scrolls.scrollTop > 0 ? firstInSight(scrolls) : undefined);
  if (!read) return null;
  const tops: [Element, number][] = [];
  for (let one: Element | null = read; one && one !== scrolls; one = one.parentElement)
    tops.push([one, one.getBoundingClientRect().top]);
  return { scrolls, tops };
}

function fieldIn(scrolls: HTMLElement): Element | undefined {
  const focused = document.activeElement;
  if (!focused?.matches('input, textarea, select') || !scrolls.contains(focused)) return undefined;
  const [view, field] = [scrolls.getBoundingClientRect(), focused.getBoundingClientRect()];
  return field.bottom > view.top && field.top < view.bottom ? focused : undefined;
}

const STEP = 16;

/** What is there between things, and what is larger than the window, says nothing of where one reads. */
function firstInSight(scrolls: HTMLElement): Element | undefined {
  const { top, bottom, left, width, height } = scrolls.getBoundingClientRect();
  for (let y = top + 4; y < bottom; y += STEP) {
    const found = document.elementFromPoint(left + width / 2, y);
    if (!found || found === scrolls || !scrolls.contains(found)) continue;
    if (found.getBoundingClientRect().height < height) return found;
  }
  return undefined;
}
