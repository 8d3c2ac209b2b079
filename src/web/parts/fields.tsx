import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { Why } from './why.tsx';
import './fields.css';

interface FieldProps<V> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One line to write. */
export function Line({ label, value, onChange }: FieldProps<string>) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

/** A day and a time of day, by the reader's own clock. */
export function Moment({ label, value, onChange }: FieldProps<string>) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="datetime-local"
        step={1}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

/** Several lines to write. */
export function Lines({
  label,
  value,
  onChange,
  rows = 3,
  describedBy,
}: FieldProps<string> & { readonly rows?: number; readonly describedBy?: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={rows}
        dir="auto"
        value={value}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

/** One of several; the options are children. */
export function Choice({
  label,
  value,
  onChange,
  children,
}: FieldProps<string> & { readonly children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}

/** Yes or no. */
export function Tick({ label, value, onChange }: FieldProps<boolean>) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={value}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface EndsProps {
  readonly onClose: () => void;
  readonly why: string | undefined;
  readonly children?: ReactNode;
}

/** The end of a dialog or form: the way out, what will happen, and why it did not. */
export function Ends({ onClose, why, children }: EndsProps) {
  const { words } = useWords();
  return (
    <>
      <p className="row ends">
        <button type="button" onClick={onClose}>
          {words.shell.cancel}
        </button>
        {children}
      </p>
      <Why>{why}</Why>
    </>
  );
}
