import type { Instrument } from '../../../core/record/instrument.ts';
import { keepDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { draftOf, placeOf } from './draft.ts';

interface Given {
  readonly instrument: Instrument;
  readonly writing: { readonly point: string };
  readonly onClose: () => void;
}

/** The point that someone writes on was taken out meanwhile: his words are still there, to be used elsewhere. */
export function PointGone({ instrument, writing, onClose }: Given) {
  const talks = useTalks();
  const { words } = useWords();
  const draft = draftOf(talks, instrument, writing.point);
  if (!draft) return null;
  const discard = (): void => {
    keepDraft(talks, placeOf(instrument, writing.point), undefined);
    onClose();
  };
  return (
    <div className="notice" role="alert">
      <p>{words.live.pointGone}</p>
      <p className="wording-text" lang={instrument.language} dir="auto">
        {draft.text}
      </p>
      <button type="button" className="quiet" onClick={discard}>
        {words.live.discard}
      </button>
    </div>
  );
}
