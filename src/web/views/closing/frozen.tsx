import { runsTheTalks } from '../../../core/record/authority.ts';
import { oneText, textHash } from '../../../core/record/closing.ts';
import type { Closing } from '../../../core/record/frozen.ts';
import { boundAt, forceOf } from '../../../core/record/force.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing, Why } from '../../parts/acting.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, personName } from '../rooms/naming.ts';
import type { OnText } from './silence.tsx';

/** The frozen text: its words, who signed, who reserved what, whom it binds and since when. */
export function Frozen({ room, instrument, acting }: OnText) {
  const { me } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { closing } = instrument;
  const { party } = me;
  const about = { instrument: instrument.id };
  const act = (kind: string, body: Readonly<Record<string, string | number>>) => () =>
    void run(room.id, kind, { ...about, ...body });
  const text = oneText(instrument);
  const { length: version } = instrument.versions;
  return (
    <>
      <h3>{words.closing.frozen}</h3>
      {closing ? (
        <Kept closing={closing} instrument={instrument} />
      ) : (
        <p>{words.closing.notFrozen}</p>
      )}
      {acting && !closing && text && runsTheTalks(me) && (
        <button
          type="button"
          disabled={busy}
          onClick={act('text-frozen', { version, hash: textHash(instrument, text) })}
        >
          {words.closing.freeze}
        </button>
      )}
      {acting && closing && party !== undefined && (
        <div className="row">
          {(['signed', 'ratified', 'acceded'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              disabled={busy}
              onClick={act(kind, { party, hash: closing.hash })}
            >
              {words.closing.act[kind]}
            </button>
          ))}
        </div>
      )}
      <Why>{why}</Why>
    </>
  );
}

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
        {words.closing.hash} <code dir="ltr">{closing.hash}</code>
      </p>
      <ul lang={instrument.language} dir="auto">
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
