import { useId } from 'react';
import type { RedlinePoint } from '../../../core/text/redline.ts';
import { useWords } from '../../words/words.tsx';
import { Spans } from '../text/pieces.tsx';

interface Given {
  readonly row: RedlinePoint;
  /** Of what was moved: where it stood. */
  readonly from: RedlinePoint | undefined;
  readonly language: string;
  readonly isTaken: boolean;
  readonly canMake: boolean;
  readonly onTake: (take: boolean) => void;
}

/** One point of the file beside the text: what becomes of it, its words, and a tick to leave it out. */
export function ChangeRow({ row, from, language, isTaken, canMake, onTake }: Given) {
  const { words } = useWords();
  const wordsId = useId();
  const { status, kind, label, spans } = row;
  const number = label.new ?? label.old ?? '';
  const said = words.bring.status[status];
  const where = status === 'moved' && from?.label.old ? words.bring.movedFrom(from.label.old) : '';
  return (
    <li className="change-row" data-status={status} data-taken={status === 'same' || isTaken}>
      {status === 'same' ? (
        <span className="change-head">
          <span className="change-number">{number}</span> <span>{said}</span>
        </span>
      ) : (
        <label className="change-head">
          <input
            type="checkbox"
            checked={isTaken}
            disabled={!canMake}
            aria-describedby={wordsId}
            onChange={({ currentTarget }) => onTake(currentTarget.checked)}
          />
          <span className="change-number">{number}</span>{' '}
          <span>{[said, where].filter(Boolean).join(', ')}</span>
          {kind === 'title' && status === 'new' && !canMake && (
            <span className="quietly"> {words.bring.noTitle}</span>
          )}
        </label>
      )}
      <p id={wordsId} className="change-words" lang={language} dir="auto">
        <Spans spans={spans} />
      </p>
    </li>
  );
}
