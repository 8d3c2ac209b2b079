import { oneText, textHash } from '../../../core/record/closing.ts';
import { boundAt, forceOf } from '../../../core/record/force.ts';
import type { Closing } from '../../../core/record/frozen.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing, Why } from '../../parts/acting.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, personName } from '../rooms/naming.ts';
import { closingActs, type ClosingAct } from './may.ts';
import { ReservationForm, TermsForm } from './forms.tsx';
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
      {acts.includes('reservation-entered') && me.party !== undefined && (
        <ReservationForm room={room} instrument={instrument} party={me.party} />
      )}
      {acts.includes('force-set') && <TermsForm room={room} instrument={instrument} />}
    </>
  );
}

function Freeze({ room, instrument }: Omit<OnText, 'acting'>) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const text = oneText(instrument);
  if (!text) return <p>{words.closing.bracketed}</p>;
  const about = { instrument: instrument.id, version: instrument.versions.length };
  const freeze = () =>
    void run(room.id, 'text-frozen', { ...about, hash: textHash(instrument, text) });
  return (
    <>
      <button type="button" disabled={busy} onClick={freeze}>
        {words.closing.freeze}
      </button>
      <Why>{why}</Why>
    </>
  );
}

interface PlainProps extends Omit<OnText, 'acting'> {
  readonly closing: Closing;
  readonly acts: readonly ClosingAct[];
}

/** The acts that need nothing to be written. */
function Plain({ room, instrument, closing, acts }: PlainProps) {
  const { me, instant } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { party = '' } = me;
  const { hash } = closing;
  const { from = '' } = forceOf(instrument, instant);
  const bodies = {
    signed: { party, hash },
    ratified: { party, hash },
    acceded: { party, hash },
    'withdrawal-notified': { party },
    'force-declared': { from },
  };
  const shown = plain.filter((kind) => acts.includes(kind));
  return (
    <>
      <div className="row">
        {shown.map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={busy}
            onClick={() => void run(room.id, kind, { instrument: instrument.id, ...bodies[kind] })}
          >
            {words.closing.act[kind]}
          </button>
        ))}
      </div>
      <Why>{why}</Why>
    </>
  );
}

const plain = ['signed', 'ratified', 'acceded', 'force-declared', 'withdrawal-notified'] as const;

function Kept({
  closing,
  instrument,
}: {
  readonly closing: Closing;
  readonly instrument: Instrument;
}) {
  const { state, instant } = useTalks();
  const { words, when, list } = useWords();
  const { signatures, reservations } = closing;
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
      <ul lang={instrument.language} dir="auto" className="closing-text">
        {closing.points.map(({ id, label, text }) => (
          <li key={id}>
            {label} {text}
          </li>
        ))}
      </ul>
      <ul>
        {[...signatures].map(([party, { person, adReferendum }]) => (
          <li key={party}>
            {words.closing.signedBy(partyName(state, party), personName(state, person))}
            {adReferendum && ` (${words.domain.position['ad referendum']})`}
          </li>
        ))}
        {[...reservations].map(([id, { party, text }]) => (
          <li key={id}>
            {words.closing.reserved(partyName(state, party))} <q dir="auto">{text}</q>
          </li>
        ))}
      </ul>
      <p>{words.closing.consents(named([...closing.bound.keys()]))}</p>
      <p>
        {force.inForce
          ? words.closing.inForce(when((force.from ?? '').slice(0, 10)), named(bound))
          : words.closing.notInForce(force.missing, named(force.waitsFor))}
      </p>
    </>
  );
}
