import { useEffect, type RefObject } from 'react';
import { singleKeysServe } from '../../client/single-keys.ts';

/** What a key asks of the proposal that is looked at. */
export interface ReviewKeys {
  readonly confirm: () => void;
  readonly edit: () => void;
  readonly refuse: () => void;
  readonly next: () => void;
  readonly previous: () => void;
}

const letters: Readonly<Record<string, keyof ReviewKeys>> = {
  y: 'confirm',
  e: 'edit',
  n: 'refuse',
  j: 'next',
  k: 'previous',
};
const arrows: Readonly<Record<string, keyof ReviewKeys>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
};

/**
 * `y` confirms, `e` edits, `n` refuses, `j` `k` go on and back, and so do the arrows while a slip has
 * the focus; never while one is typing. On a keyboard without Latin letters the keys are where they
 * stand on one that has them.
 */
export function useReviewKeys(keys: ReviewKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement))
        return;
      if (target.closest('input, textarea, select, dialog')) return;
      const latin = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, '');
      const asked =
        (singleKeysServe() ? letters[latin.toLowerCase()] : undefined) ??
        (target.closest('.slip') ? arrows[event.key] : undefined);
      if (!asked || (event.repeat && asked !== 'next' && asked !== 'previous')) return;
      event.preventDefault();
      keys[asked]();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [keys]);
}

/** A click on underlined words or on a slip chooses the proposal, and so does the focus within a slip. */
export function useChoosing(
  desk: RefObject<HTMLElement | null>,
  choose: (id: string) => void,
): void {
  useEffect(() => {
    const element = desk.current;
    const pointed = ({ target }: Event): void => {
      const at = target instanceof Element ? target.closest<HTMLElement>('[data-of]') : null;
      const id = at?.dataset['of'];
      if (id !== undefined) choose(id);
    };
    element?.addEventListener('click', pointed);
    element?.addEventListener('focusin', pointed);
    return () => {
      element?.removeEventListener('click', pointed);
      element?.removeEventListener('focusin', pointed);
    };
  }, [desk, choose]);
}
