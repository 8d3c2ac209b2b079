import { authenticTexts, notTranslated, translated } from '../../../core/record/authentic.ts';
import { oneText, textHash } from '../../../core/record/closing.ts';
import { boundAt, forceOf } from '../../../core/record/force.ts';
import type { Closing } from '../../../core/record/frozen.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Confirmed } from '../../parts/confirmed.tsx';
import { useLettersOf } from '../../words/scripts.ts';
import { directionOf, useWords } from '../../words/words.tsx';
import { partyName, personName } from '../rooms/naming.ts';
import { closingActs, type ClosingAct } from './may.ts';
import { Leave, ReservationForm, SignForm } from './forms.tsx';
import { Notifications, Participants } from './participants.tsx';
import { Reservations } from './reservations.tsx';
import { TermsForm } from './terms.tsx';
import type { OnText } from './silence.tsx';

/** The frozen text: its words, who signed, who reserved what, whom it binds and since when. */
export function Frozen({ room, instrument, acting }: OnText) {
  const { me, instant } = useTalks();
  const { words } = useWords();
  const { closing } = instrument;
  const acts = acting ? closingActs(me, instrument, instant) : [];
  return (
    <>
      <h3>{words.closing.frozen}</h3>
      {closing ? (
        <Kept closing={closing} instrument={instrument} />
      ) : (
        <p>{words.closing.notFrozen}</p>
      )}
      {acts.includes('text-frozen') && <Freeze room={room} instrument={instrument} />}
      {closing && <Plain room={room} instrument={instrument} acts={acts} closing={closing} />}
      <ForParty room={room} instrument={instrument} acts={acts} />
      {acts.includes('force-set') && <TermsForm room={room} instrument={instrument} />}
      <Reservations room={room} instrument={instrument} acting={acting} />
      {closing && <Notifications room={room} instrument={instrument} />}
    </>
  );
}

type Doing = Omit<OnText, 'acting'>;

/** What the reader can do for a party to the frozen text, where it takes more than a press. */
function ForParty({ room, instrument, acts }: Doing & { readonly acts: readonly ClosingAct[] }) {
  const { me } = useTalks();
  const { party } = me;
  if (party === undefined) return null;
  const about = { room, instrument, party };
  return (
    <>
      {acts.includes('signed') && <SignForm {...about} />}
      {acts.includes('withdrawal-notified') && <Leave {...about} />}
      {acts.includes('reservation-entered') && <ReservationForm {...about} />}
    </>
  );
}

function Freeze({ room, instrument }: Doing) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const text = oneText(instrument);
  if (!text) return <p>{words.closing.bracketed}</p>;
  const untranslated = notTranslated(instrument, text);
  if (untranslated) return <p>{words.refusal(untranslated)}</p>;
  const about = { instrument: instrument.id, version: instrument.versions.length };
  const freeze = () => run(room.id, 'text-frozen', { ...about, hash: textHash(instrument, text) });
  return (
    <Confirmed
      act={words.closing.freeze}
      means={words.closing.means['text-frozen'](instrument.title)}
      busy={busy}
      why={why}
      onYes={freeze}
    />
  );
}

interface PlainProps extends Doing {
  readonly closing: Closing;
  readonly acts: readonly ClosingAct[];
}

/** The acts that need nothing to be written; each is for good, so that it is asked before. */
function Plain({ room, instrument, closing, acts }: PlainProps) {
  const { me, state, instant } = useTalks();
  const { words, when } = useWords();
  const { run, busy, why } = useActing();
  const { party = '' } = me;
  const { hash } = closing;
  const { from = '' } = forceOf(instrument, instant);
  const bodies = {
    ratified: { party, hash },
    acceded: { party, hash },
    'force-declared': { from },
  };
  const said = words.closing.means;
  const { title } = instrument;
  const means = {
    ratified: said.ratified(partyName(state, party), title),
    acceded: said.acceded(partyName(state, party), title),
    'force-declared': said['force-declared'](title, when(from.slice(0, 10))),
  };
  const shown = plain.filter((kind) => acts.includes(kind));
  return (
    <div className="row">
      {shown.map((kind) => (
        <Confirmed
          key={kind}
          act={words.closing.act[kind]}
          means={means[kind]}
          busy={busy}
          why={why}
          onYes={() => run(room.id, kind, { instrument: instrument.id, ...bodies[kind] })}
        />
      ))}
    </div>
  );
}

const plain = ['ratified', 'acceded', 'force-declared'] as const;

function Kept({
  closing,
  instrument,
}: {
  readonly closing: Closing;
  readonly instrument: Instrument;
}) {
  const { state, instant } = useTalks();
  const { words, when, list } = useWords();
  const { signatures } = closing;
  const named = (parties: readonly string[]): string =>
    list(parties.map((party) => partyName(state, party)));
  const force = forceOf(instrument, instant);
  const bound = boundAt(instrument, instant);
  return (
    <>
      <p>
        {words.closing.hash}{' '}
        <code dir="ltr" className="closing-hash">
          {closing.hash}
        </code>
      </p>
      <FrozenText {...instrument} points={closing.points} />
      {authenticTexts(instrument).map((text) => (
        <FrozenText key={text.language} {...text} points={translated(text, closing.points)} />
      ))}
      <ul>
        {[...signatures].map(([party, { person, adReferendum }]) => (
          <li key={party}>
            {words.closing.signedBy(partyName(state, party), personName(state, person))}
            {adReferendum && ` (${words.domain.position['ad referendum']})`}
          </li>
        ))}
      </ul>
      <p>{words.closing.consents(named([...closing.bound.keys()]))}</p>
      <p>
        {force.inForce
          ? words.closing.inForce(when((force.from ?? '').slice(0, 10)), named(bound))
          : words.closing.notInForce(force.missing, named(force.waitsFor))}
      </p>
      <Participants instrument={instrument} />
    </>
  );
}

/** A frozen text in one of its languages. */
function FrozenText({
  title,
  language,
  points,
}: Pick<Instrument, 'title' | 'language'> & Pick<Closing, 'points'>) {
  const { words } = useWords();
  useLettersOf(language);
  return (
    <details open>
      <summary>
        {words.domain.language(language)}: <bdi lang={language}>{title}</bdi>
      </summary>
      <ul lang={language} dir={directionOf(language)} className="closing-text">
        {points.map(({ id, label, text }) => (
          <li key={id}>
            {label} {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
