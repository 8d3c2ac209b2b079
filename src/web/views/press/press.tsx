import { useState } from 'react';
import type { Room } from '../../../core/record/state.ts';
import type { PressRead } from '../../../wire/press.ts';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { GiveArticle, type GivenArticle } from './give-article.tsx';
import { Reading } from './reading.tsx';
import './press.css';

/** From an article to statements: it is given, read by the host, and gone through proposal by proposal. */
export function Press({ rooms, onClose }: { rooms: readonly [Room, ...Room[]]; onClose(): void }) {
  const { now } = useTalks();
  const { words } = useWords();
  const place = usePlace();
  const [first] = rooms;
  const [given, setGiven] = useState<GivenArticle>({
    pasted: '',
    file: undefined,
    address: '',
    also: false,
    outlet: '',
    day: '',
    room: (rooms.find(({ id }) => id === place.room?.id) ?? first).id,
  });
  const [read, setRead] = useState<PressRead>();
  const room = now.rooms.get(given.room);
  return (
    <div className="press">
      <p className="row">
        <button type="button" className="quiet" onClick={onClose}>
          {words.press.back}
        </button>
        {read && (
          <button type="button" className="quiet" onClick={() => setRead(undefined)}>
            {words.press.another}
          </button>
        )}
      </p>
      {read && room ? (
        <Reading key={read.article.sha256} read={read} room={room} given={given} />
      ) : (
        <GiveArticle rooms={rooms} given={given} onChange={setGiven} onRead={setRead} />
      )}
    </div>
  );
}
