import { useEffect, useRef, useState } from 'react';
import { singleKeysServe } from '../../client/single-keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { focusIfLost } from '../../focus.ts';
import { KeysDialog } from './keys-dialog.tsx';

/** For who works by keyboard: `?` tells the keys, and an act that takes away what had the focus does not lose it. */
export function Keyboard() {
  useTalks(); // so that it looks again with every entry
  const [open, setOpen] = useState(false);
  useFocusKept();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const busy =
        event.target instanceof Element &&
        event.target.closest('input:not([type="range"]), textarea, select, dialog');
      if (event.key !== '?' || busy || event.ctrlKey || event.metaKey) return;
      if (singleKeysServe()) setOpen(true);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return open && <KeysDialog onClose={() => setOpen(false)} />;
}

/**
 * Where an entry takes away the very element that had the focus, the view gets it: the keyboard goes on
 * there, not at the top of the page. Whoever reads without it is not disturbed.
 */
function useFocusKept(): void {
  const last = useRef<EventTarget>(null);
  useEffect(() => {
    const focused = ({ target }: FocusEvent): void => {
      last.current = target;
    };
    window.addEventListener('focusin', focused);
    return () => window.removeEventListener('focusin', focused);
  }, []);
  // With whatever the record has brought: a button that did its work is often gone with it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (last.current instanceof Node && !last.current.isConnected) focusIfLost();
    });
    return () => cancelAnimationFrame(frame);
  });
}
