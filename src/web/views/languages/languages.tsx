import { useMemo, useState } from 'react';
import {
  authenticTexts,
  isSettled,
  isWorded,
  leadingText,
  translationState,
} from '../../../core/record/authentic.ts';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { AuthenticText } from '../../../core/record/languages.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Point } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Tick } from '../../parts/fields.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { OtherTexts } from '../../parts/other-texts.tsx';
import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { LanguageState } from './language-state.tsx';
import './languages.css';
import { PointInLanguages } from './point-in-languages.tsx';
import { SetLanguages } from './set-languages.tsx';

/** The authentic texts side by side: the leading one, and what each other language has of it. */
export function Languages() {
  const { room, instrument } = usePlace();
  const { words } = useWords();
  return (
    <Leaf title={words.languages.title} intro={words.languages.intro}>
      <OtherTexts view="languages" shown={instrument} />
      {room && instrument ? (
        <SideBySide room={room} instrument={instrument} key={instrument.id} />
      ) : (
        <p>{words.matrix.nothing}</p>
      )}
    </Leaf>
  );
}

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
}

function SideBySide({ room, instrument }: Given) {
  const { me, at } = useTalks();
  const { words } = useWords();
  const [toDo, setToDo] = useState(false);
  const points = useMemo(() => leadingText(instrument).filter(isWorded), [instrument]);
  const texts = useMemo(() => authenticTexts(instrument), [instrument]);
  const acting = at === undefined && isIn(room, me.id) && !instrument.closing;
  const shown = toDo ? points.filter((point) => isUnsettled(texts, point)) : points;
  return (
    <div className="languages">
      <h2 lang={instrument.language} dir="auto">
        {instrument.title}
      </h2>
      <p>{words.languages.leading(words.domain.language(instrument.language))}</p>
      {instrument.closing && <p>{words.languages.frozen}</p>}
      {texts.map((text) => (
        <LanguageState
          key={text.language}
          room={room}
          instrument={instrument}
          text={text}
          points={points}
          acting={acting}
        />
      ))}
      {texts.length === 0 && <p>{words.languages.none}</p>}
      {acting && runsTheTalks(me) && <SetLanguages room={room} instrument={instrument} />}
      {texts.length > 0 && (
        <>
          <Tick label={words.languages.toDo} value={toDo} onChange={setToDo} />
          {shown.length === 0 && <p>{words.languages.nothingToDo}</p>}
          <ol className="side-by-side">
            {shown.map((point) => (
              <PointInLanguages
                key={point.id}
                room={room}
                instrument={instrument}
                texts={texts}
                point={point}
                acting={acting}
              />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

const isUnsettled = (texts: readonly AuthenticText[], point: Point): boolean =>
  texts.some((text) => !isSettled(text, translationState(text, point)));
