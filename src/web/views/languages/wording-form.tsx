import { useState } from 'react';
import { translationState } from '../../../core/record/authentic.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { AuthenticText } from '../../../core/record/languages.ts';
import type { Room } from '../../../core/record/state.ts';
import { wordingHash } from '../../../core/record/wording.ts';
import type { Point } from '../../../core/text/point.ts';
import { useActing } from '../../parts/acting.tsx';
import { Ends, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly point: Point;
  readonly text: AuthenticText;
  /** What the point is called. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The wording of a point in a language, written in place; a stale one may be filed again as it is. */
export function WordingForm({ room, instrument, point, text, name, onClose }: Given) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const before = text.wordings.get(point.id)?.text ?? '';
  const [wording, setWording] = useState(before);
  const { language } = text;
  const changes = wording.trim() !== before || translationState(text, point) === 'stale';
  const file = async (): Promise<void> => {
    const one = { point: point.id, on: wordingHash([point.text]), text: wording.trim() };
    const body = { instrument: instrument.id, language, wordings: [one] };
    if (await run(room.id, 'translation-filed', body)) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void file();
      }}
    >
      <div className="writing">
        <Lines
          label={words.languages.wordingOf(words.domain.language(language), name)}
          value={wording}
          onChange={setWording}
          rows={5}
        />
      </div>
      <Ends onClose={onClose} why={why}>
        <button type="submit" disabled={busy || wording.trim() === '' || !changes}>
          {words.languages.file}
        </button>
      </Ends>
    </form>
  );
}
