import { onTable } from '../../../core/record/rules.ts';
import type { Room } from '../../../core/record/state.ts';
import { Choice } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';

/** A text of a room and one of its points; empty: none. */
export interface Place {
  readonly instrument: string;
  readonly point: string;
}

interface WhichPointProps {
  readonly place: Place;
  readonly room: Room;
  /** What is chosen where no point is: all of the text, or nothing yet. */
  readonly noPoint: string;
  readonly onChange: (place: Place) => void;
}

/** Which text of the room it is about, and which of its points. */
export function WhichPoint({ place, room, noPoint, onChange }: WhichPointProps) {
  const { words } = useWords();
  const all = [...room.instruments.values()];
  const chosen = all.find(({ id }) => id === place.instrument);
  if (all.length === 0) return null;
  const points = (chosen && onTable(chosen)?.points) ?? [];
  return (
    <>
      <Choice
        label={words.press.about}
        value={place.instrument}
        onChange={(instrument) => onChange({ instrument, point: '' })}
      >
        <option value="">{words.press.aboutNone}</option>
        {all.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      {chosen && (
        <Choice
          label={words.press.point}
          value={place.point}
          onChange={(point) => onChange({ instrument: chosen.id, point })}
        >
          <option value="">{noPoint}</option>
          {points
            .filter(({ kind }) => kind === 'point')
            .map(({ id }) => (
              <option key={id} value={id}>
                {pointInWords(room, { instrument: chosen.id, point: id }, { words })}
              </option>
            ))}
        </Choice>
      )}
    </>
  );
}
