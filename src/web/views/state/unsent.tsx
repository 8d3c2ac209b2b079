import { useId } from 'react';
import { keepDraft, useDrafts } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';

const SHOWN = 90;

/** What one was writing and has not sent, with the way to go on and the way to drop it. */
export function Unsent() {
  const talks = useTalks();
  const { words } = useWords();
  const drafts = useDrafts(talks);
  const heading = useId();
  if (drafts.length === 0) return null;
  return (
    <section className="notice desk" aria-labelledby={heading}>
      <h2 id={heading}>{words.live.drafts}</h2>
      <ul>
        {drafts.map(({ place, what, text, address }) => (
          <li key={place}>
            <p>
              <Link href={address}>{what}</Link>{' '}
              <button
                type="button"
                className="link"
                aria-label={words.live.discardDraft(what)}
                onClick={() => keepDraft(talks, place, undefined)}
              >
                {words.live.discard}
              </button>
            </p>
            <p className="desk-words" dir="auto">
              {text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
