import { useState } from 'react';
import type { TextRead } from '../../../wire/texts.ts';
import { readFile } from '../../client/read-file.ts';
import { acceptedBy, isOfOtherKind, useTextForms } from '../../client/text-forms.ts';
import { holdFocus } from '../../focus.ts';
import { whyNot } from '../../client/why-not.ts';
import { FileField } from '../../parts/fields.tsx';
import { Apart } from '../../parts/form.tsx';
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
  const read = async (file: File): Promise<void> => {
    if (isOfOtherKind(file, accept))
      return setWhy(words.bring.otherKind(file.name, words.bring.kinds));
    const giveBack = holdFocus();
    setBusy(file.name);
    setWhy(undefined);
    try {
      await knock?.();
      onRead(file.name, await readFile(file, file.name));
    } catch (error) {
      setWhy(whyNot(error, words));
    }
    setBusy(undefined);
    giveBack();
  };
  return (
    <div className="give-file">
      <FileField
        label={words.bring.choose}
        accept={accept}
        disabled={busy !== undefined}
        onChoose={(file) => void read(file)}
      >
        <span className="quietly">{words.bring.kinds}</span>
      </FileField>
      <output>{busy === undefined ? '' : words.bring.reading(busy)}</output>
      <Apart>
        <Why>{why}</Why>
      </Apart>
    </div>
  );
}
