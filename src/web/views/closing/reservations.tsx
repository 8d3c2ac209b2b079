import { useState } from 'react';
import { holds } from '../../../core/record/authority.ts';
import type { Objection, Reservation } from '../../../core/record/frozen.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, pointInWords } from '../rooms/naming.ts';
import type { OnText } from './silence.tsx';

/** What parties excluded or read differently, what others said against it, and what the reader can do about it. */
export function Reservations(given: OnText) {
  const { words } = useWords();
  const { closing } = given.instrument;
  if (!closing) return null;
  return (
    <>
      <h3>{words.closing.reservations}</h3>
      {closing.reservations.size === 0 && <p>{words.closing.noReservations}</p>}
      <ul className="closing-reservations">
        {[...closing.reservations].map(([id, reservation]) => (
          <OneReservation key={id} {...given} id={id} reservation={reservation} />
        ))}
      </ul>
    </>
  );
}

type OneProps = OnText & { readonly id: string; readonly reservation: Reservation };

function OneReservation({ id, reservation, ...given }: OneProps) {
  const { room, instrument, acting } = given;
  const { state, me } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const { party, point, text, withdrawn, objections } = reservation;
  const on =
    point === undefined
      ? words.closing.wholeText
      : pointInWords(room, { instrument: instrument.id, point }, speech);
  return (
    <li data-withdrawn={withdrawn !== undefined}>
      <p>
        {words.closing.reserved(partyName(state, party), on)} <q dir="auto">{text}</q>
        {withdrawn && ` (${words.closing.takenBack(speech.when(withdrawn.recorded.slice(0, 10)))})`}
      </p>
      {objections.size > 0 && (
        <ul>
          {[...objections].map(([objector, objection]) => (
            <Objecting key={objector} party={objector} objection={objection} />
          ))}
        </ul>
      )}
      {acting && me.party !== undefined && holds(me, 'sign') && !withdrawn && (
        <OnReservation {...given} id={id} reservation={reservation} me={me.party} />
      )}
    </li>
  );
}

function Objecting({
  party,
  objection,
}: {
  readonly party: string;
  readonly objection: Objection;
}) {
  const { state } = useTalks();
  const { words, when } = useWords();
  const { text, precludes, withdrawn } = objection;
  return (
    <li>
      {words.closing.objects(partyName(state, party), precludes)}{' '}
      {text !== undefined && <q dir="auto">{text}</q>}
      {withdrawn && ` (${words.closing.takenBack(when(withdrawn.recorded.slice(0, 10)))})`}
    </li>
  );
}

/** Taking back one's own, and objecting to another's. */
function OnReservation({
  room,
  instrument,
  id,
  reservation,
  me,
}: Omit<OneProps, 'acting'> & { readonly me: string }) {
  const { state } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const [open, setOpen] = useState(false);
  const body = { instrument: instrument.id, reservation: id, party: me };
  const whose = partyName(state, reservation.party);
  const mine = [...reservation.objections].find(([party]) => party === me)?.[1];
  const objects = mine !== undefined && !mine.withdrawn;
  const back =
    reservation.party === me
      ? ('reservation-withdrawn' as const)
      : objects
        ? ('objection-withdrawn' as const)
        : undefined;
  return (
    <>
      {back ? (
        <button type="button" disabled={busy} onClick={() => void run(room.id, back, body)}>
          {words.closing.takeBack[back](whose)}
        </button>
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {words.closing.object(whose)}
        </button>
      )}
      <Why>{why}</Why>
      {open && (
        <ObjectDialog room={room.id} body={body} whose={whose} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function ObjectDialog({
  room,
  body,
  whose,
  onClose,
}: {
  readonly room: OnText['room']['id'];
  readonly body: {
    readonly instrument: string;
    readonly reservation: string;
    readonly party: string;
  };
  readonly whose: string;
  readonly onClose: () => void;
}) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const title = words.closing.object(whose);
  const writing = useDraft(useTalks(), `objection ${body.instrument} ${body.reservation}`, title);
  const { text } = writing;
  const [precludes, setPrecludes] = useState(false);
  const enter = async (): Promise<void> => {
    const said = text.trim() === '' ? {} : { text: text.trim() };
    if (!(await run(room, 'objection-made', { ...body, ...said, precludes }))) return;
    writing.done();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onGo={() => void enter()}>
      <DraftLines label={words.closing.objection} writing={writing} rows={2} most={5000} />
      <Tick label={words.closing.precludes(whose)} value={precludes} onChange={setPrecludes} />
      <p>{words.closing.objectionMeans[precludes ? 'precludes' : 'in part']}</p>
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy}>
          {words.closing.enterObjection}
        </button>
      </Ends>
    </Dialog>
  );
}
