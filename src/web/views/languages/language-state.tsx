import { translationHash, translationState } from '../../../core/record/authentic.ts';
import { holds } from '../../../core/record/authority.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { translationStates, type AuthenticText } from '../../../core/record/languages.ts';
import type { Person } from '../../../core/record/roster.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Point } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { partyNames } from '../rooms/naming.ts';
import { StateMark } from './state-mark.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly text: AuthenticText;
  /** The points of the leading text that have words. */
  readonly points: readonly Point[];
  readonly acting: boolean;
}

/** One language at a glance: its title, how far it is, whom it concerns. */
export function LanguageState({ room, instrument, text, points, acting }: Given) {
  const { me, state } = useTalks();
  const speech = useWords();
  const { words, number } = speech;
  const { run, busy, why } = useActing();
  const { language, concerns, title } = text;
  const name = words.domain.language(language);
  const states = points.map((point) => translationState(text, point));
  const counts = translationStates
    .map((one) => ({ one, n: states.filter((there) => there === one).length }))
    .filter(({ n }) => n > 0);
  const open = acting ? acceptable(me, text, points) : [];
  const accept = () =>
    void run(room.id, 'translation-accepted', {
      instrument: instrument.id,
      language,
      party: me.party ?? '',
      points: open.map((point) => ({ ...point })),
    });
  return (
    <section className="language-state" aria-label={name}>
      <h3>
        {name}
        <span lang={language} dir="auto" className="own-title">
          {title}
        </span>
      </h3>
      <ul className="row">
        {counts.map(({ one, n }) => (
          <li key={one}>
            <StateMark state={one} /> {words.languages.counted(number(n), one)}
          </li>
        ))}
      </ul>
      <p>{words.languages.concerns(partyNames(concerns, state, speech))}</p>
      {open.length > 0 && (
        <button type="button" disabled={busy} onClick={accept}>
          {words.languages.acceptAll(name, open.length)}
        </button>
      )}
      <Why>{why}</Why>
    </section>
  );
}

/** The current wordings that a person can still accept for a party that the language concerns. */
export function acceptable(
  me: Person,
  text: AuthenticText,
  points: readonly Point[],
): readonly { readonly point: string; readonly wording: string }[] {
  const { party } = me;
  if (party === undefined || !text.concerns.includes(party) || !holds(me, 'agree')) return [];
  return points.flatMap((point) => {
    const translation = text.wordings.get(point.id);
    if (!translation || translation.on !== point.text || translation.accepted.has(party)) return [];
    return [{ point: point.id, wording: translationHash(translation) }];
  });
}
