import { useId, useRef } from 'react';
import { wholeWords, type Stretch } from '../../../core/record/left-out.ts';
import { useWords } from '../../words/words.tsx';

interface Given {
  /** As they stand where they come from. */
  readonly source: string;
  readonly leaveOut: readonly Stretch[];
  readonly onLeaveOut: (leaveOut: readonly Stretch[]) => void;
}

/**
 * Nothing can be written there. The field is not `readOnly`: browsers then take the cursor out of it,
 * and without one no words can be marked by keyboard.
 */
const staysAsItIs = (): void => undefined;

/** The words as they stand, of which the mediator marks some to be left out. */
export function WordsToCarry({ source, leaveOut, onLeaveOut }: Given) {
  const { words } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const leave = (): void => {
    const { selectionStart: from = 0, selectionEnd: until = 0 } = area.current ?? {};
    if (until > from) onLeaveOut([...leaveOut, wholeWords(source, [from, until])]);
    area.current?.focus();
  };
  return (
    <>
      <label className="field">
        <span>{words.carry.asItIs}</span>
        <textarea
          ref={area}
          rows={4}
          dir="auto"
          aria-readonly
          value={source}
          onChange={staysAsItIs}
          aria-describedby={hint}
        />
      </label>
      <p id={hint} className="quietly">
        {words.carry.leaveOutHint}
      </p>
      <p className="row">
        <button type="button" onClick={leave}>
          {words.carry.leaveOut}
        </button>
        {leaveOut.length > 0 && (
          <button type="button" className="quiet" onClick={() => onLeaveOut([])}>
            {words.carry.putBack}
          </button>
        )}
      </p>
    </>
  );
}
