import { translationState, translators } from '../../../core/record/authentic.ts';
import { actsForOne } from '../../../core/record/authority.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { AuthenticText } from '../../../core/record/languages.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Point } from '../../../core/text/point.ts';
import { useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { InPlace } from '../../parts/in-place.tsx';
import { Why } from '../../parts/why.tsx';
import { useLettersOf } from '../../words/scripts.ts';
import { directionOf, useWords } from '../../words/words.tsx';
import { partyNames, pointInWords } from '../rooms/naming.ts';
import { Spans } from '../text/pieces.tsx';
import { spansBetween } from '../text/since.ts';
import { acceptable } from './language-state.tsx';
import { StateMark } from './state-mark.tsx';
import { WordingForm } from './wording-form.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly texts: readonly AuthenticText[];
  /** The point of the leading text. */
  readonly point: Point;
  readonly acting: boolean;
}

/** A point in all its languages, each in its own direction. */
export function PointInLanguages({ texts, ...given }: Given) {
  const { room, instrument, point } = given;
  const speech = useWords();
  const name = pointInWords(room, { instrument: instrument.id, point: point.id }, speech);
  const { language } = instrument;
  return (
    <li className="point-in-languages" aria-label={name}>
      <article className="in-language">
        <p className="of-language">{speech.words.domain.language(language)}</p>
        <p className="wording" lang={language} dir={directionOf(language)}>
          {point.label !== undefined && <span className="label">{point.label} </span>}
          {point.text}
        </p>
      </article>
      {texts.map((text) => (
        <InLanguage key={text.language} {...given} text={text} name={name} />
      ))}
    </li>
  );
}

type CellProps = Omit<Given, 'texts'> & { readonly text: AuthenticText; readonly name: string };

function InLanguage({ room, instrument, point, text, name, acting }: CellProps) {
  const { me, state } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const [editing, setEditing] = useState(false);
  const { language } = text;
  useLettersOf(language);
  const there = text.wordings.get(point.id);
  const stands = translationState(text, point);
  const may = actsForOne(me, translators(instrument, language), 'translation-filed') === undefined;
  // What has to be done is a button; that it could be done otherwise is told beside the words.
  const isUpToDate = stands === 'current' || stands === 'confirmed';
  const waiting = text.concerns.filter((party) => !there?.accepted.has(party));
  return (
    <article className="in-language" data-state={stands}>
      <p className="of-language">
        {words.domain.language(language)} <StateMark state={stands} />{' '}
        {words.domain.translation[stands]}
      </p>
      {there && !editing && (
        <p className="wording" lang={language} dir={directionOf(language)}>
          {point.label !== undefined && <span className="label">{point.label} </span>}
          {there.text}
        </p>
      )}
      {there && stands === 'stale' && (
        <>
          <p className="quietly">{words.languages.since}</p>
          <p className="since" lang={instrument.language} dir={directionOf(instrument.language)}>
            <Spans spans={spansBetween(there.on, point.text)} />
          </p>
        </>
      )}
      {stands === 'current' && waiting.length > 0 && (
        <p className="quietly">{words.languages.waitsFor(partyNames(waiting, state, speech))}</p>
      )}
      {acting && !editing && (
        <div className="row">
          {may && (
            <button
              type="button"
              className={isUpToDate ? 'link' : ''}
              aria-label={words.languages.translateInto(
                words.domain.language(language),
                name,
                stands,
              )}
              onClick={() => setEditing(true)}
            >
              {words.languages.translate[stands]}
            </button>
          )}
          <Accept room={room} instrument={instrument} point={point} text={text} name={name} />
        </div>
      )}
      {acting && editing && (
        <InPlace>
          <WordingForm
            room={room}
            instrument={instrument}
            point={point}
            text={text}
            name={name}
            onClose={() => setEditing(false)}
          />
        </InPlace>
      )}
    </article>
  );
}

function Accept({ room, instrument, point, text, name }: Omit<CellProps, 'acting'>) {
  const { me } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const points = acceptable(me, text, [point]);
  if (points.length === 0) return null;
  const body = {
    instrument: instrument.id,
    language: text.language,
    party: me.party ?? '',
    points: points.map((one) => ({ ...one })),
  };
  return (
    <>
      <button
        type="button"
        disabled={busy}
        aria-label={words.languages.acceptOf(words.domain.language(text.language), name)}
        onClick={() => void run(room.id, 'translation-accepted', body)}
      >
        {words.languages.accept}
      </button>
      <Why>{why}</Why>
    </>
  );
}
