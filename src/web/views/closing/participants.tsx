import {
  notificationsOf,
  participantsOf,
  type Participant,
} from '../../../core/record/depositary.ts';
import { useTalks } from '../../client/talks.tsx';
import { Table } from '../../parts/table.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, personName } from '../rooms/naming.ts';
import type { OnText } from './silence.tsx';

type Given = Omit<OnText, 'acting'>;

/** The table of participants, as collections of treaties print it. */
export function Participants({ instrument }: Pick<Given, 'instrument'>) {
  const { instant } = useTalks();
  const { words } = useWords();
  const head = words.closing.participants;
  return (
    <Table
      title={head.title}
      heads={[head.party, head.signed, head.bound, head.reservations, head.inForce]}
    >
      {participantsOf(instrument, instant).map((one) => (
        <Line key={one.party} participant={one} />
      ))}
    </Table>
  );
}

function Line({ participant }: { readonly participant: Participant }) {
  const { state } = useTalks();
  const { words, when, number } = useWords();
  const { party, signature, consent, reservations, withdrawal, inForceFrom } = participant;
  const day = (instant: string): string => when(instant.slice(0, 10));
  const standing = reservations.filter(([, { withdrawn }]) => !withdrawn).length;
  const { how } = words.closing;
  return (
    <tr>
      <th scope="row">{partyName(state, party)}</th>
      <td>
        {signature && (
          <>
            {day(signature.source.recorded)}, {personName(state, signature.person)}
            {signature.adReferendum && ` (${words.domain.position['ad referendum']})`}
          </>
        )}
      </td>
      <td>{consent && `${day(consent.source.recorded)} (${how[consent.how]})`}</td>
      <td>
        {reservations.length > 0 &&
          words.closing.standing(number(standing), number(reservations.length))}
      </td>
      <td>
        {inForceFrom !== undefined && day(inForceFrom)}
        {withdrawal && ` ${words.closing.outFrom(day(withdrawal.from))}`}
      </td>
    </tr>
  );
}

/** What the depositary tells all parties, numbered, the earliest first. */
export function Notifications({ room, instrument }: Given) {
  const { state, instant } = useTalks();
  const { words, when } = useWords();
  const told = notificationsOf(room, instrument, instant);
  return (
    <>
      <h3>{words.closing.notifications}</h3>
      <ol className="notifications">
        {told.map(({ number, kind, at, party, adReferendum, reservation }) => (
          <li key={number}>
            <time dateTime={at}>{when(at.slice(0, 10))}</time>{' '}
            {words.closing.notified[kind](
              party === undefined ? '' : partyName(state, party),
              reservation ? partyName(state, reservation.party) : '',
            )}
            {adReferendum && ` (${words.domain.position['ad referendum']})`}
          </li>
        ))}
      </ol>
    </>
  );
}
