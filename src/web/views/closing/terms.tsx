import { useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Form } from '../../parts/form.tsx';
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
    <Form className="closing-form" onGo={() => settle()}>
      <Line
        label={words.closing.needed}
        value={needed}
        onChange={setNeeded}
        required
        pattern={upTo(all.length)}
        inputMode="numeric"
      />
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
      <Moment
        label={words.closing.notBefore}
        value={notBefore}
        onChange={setNotBefore}
        type="datetime-local"
      />
      <Line
        label={words.closing.daysAfter}
        value={after}
        onChange={setAfter}
        required
        pattern={DAYS}
        inputMode="numeric"
      />
      <Line
        label={words.closing.daysOfNotice}
        value={notice}
        onChange={setNotice}
        required
        pattern={DAYS}
        inputMode="numeric"
      />
      <Choice label={words.closing.depositary} value={depositary} onChange={setDepositary}>
        <option value="">{words.closing.chairKeeps}</option>
        {all.map((party) => (
          <option key={party} value={party}>
            {partyName(state, party)}
          </option>
        ))}
      </Choice>
      <button type="submit" disabled={busy}>
        {words.closing.settle}
      </button>
      <Why>{why}</Why>
    </Form>
  );
}

/** A whole number as written; nothing where it is none. */
const whole = (written: string): number | undefined =>
  /^\d{1,5}$/.test(written.trim()) ? Number(written.trim()) : undefined;

/** At most a hundred years. */
const DAYS = '\\s*(\\d{1,4}|[12]\\d{4}|3[0-5]\\d{3}|36[0-4]\\d{2}|36500)\\s*';

/** The numbers from 1 to so many. */
const upTo = (most: number): string => Array.from({ length: most }, (_, at) => at + 1).join('|');

/** An instant (ISO 8601, UTC) as a field for a moment has it: by the reader's own clock, to the second. */
function byOwnClock(instant: string | undefined): string {
  if (instant === undefined) return '';
  const at = Date.parse(instant);
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 19);
}
