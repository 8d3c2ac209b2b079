import { translationState } from '../../../core/record/authentic.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { AuthenticText } from '../../../core/record/languages.ts';
import type { Room } from '../../../core/record/state.ts';
import { wordingHash } from '../../../core/record/wording.ts';
import type { Point } from '../../../core/text/point.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Form } from '../../parts/form.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends } from '../../parts/fields.tsx';
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
  const { language } = text;
  const label = words.languages.wordingOf(words.domain.language(language), name);
  const place = `translation ${instrument.id} ${language} ${point.id}`;
  const writing = useDraft(useTalks(), place, label, before);
  const wording = writing.text;
  const changes = wording.trim() !== before || translationState(text, point) === 'stale';
  const file = async (): Promise<void> => {
    const one = { point: point.id, on: wordingHash([point.text]), text: wording.trim() };
    const body = { instrument: instrument.id, language, wordings: [one] };
    if (!(await run(room.id, 'translation-filed', body))) return;
    writing.done();
    onClose();
  };
  return (
    <Form onGo={() => void file()}>
      <div className="writing">
        <DraftLines label={label} writing={writing} rows={5} required />
      </div>
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy || !changes}>
          {words.languages.file}
        </button>
      </Ends>
    </Form>
  );
}
