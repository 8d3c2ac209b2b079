import type { Instrument } from '../../core/record/instrument.ts';
import { useTalks } from '../client/talks.tsx';
import { roomsOf, usePlace } from '../place.ts';
import { Link } from '../router.tsx';
import { useWords } from '../words/words.tsx';
import './other-texts.css';

/** The texts of all rooms that the viewer is in, where there is more than the one shown, each in the same view. */
export function OtherTexts({
  view,
  shown,
}: {
  readonly view: string;
  readonly shown: Instrument | undefined;
}) {
  const { state } = useTalks();
  const { address } = usePlace();
  const { words } = useWords();
  const texts = roomsOf(state).flatMap((room) =>
    [...room.instruments.values()].map((instrument) => ({ room, instrument })),
  );
  const others = texts.filter(({ instrument }) => instrument !== shown);
  if (others.length === 0) return null;
  return (
    <nav aria-label={words.matrix.text}>
      <ul className="other-texts">
        {texts.map(({ room, instrument }) => (
          <li key={`${room.id} ${instrument.id}`}>
            <Link
              href={address(view, {
                room: room.id,
                instrument: instrument.id,
                point: undefined,
              })}
              aria-current={instrument === shown ? 'true' : undefined}
              dir="auto"
            >
              {instrument.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
