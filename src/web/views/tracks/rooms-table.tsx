import { Table } from '../../parts/table.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import type { Line, Track } from './lines.ts';

/** What the chart shows, for who reads better than he looks: a row to a room, by track. */
export function RoomsTable({ tracks }: { readonly tracks: readonly Track[] }) {
  const { words } = useWords();
  const { table } = words.tracks;
  return (
    <details className="tracks-table">
      <summary>{table.title}</summary>
      <Table
        title={table.title}
        titled
        heads={[words.shell.room, table.track, table.from, table.until, table.acts, table.sessions]}
      >
        {tracks.flatMap(({ name, lines }) =>
          lines.map((line) => <Row key={line.room.id} line={line} track={name} />),
        )}
      </Table>
    </details>
  );
}

function Row({ line, track }: { readonly line: Line; readonly track: string | undefined }) {
  const { address } = usePlace();
  const { when, number } = useWords();
  const { room, days, knots } = line;
  const asDay = (moment: number | undefined): string =>
    moment === undefined ? '' : when(new Date(moment).toISOString().slice(0, 10));
  const inOrder = days.toSorted((a, b) => a - b);
  return (
    <tr>
      <th scope="row">
        <Link href={address('rooms', { room: room.id, instrument: undefined, point: undefined })}>
          {room.name}
        </Link>
      </th>
      <td>
        <bdi>{track}</bdi>
      </td>
      <td>{asDay(inOrder[0])}</td>
      <td>{asDay(inOrder.at(-1))}</td>
      <td>{number(room.acts.length)}</td>
      <td>{number(knots.length)}</td>
    </tr>
  );
}
