import { useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { useActing, Why } from '../../parts/acting.tsx';
import { Line, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import type { OnText } from './silence.tsx';

type Doing = Omit<OnText, 'acting'>;

/** What a party excludes or reads differently, in its own words. */
export function ReservationForm({ room, instrument, party }: Doing & { readonly party: string }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const [text, setText] = useState('');
  const enter = async (): Promise<void> => {
    const reservation = crypto.randomUUID();
    const body = { instrument: instrument.id, reservation, party, text: text.trim() };
    if (await run(room.id, 'reservation-entered', body)) setText('');
  };
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Lines label={words.closing.reservation} value={text} onChange={setText} rows={2} />
      <button type="submit" disabled={busy || text.trim() === ''}>
        {words.closing.reserve}
      </button>
      <Why>{why}</Why>
    </form>
  );
}

/** After how many ratifications, and how many days, the text enters into force. */
export function TermsForm({ room, instrument }: Doing) {
  const { state } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { force } = instrument;
  const [needed, setNeeded] = useState(String(force?.ratifications ?? instrument.mustAgree.length));
  const [days, setDays] = useState(String(force?.daysAfter ?? 0));
  const ratifications = whole(needed);
  const daysAfter = whole(days);
  const most = state.roster.parties.size;
  const fits = ratifications >= 1 && ratifications <= most && daysAfter >= 0;
  const body = { ...force, instrument: instrument.id, ratifications, daysAfter };
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(room.id, 'force-set', body);
      }}
    >
      <Line label={words.closing.needed} value={needed} onChange={setNeeded} />
      <Line label={words.closing.daysAfter} value={days} onChange={setDays} />
      <button type="submit" disabled={busy || !fits}>
        {words.closing.settle}
      </button>
      <Why>{why}</Why>
    </form>
  );
}

/** A whole number as written; -1 where it is none. */
const whole = (written: string): number =>
  /^\d{1,5}$/.test(written.trim()) ? Number(written.trim()) : -1;
