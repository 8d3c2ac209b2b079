import { useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { Choice, Line, Moment, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import type { OnText } from './silence.tsx';

/** When the text enters into force, how one leaves it, and who keeps the original. */
export function TermsForm({ room, instrument }: Omit<OnText, 'acting'>) {
  const { state } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { force } = instrument;
  const all = [...state.roster.parties.keys()];
  const [needed, setNeeded] = useState(String(force?.ratifications ?? instrument.mustAgree.length));
  const [named, setNamed] = useState<readonly string[]>(force?.parties ?? []);
  const [notBefore, setNotBefore] = useState(byOwnClock(force?.notBefore));
  const [after, setAfter] = useState(String(force?.daysAfter ?? 0));
  const [notice, setNotice] = useState(String(force?.daysOfNotice ?? 0));
  const [depositary, setDepositary] = useState<string>(force?.depositary ?? '');
  const [ratifications, daysAfter, daysOfNotice] = [needed, after, notice].map(whole);
  const fits =
    isWithin(ratifications, 1, all.length) && isWithin(daysAfter) && isWithin(daysOfNotice);
  const early = Date.parse(notBefore);
  const settle = () =>
    void run(room.id, 'force-set', {
      instrument: instrument.id,
      ratifications: ratifications ?? 1,
      daysAfter: daysAfter ?? 0,
      daysOfNotice: daysOfNotice ?? 0,
      ...(named.length > 0 ? { parties: [...named] } : {}),
      ...(Number.isNaN(early) ? {} : { notBefore: new Date(early).toISOString() }),
      ...(depositary === '' ? {} : { depositary }),
    });
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <Line label={words.closing.needed} value={needed} onChange={setNeeded} />
      <details open={named.length > 0}>
        <summary>{words.closing.named(named.length)}</summary>
        <fieldset className="tick-row" aria-label={words.closing.named(named.length)}>
          {all.map((party) => (
            <Tick
              key={party}
              label={partyName(state, party)}
              value={named.includes(party)}
              onChange={(on) =>
                setNamed(all.filter((one) => (one === party ? on : named.includes(one))))
              }
            />
          ))}
        </fieldset>
      </details>
      <Moment label={words.closing.notBefore} value={notBefore} onChange={setNotBefore} />
      <Line label={words.closing.daysAfter} value={after} onChange={setAfter} />
      <Line label={words.closing.daysOfNotice} value={notice} onChange={setNotice} />
      <Choice label={words.closing.depositary} value={depositary} onChange={setDepositary}>
        <option value="">{words.closing.chairKeeps}</option>
        {all.map((party) => (
          <option key={party} value={party}>
            {partyName(state, party)}
          </option>
        ))}
      </Choice>
      <button type="submit" disabled={busy || !fits}>
        {words.closing.settle}
      </button>
      <Why>{why}</Why>
    </form>
  );
}

/** A whole number as written; nothing where it is none. */
const whole = (written: string): number | undefined =>
  /^\d{1,5}$/.test(written.trim()) ? Number(written.trim()) : undefined;

const isWithin = (n: number | undefined, least = 0, most = 36_500): boolean =>
  n !== undefined && n >= least && n <= most;

/** An instant (ISO 8601, UTC) as a field for a moment has it: by the reader's own clock, to the second. */
function byOwnClock(instant: string | undefined): string {
  if (instant === undefined) return '';
  const at = Date.parse(instant);
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 19);
}
