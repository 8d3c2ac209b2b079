import {
  createContext,
  useContext,
  useState,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
} from 'react';
import { useWords, type Speech } from '../words/words.tsx';

interface FormProps {
  readonly className?: string;
  readonly ref?: Ref<HTMLFormElement>;
  /** What is still to be put right that no single field tells, in one sentence. */
  readonly lacks?: string | undefined;
  /** Everything that must be filled in is, and can be read: it is sent. */
  readonly onGo: () => void;
  readonly children: ReactNode;
}

const Wrong = createContext<string | undefined>(undefined);

/** What is wrong with what was filled in, in one sentence; nothing outside of a form. */
export const useWrong = (): string | undefined => useContext(Wrong);

/** Within it nothing is said of what was filled in around it. */
export const Apart = ({ children }: { readonly children: ReactNode }) => (
  <Wrong value={undefined}>{children}</Wrong>
);

/**
 * What is filled in and sent, by its button or by Enter. A field that must be filled in and is not, and one
 * that cannot be read, is named where the form says why, and has the focus: nothing is sent then.
 */
export function Form({ className, ref, lacks, onGo, children }: FormProps) {
  const speech = useWords();
  const [wrong, setWrong] = useState<string>();
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    event.stopPropagation(); // a form around the dialog that this one is in has not been sent
    const fields = fieldsOf(event.currentTarget);
    for (const one of fields) pointTo(one, '');
    const field = fields.find((one) => wrongWith(one, speech) !== undefined);
    const why = field ? wrongWith(field, speech) : lacks;
    setWrong(why);
    if (why === undefined) onGo();
    if (field) pointTo(field, why ?? '');
  };
  const changed = ({ target }: SyntheticEvent): void => {
    setWrong(undefined);
    if (isField(target)) pointTo(target, '');
  };
  return (
    <form ref={ref} className={className} noValidate onSubmit={submit} onChange={changed}>
      <Wrong value={wrong}>{children}</Wrong>
    </form>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether it is a field that can be filled in. */
export const isField = (one: unknown): one is Field =>
  one instanceof HTMLInputElement ||
  one instanceof HTMLTextAreaElement ||
  one instanceof HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): readonly Field[] => [...form.elements].filter(isField);

/** The field that is wrong has the focus, and can tell why by itself; nothing: it is wrong no more. */
function pointTo(field: Field, why: string): void {
  field.setCustomValidity(why);
  if (why === '') return field.removeAttribute('aria-invalid');
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

/** What has to be put right in a field, by its own conditions; nothing: it can be sent. */
function wrongWith(field: Field, { words, number }: Speech): string | undefined {
  const { validity, value } = field;
  const most = Number(field.dataset['most'] ?? Infinity);
  const name = nameOf(field);
  if (validity.badInput) return words.live.notWhole(name);
  if (field.type === 'checkbox' && validity.valueMissing) return words.live.notTicked(name);
  if (field.required && value.trim() === '') return words.live.stillEmpty(name);
  if (value.length > most) return words.live.tooLong(name, number(value.length), number(most));
  if (validity.rangeUnderflow) return words.live.tooEarly(name);
  const isReadable = !validity.patternMismatch && !validity.typeMismatch;
  if (isReadable) return undefined;
  return field.inputMode === 'numeric' ? words.live.notNumber(name) : words.live.unreadable(name);
}

/** As its label has it, without what that adds in brackets. */
function nameOf(field: Field): string {
  const label = field.labels?.[0]?.querySelector('span')?.textContent ?? field.ariaLabel ?? '';
  return label.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '');
}
