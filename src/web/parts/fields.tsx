import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { Why } from './why.tsx';
import './fields.css';

interface FieldProps<V> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Whether nothing is sent without it. */
  readonly required?: boolean;
}

interface WordsProps extends FieldProps<string> {
  /** How many characters are recorded at most: who writes more is told, and loses none. */
  readonly most?: number;
}

interface LineProps extends WordsProps {
  /** What alone can be read there: a regular expression for all of it. */
  readonly pattern?: string;
  /** Which keys a telephone offers. */
  readonly inputMode?: 'numeric' | 'decimal';
}

/** What a line takes where the record says nothing else. */
const LINE = 500;

/** One line to write. */
export function Line({ label, onChange, most = LINE, ...field }: LineProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        data-most={most}
        {...field}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

interface TimeProps extends FieldProps<string> {
  readonly type: 'date' | 'time' | 'datetime-local';
  /** Before this it cannot be. */
  readonly min?: string;
}

/** A day, a time of day, or both by the reader's own clock. */
export function Moment({ label, onChange, ...field }: TimeProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input {...field} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
    </label>
  );
}

/** Several lines to write. */
export function Lines({
  label,
  value,
  onChange,
  required,
  most,
  rows = 3,
  describedBy,
}: WordsProps & { readonly rows?: number; readonly describedBy?: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={rows}
        dir="auto"
        value={value}
        required={required}
        data-most={most}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

interface FileProps {
  readonly label: string;
  readonly accept: string | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (file: File) => void;
  /** Stands below. */
  readonly children?: ReactNode;
}

/** A file to choose, or to drop there. A browser’s own button speaks the browser’s language: it is unseen. */
export function FileField({ label, onChoose, children, ...field }: FileProps) {
  const { words } = useWords();
  return (
    <label className="field">
      <span>{label}</span>
      <span className="file">
        <input
          type="file"
          {...field}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = ''; // the same one can be chosen again, mended
            if (file) onChoose(file);
          }}
        />
        <span className="button" aria-hidden="true">
          {words.shell.chooseFile}
        </span>
      </span>
      {children}
    </label>
  );
}

/** One of several; the options are children. */
export function Choice({
  label,
  onChange,
  children,
  ...field
}: FieldProps<string> & { readonly children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select {...field} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}

/** Yes or no. */
export function Tick({ label, value, onChange, required }: FieldProps<boolean>) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={value}
        required={required}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface EndsProps {
  readonly onClose: () => void;
  readonly why: string | undefined;
  /** The way out where all is done as it is pressed; otherwise that of what is given up. */
  readonly wayOut?: string;
  readonly children?: ReactNode;
}

/** The end of a dialog or form: why what was asked for did not happen, the way out, and what will happen. */
export function Ends({ onClose, why, wayOut, children }: EndsProps) {
  const { words } = useWords();
  return (
    <div className="ends">
      <Why>{why}</Why>
      <p className="row">
        <button type="button" onClick={onClose}>
          {wayOut ?? (children ? words.shell.cancel : words.shell.close)}
        </button>
        {children}
      </p>
    </div>
  );
}
