import type { PressRead } from '../../../wire/press.ts';
import { useWords } from '../../words/words.tsx';

/** Meetings and pledges that the article tells of: to be read, none is entered from here. */
export function AlsoTold({ read: { meetings, pledges } }: { readonly read: PressRead }) {
  const { words, when, list } = useWords();
  if (meetings.length + pledges.length === 0) return null;
  return (
    <section className="also-told">
      {meetings.length > 0 && (
        <>
          <h2>{words.press.meetings}</h2>
          <ul>
            {meetings.map(({ id, who, place, when: at, status, condition }) => (
              <li key={id}>
                {words.press.meeting(list(who), place, when(at))}
                <span className="quietly"> ({words.press.meetingStatus[status]})</span>
                {condition !== undefined && (
                  <span className="quietly">, {words.press.onCondition(condition)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {pledges.length > 0 && (
        <>
          <h2>{words.press.pledges}</h2>
          <ul>
            {pledges.map(({ id, by, what, condition }) => (
              <li key={id}>
                <span dir="auto">{words.press.pledge(by, what)}</span>
                {condition !== undefined && (
                  <span className="quietly">, {words.press.onCondition(condition)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quietly">{words.press.onlyShown}</p>
    </section>
  );
}
