import { useEffect, useRef } from 'react';
import { textOfCell } from '../../../core/text/table.ts';
import { useWords } from '../../words/words.tsx';
import { PointRead } from '../text/whole-point.tsx';
import type { Row } from './rows.ts';

interface Given {
  readonly row: Row;
  readonly name: string;
  readonly language: string;
  /** What the penholder wrote; none: what is compiled stands here. */
  readonly written: string | undefined;
  /** The words to begin from. */
  readonly first: string;
  /** For the penholder, in the row in focus. */
  readonly onWrite: ((words: string | undefined) => void) | undefined;
  /** The pen was set down here: the field takes the focus. */
  readonly penHere: boolean;
}

/** The last column: what all wordings come to, with brackets, or what the penholder makes of them. */
export function Compromise({ row, name, language, written, first, onWrite, penHere }: Given) {
  const { words } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (penHere) field.current?.focus();
  }, [penHere]);
  if (!onWrite)
    return (
      <>
        <Said row={row} language={language} written={written} />
        {written !== undefined && <p className="columns-draft">{words.columns.draft}</p>}
      </>
    );
  const shown = written ?? first;
  return (
    <>
      {written === undefined && !row.isSame && (
        <Said row={row} language={language} written={undefined} />
      )}
      <textarea
        ref={field}
        aria-label={words.columns.compromiseOn(name)}
        lang={language}
        dir="auto"
        rows={Math.min(12, Math.max(3, Math.ceil(shown.length / 32)))}
        value={shown}
        onChange={({ currentTarget }) => onWrite(currentTarget.value.replace(/\n\s*\n/g, '\n'))}
      />
      {written !== undefined && (
        <p className="columns-draft">
          {written.trim() === '' ? words.columns.leftOut : words.columns.draft}{' '}
          <button type="button" className="quiet" onClick={() => onWrite(undefined)}>
            {words.live.discard}
          </button>
        </p>
      )}
    </>
  );
}

function Said({ row, language, written }: Pick<Given, 'row' | 'language' | 'written'>) {
  const { words } = useWords();
  const { base, compiled } = row;
  if (written?.trim() === '') return <em>{words.columns.leftOut}</em>;
  if (written === undefined && row.isSame && base)
    return <Same text={textOfCell(base)} language={language} />;
  if (written === undefined && !compiled) return <em>{words.text.noSuchPoint}</em>;
  return (
    <div className="columns-words" lang={language} dir="auto">
      {written ?? (compiled && <PointRead point={compiled} />)}
    </div>
  );
}

/** The words on the table once more: said by a word where they stand beside it, in full where one column is shown. */
export function Same({ text, language }: { readonly text: string; readonly language: string }) {
  const { words } = useWords();
  return (
    <>
      <em className="columns-same">{words.columns.asTabled}</em>
      <div className="columns-words columns-full" lang={language} dir="auto">
        {text}
      </div>
    </>
  );
}
