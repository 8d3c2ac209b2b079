import { Fragment, useState } from 'react';
import { entryId, type Recorded } from '../../../core/record/entry.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { Table } from '../../parts/table.tsx';
import { useWords } from '../../words/words.tsx';
import { nameOf } from '../rooms/naming.ts';
import { sentenceOf } from '../rooms/sentences.ts';

const onPage = 100;

/** The entries of a room in their order, a hundred at a time, the latest hundred first. */
export function Ledger({ room }: { readonly room: Room }) {
  const { entries, refused } = useTalks();
  const { words, number } = useWords();
  const own = entries
    .filter(({ entry }) => entry.envelope.room === room.id)
    .toSorted((a, b) => a.seq - b.seq);
  const [chosen, setChosen] = useState<number>();
  const last = Math.max(0, Math.ceil(own.length / onPage) - 1);
  const page = Math.min(chosen ?? last, last);
  const shown = own.slice(page * onPage, (page + 1) * onPage);
  const { columns } = words.record;
  const from = number(page * onPage + 1);
  const to = number(page * onPage + shown.length);
  return (
    <section className="ledger">
      {last > 0 && (
        <p className="row">
          <button type="button" disabled={page === 0} onClick={() => setChosen(page - 1)}>
            {words.record.earlier}
          </button>
          <span>{words.record.page(from, to, number(own.length))}</span>
          <button type="button" disabled={page === last} onClick={() => setChosen(page + 1)}>
            {words.record.later}
          </button>
        </p>
      )}
      <Table
        title={words.record.caption(room.name)}
        titled
        heads={[columns.seq, columns.recorded, columns.who, columns.kind, columns.said, columns.id]}
      >
        {shown.map((recorded) => (
          <Row
            key={recorded.seq}
            recorded={recorded}
            room={room}
            why={refused.find((one) => one.recorded === recorded)?.why}
          />
        ))}
      </Table>
    </section>
  );
}

interface RowProps {
  readonly recorded: Recorded;
  readonly room: Room;
  readonly why: ReturnType<typeof useTalks>['refused'][number]['why'] | undefined;
}

function Row({ recorded, room, why }: RowProps) {
  const { state } = useTalks();
  const speech = useWords();
  const { words, instant } = speech;
  const [open, setOpen] = useState(false);
  const { seq, entry } = recorded;
  const id = entryId(entry);
  const key = state.roster.keys.get(entry.envelope.author);
  const act = room.acts.find(({ source }) => source.seq === seq);
  const sentence = act && sentenceOf(act, state, speech);
  return (
    <Fragment>
      <tr data-refused={why !== undefined}>
        <td>{seq}</td>
        <td>
          <time dateTime={recorded.recorded}>{instant(recorded.recorded)}</time>
        </td>
        <td>{(key && nameOf(state, key.person)) ?? entry.envelope.author.slice(0, 12)}</td>
        <td>
          <code>{entry.envelope.kind}</code>
        </td>
        <td className="ledger-says">
          {sentence?.text}
          {sentence?.quote !== undefined && (
            <span className="ledger-quote" dir="auto" lang={sentence.language}>
              {sentence.quote}
            </span>
          )}
          {why && <strong>{words.refusal(why)}</strong>}
        </td>
        <td>
          <button
            type="button"
            className="link"
            dir="ltr"
            aria-expanded={open}
            title={words.record.showAsSigned(seq)}
            onClick={() => setOpen(!open)}
          >
            {id.slice(0, 12)}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={6}>
            <AsSigned recorded={recorded} id={id} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** The envelope and body to the letter. */
function AsSigned({ recorded, id }: { readonly recorded: Recorded; readonly id: string }) {
  const { words, when } = useWords();
  const { envelope } = recorded.entry;
  return (
    <div className="as-signed">
      <h3>{words.record.details}</h3>
      <Facts>
        <Fact term={words.record.columns.id} code>
          {id}
        </Fact>
        <Fact term={words.record.key} code>
          {envelope.author}
        </Fact>
        <Fact term={words.record.happened}>{when(envelope.happened)}</Fact>
      </Facts>
      <pre dir="ltr">{JSON.stringify(recorded.entry, undefined, 2)}</pre>
    </div>
  );
}
