import { useEffect, useRef, type ReactNode } from 'react';
import { focusIfLost } from '../focus.ts';

/**
 * A form that stands where the button was that opened it: it has the focus from the first, and where it is
 * left, what can be pressed there has it again.
 */
export function InPlace({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const around = place.current?.parentElement;
    place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        around?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
        focusIfLost();
      });
    };
  }, []);
  return <div ref={place}>{children}</div>;
}
