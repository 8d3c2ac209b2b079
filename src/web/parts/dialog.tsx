import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { focusIfLost } from '../focus.ts';
import { Apart, Form } from './form.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Where something is filled in: sends it. Its button is of the kind `submit`. */
  readonly onGo?: () => void;
  /** What is still to be put right before, that no single field tells. */
  readonly lacks?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Asks for attention until it is closed: a modal dialog of the browser’s own, Escape closes it. The focus
 * goes back to where it was; where that is gone, to the page around. It stands at the end of the page, so
 * that it looks the same from wherever it was opened.
 */
export function Dialog({ title, onClose, onGo, lacks, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    if (isOnAct() && heading.current) focusOnWords(heading.current);
    return () => {
      // Before it is taken out of the page: afterwards a dialog gives nothing back.
      dialog?.close();
      requestAnimationFrame(focusIfLost);
    };
  }, []);
  // Not where a dialog within this one is left, or the choice of a file in it.
  const left = ({ target, currentTarget }: SyntheticEvent): void => {
    if (target === currentTarget) onClose();
  };
  return createPortal(
    <Apart>
      <dialog ref={element} className="dialog" aria-labelledby={titleId} onCancel={left}>
        <h2 id={titleId} ref={heading}>
          {title}
        </h2>
        {onGo ? (
          <Form className="filled-in" lacks={lacks} onGo={onGo}>
            {children}
          </Form>
        ) : (
          children
        )}
      </dialog>
    </Apart>,
    document.body,
  );
}

/** What cannot be pressed is given the focus, once: a dialog would begin with what always can have it. */
function focusOnWords(words: HTMLElement): void {
  words.tabIndex = -1;
  words.focus();
}

/** Whether the focus fell upon an act among what is told: nobody is to do it by pressing Enter once more. */
function isOnAct(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLButtonElement && !activeElement.closest('.ends');
}
