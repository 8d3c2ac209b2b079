import { useState } from 'react';
import type { Point } from '../../../core/text/point.ts';
import type { TextRead } from '../../../wire/texts.ts';
import { Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { GiveFile } from '../bring/give-file.tsx';
import { Understood } from '../bring/understood.tsx';

/** The text that is to lie on the table from the beginning. */
export interface TextDraft {
  readonly title: string;
  readonly language: string;
  readonly points: readonly Point[];
}

interface Given {
  readonly text: TextDraft | undefined;
  /** Makes this browser known to the host, which reads files for those whom it knows. */
  readonly knock: () => Promise<unknown>;
  readonly onChange: (text: TextDraft | undefined) => void;
}

/** A file out of which the first version of the text is read, if there is one already. */
export function FirstText({ text, knock, onChange }: Given) {
  const { words, language } = useWords();
  const [file, setFile] = useState<{ readonly name: string; readonly read: TextRead }>();
  const take = (name: string, read: TextRead): void => {
    setFile({ name, read });
    const { points } = read;
    const title = points.find(({ kind }) => kind === 'title')?.text ?? '';
    onChange({ title: title.slice(0, 200), language, points });
  };
  if (!text || !file)
    return (
      <>
        <p>{words.home.textWhat}</p>
        <GiveFile knock={knock} onRead={take} />
      </>
    );
  return (
    <>
      <Understood name={file.name} read={file.read} />
      <Line
        label={words.text.titleOfText}
        value={text.title}
        onChange={(title) => onChange({ ...text, title })}
      />
      <Line
        label={words.text.languageOfText}
        value={text.language}
        onChange={(tag) => onChange({ ...text, language: tag })}
      />
      <button type="button" className="link" onClick={() => onChange(undefined)}>
        {words.bring.another}
      </button>
    </>
  );
}
