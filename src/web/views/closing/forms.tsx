import { useState } from 'react';
import { noticeEnds } from '../../../core/record/force.ts';
import { partyId } from '../../../core/text/point.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Form } from '../../parts/form.tsx';
import { Why } from '../../parts/why.tsx';
import { Confirmed } from '../../parts/confirmed.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice, Ends, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, pointInWords } from '../rooms/naming.ts';
import type { OnText } from './silence.tsx';

type ForParty = Omit<OnText, 'acting'> & { readonly party: string };

/** A party signs, in full or ad referendum; one ad referendum is confirmed by a full one. */
export function SignForm({ room, instrument, party }: ForParty) {
  const { words } = useWords();
  const { state } = useTalks();
  const { run, busy, why } = useActing();
  const [adReferendum, setAdReferendum] = useState(false);
  const { closing } = instrument;
  const confirms = closing?.signatures.has(partyId(party)) ?? false;
  const inFull = confirms || !adReferendum;
  const sign = () =>
    run(room.id, 'signed', {
      instrument: instrument.id,
      party,
      hash: closing?.hash ?? '',
      ...(inFull ? {} : { adReferendum }),
    });
  const means = words.closing.means[inFull ? 'signed' : 'signed ad referendum'];
  return (
    <div className="closing-form">
      {confirms ? (
        <p>{words.closing.toConfirm}</p>
      ) : (
        <Tick label={words.closing.adReferendum} value={adReferendum} onChange={setAdReferendum} />
      )}
      <Confirmed
        act={confirms ? words.closing.confirm : words.closing.act.signed}
        means={means(partyName(state, party), instrument.title)}
        busy={busy}
        why={why}
        onYes={sign}
      />
    </div>
  );
}

/** What a party excludes or reads differently, in its own words: of a point, or of the text as a whole. */
export function ReservationForm({ room, instrument, party }: ForParty) {
  const speech = useWords();
  const { words } = speech;
  const { run, busy, why } = useActing();
  const label = words.closing.reservation;
  const writing = useDraft(useTalks(), `reservation ${instrument.id}`, label);
  const { text } = writing;
  const [point, setPoint] = useState('');
  const points = instrument.closing?.points ?? [];
  const enter = async (): Promise<void> => {
    const reservation = crypto.randomUUID();
    const about = { instrument: instrument.id, reservation, party };
    const body = { ...about, text: text.trim(), ...(point === '' ? {} : { point }) };
    if (await run(room.id, 'reservation-entered', body)) writing.done();
  };
  return (
    <Form className="closing-form" onGo={() => void enter()}>
      <Choice label={words.closing.onPoint} value={point} onChange={setPoint}>
        <option value="">{words.closing.wholeText}</option>
        {points.map(({ id }) => (
          <option key={id} value={id}>
            {pointInWords(room, { instrument: instrument.id, point: id }, speech)}
          </option>
        ))}
      </Choice>
      <DraftLines label={label} writing={writing} rows={2} required />
      <button type="submit" disabled={busy}>
        {words.closing.reserve}
      </button>
      <Why>{why}</Why>
    </Form>
  );
}

/** Leaving cannot be undone: what follows is said before, and asked once more. */
export function Leave(given: ForParty) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.closing.act['withdrawal-notified']}
      </button>
      {open && <LeaveDialog {...given} onClose={() => setOpen(false)} />}
    </>
  );
}

function LeaveDialog({
  room,
  instrument,
  party,
  onClose,
}: ForParty & { readonly onClose: () => void }) {
  const { negotiation, me, state, instant } = useTalks();
  const { words, when } = useWords();
  const { run, busy, why } = useActing();
  const title = words.closing.leaving(partyName(state, party));
  const writing = useDraft({ negotiation, me }, `leaving ${instrument.id}`, title);
  const reason = writing.text;
  const ends = when(noticeEnds(instrument, instant).slice(0, 10));
  const leave = async (): Promise<void> => {
    const given = reason.trim() === '' ? {} : { reason: reason.trim() };
    const body = { instrument: instrument.id, party, ...given };
    if (!(await run(room.id, 'withdrawal-notified', body))) return;
    writing.done();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onGo={() => void leave()}>
      <p>{words.closing.leavingMeans(instrument.title, ends)}</p>
      <DraftLines label={words.closing.leavingWhy} writing={writing} rows={2} most={5000} />
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy}>
          {words.closing.leave}
        </button>
      </Ends>
    </Dialog>
  );
}
