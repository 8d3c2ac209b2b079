import { useEffect, useRef, type ReactNode } from 'react';
import { Ends } from '../../parts/fields.tsx';
import { Form } from '../../parts/form.tsx';
import { useWords } from '../../words/words.tsx';

interface SlipFormProps {
  /** Whether all of it is filled in. */
  readonly isWhole: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** The form in which a proposal is set right: Enter confirms it as it stands there, Escape leaves it as it was. */
export function SlipForm({ isWhole, onClose, onConfirm, children }: SlipFormProps) {
  const { words } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, [onClose]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
    form.current?.closest('.slip')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Form
      ref={form}
      className="slip-form"
      lacks={isWhole ? undefined : words.live.incomplete}
      onGo={onConfirm}
    >
      {children}
      <Ends onClose={onClose} why={undefined}>
        <button type="submit" className="primary">
          {words.press.confirmEdited}
        </button>
      </Ends>
    </Form>
  );
}
