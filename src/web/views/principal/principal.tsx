import { useMemo } from 'react';
import { questionsFor } from '../../../core/record/principals.ts';
import { useTalks } from '../../client/talks.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import './principal.css';
import { OneQuestion } from './question.tsx';

/** What the principals alone can settle, in all rooms of the reader: for five minutes on a phone. */
export function Principal() {
  const { state, instant } = useTalks();
  const { words } = useWords();
  const minute = instant.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const asked = useMemo(
    () =>
      roomsOf(state).flatMap((room) =>
        questionsFor(room, instant).map((question) => ({ room, question })),
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- gates that wait for a date are asked by the minute
    [state, minute],
  );
  return (
    <div className="principal">
      <header>
        <h1>{words.principal.title}</h1>
        <p className="large">
          {asked.length === 0 ? words.principal.none : words.principal.waiting(asked.length)}
        </p>
        {asked.length > 0 && (
          <button type="button" onClick={() => window.print()}>
            {words.principal.print}
          </button>
        )}
      </header>
      {asked.map(({ room, question }) => (
        <OneQuestion
          key={`${room.id} ${question.instrument.id} ${question.point}`}
          room={room}
          question={question}
        />
      ))}
    </div>
  );
}
