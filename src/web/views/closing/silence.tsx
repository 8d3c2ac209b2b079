import { useState } from 'react';
import { holds, runsTheTalks } from '../../../core/record/authority.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { reached, runningOn } from '../../../core/record/silence.ts';
import type { Room } from '../../../core/record/state.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Moment } from '../../parts/fields.tsx';
import { Form } from '../../parts/form.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';

export interface OnText {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly acting: boolean;
}

/** The silence procedure on a text: whether one runs, and what the reader can do about it. */
export function SilenceState({ room, instrument, acting }: OnText) {
  const { me, instant } = useTalks();
  const { words, when } = useWords();
  const { silence } = instrument;
  const runs = runningOn(instrument) !== undefined;
  const chairs = acting && runsTheTalks(me);
  const mine = instrument.mustAgree.find((party) => party === me.party);
  const breaker = holds(me, 'propose') ? mine : undefined;
  return (
    <>
      <h3>{words.closing.silence}</h3>
      {silence ? (
        <p>
          {words.closing.under(when(silence.until), silence.points.size)}{' '}
          {words.closing.silenceIs[silence.ended?.how ?? 'running']}
        </p>
      ) : (
        <p>{words.closing.noSilence}</p>
      )}
      {chairs && !runs && !instrument.closing && <Call room={room} instrument={instrument} />}
      {chairs && runs && silence && (
        <Close room={room} instrument={instrument} early={!reached(silence.until, instant)} />
      )}
      {acting && runs && breaker !== undefined && (
        <Break room={room} instrument={instrument} party={breaker} />
      )}
    </>
  );
}

type Doing = Omit<OnText, 'acting'>;

function Call({ room, instrument }: Doing) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const [until, setUntil] = useState('');
  const call = (): void => {
    const about = { instrument: instrument.id, version: instrument.versions.length };
    void run(room.id, 'silence-called', { ...about, until: new Date(until).toISOString() });
  };
  return (
    <Form className="closing-form" onGo={call}>
      <Moment
        label={words.closing.until}
        value={until}
        onChange={setUntil}
        type="datetime-local"
        required
      />
      <button type="submit" disabled={busy}>
        {words.closing.call}
      </button>
      <Why>{why}</Why>
    </Form>
  );
}

function Close({ room, instrument, early }: Doing & { readonly early: boolean }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const close = () => void run(room.id, 'silence-closed', { instrument: instrument.id });
  return (
    <>
      {early && <p>{words.closing.early}</p>}
      <button type="button" disabled={busy} onClick={close}>
        {words.closing.close}
      </button>
      <Why>{why}</Why>
    </>
  );
}

function Break({ room, instrument, party }: Doing & { readonly party: string }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const label = words.closing.reason;
  const writing = useDraft(useTalks(), `breaking ${instrument.id}`, label);
  const body = { instrument: instrument.id, party, reason: writing.text.trim() };
  return (
    <Form
      className="closing-form"
      onGo={() => void run(room.id, 'silence-broken', body).then((done) => done && writing.done())}
    >
      <DraftLines label={label} writing={writing} rows={2} most={5000} required />
      <button type="submit" disabled={busy}>
        {words.closing.break}
      </button>
      <Why>{why}</Why>
    </Form>
  );
}
