import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { focusIfLost } from '../focus.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Asks for attention until it is closed: a modal dialog of the browser’s own, Escape closes it. The focus
 * goes back to where it was; where that is gone, to the page around.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      // Before it is taken out of the page: afterwards a dialog gives nothing back.
      dialog?.close();
      requestAnimationFrame(focusIfLost);
    };
  }, []);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={titleId} onCancel={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
