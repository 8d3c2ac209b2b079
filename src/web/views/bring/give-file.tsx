import { useState } from 'react';
import type { TextRead } from '../../../wire/texts.ts';
import { readFile } from '../../client/read-file.ts';
import { acceptedBy, useTextForms } from '../../client/text-forms.ts';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import './bring.css';

interface Given {
  /** Comes before: the host reads files for those whom it knows. */
  readonly knock?: () => Promise<unknown>;
  readonly onRead: (name: string, read: TextRead) => void;
}

/** A file, chosen or dropped on the field; read at once. */
export function GiveFile({ knock, onRead }: Given) {
  const { words } = useWords();
  const accept = acceptedBy(useTextForms());
  const [busy, setBusy] = useState<string>();
  const [why, setWhy] = useState<string>();
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(file.name);
    setWhy(undefined);
    try {
      await knock?.();
      onRead(file.name, await readFile(file, file.name));
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
    setBusy(undefined);
  };
  return (
    <div className="give-file">
      <label className="field">
        <span>{words.bring.choose}</span>
        <input
          className="drop"
          type="file"
          accept={accept}
          disabled={busy !== undefined}
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
        <span className="quietly">{words.bring.kinds}</span>
      </label>
      <output>{busy === undefined ? '' : words.bring.reading(busy)}</output>
      <Why>{why}</Why>
    </div>
  );
}
