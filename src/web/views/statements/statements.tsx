import { useState } from 'react';
import type { Attachment, PressSource, Statement } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice, Tick } from '../../parts/fields.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { Press } from '../press/press.tsx';
import { isIn } from '../rooms/membership.ts';
import { spanOf } from '../tracks/span.ts';
import { OneStatement, SourceLine } from './statement.tsx';
import './statements.css';

/** A statement and the room that it was recorded in. */
interface Placed {
  readonly room: Room;
  readonly statement: Statement;
}

/** What was said in public, the latest first, with how it reached us and what was said against it. */
export function Statements() {
  const { words } = useWords();
  const [reading, setReading] = useState(false);
  const [first, ...others] = useOwnRooms();
  if (reading && first) {
    return (
      <Leaf title={words.press.title} intro={words.press.intro}>
        <Press rooms={[first, ...others]} onClose={() => setReading(false)} />
      </Leaf>
    );
  }
  return (
    <Leaf title={words.statements.title} intro={words.statements.intro}>
      {first && (
        <p className="statements-new">
          <button type="button" onClick={() => setReading(true)}>
            {words.press.open}
          </button>
        </p>
      )}
      <Recorded />
    </Leaf>
  );
}

/** The rooms in which the reader can record a statement now. */
function useOwnRooms(): readonly Room[] {
  const { me, now, at, copy } = useTalks();
  if (at !== undefined || copy !== undefined) return [];
  return roomsOf(now).filter((room) => isIn(room, me.id));
}

function Recorded() {
  const { state } = useTalks();
  const { words } = useWords();
  const [speaker, setSpeaker] = useState('');
  const [contested, setContested] = useState(false);
  const rooms = roomsOf(state);
  const all = rooms
    .flatMap((room) => [...room.statements.values()].map((statement) => ({ room, statement })))
    .toSorted((a, b) => said(b) - said(a));
  const speakers = [...new Set(all.map(({ statement }) => statement.speaker))].toSorted();
  const shown = all.filter(
    ({ statement }) =>
      (speaker === '' || statement.speaker === speaker) && (!contested || isContested(statement)),
  );
  return (
    <>
      {all.length === 0 ? (
        <p>{words.statements.nothing}</p>
      ) : (
        <>
          <div className="statements-filter">
            <Choice label={words.statements.filter} value={speaker} onChange={setSpeaker}>
              <option value="">{words.statements.everyone}</option>
              {speakers.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Choice>
            {all.some(({ statement }) => isContested(statement)) && (
              <Tick
                label={words.statements.disputedOnly}
                value={contested}
                onChange={setContested}
              />
            )}
            <output>{words.statements.count(shown.length)}</output>
          </div>
          <ol className="statements">
            {shown.map(({ room, statement }) => (
              <li key={`${room.id} ${statement.id}`}>
                <OneStatement statement={statement} room={room} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Papers rooms={rooms} />
    </>
  );
}

const said = ({ statement }: Placed): number => {
  const { from, until } = spanOf(statement.said);
  return from ?? until ?? 0;
};

const isContested = ({ disputes, corrections }: Statement): boolean =>
  disputes.length + corrections.length > 0;

/** The sources and attachments of the rooms, each with its credit. */
function Papers({ rooms }: { readonly rooms: readonly Room[] }) {
  const { words } = useWords();
  const sources = rooms.flatMap((room) => [...room.sources.values()]);
  const attachments = rooms.flatMap((room) =>
    [...room.attachments.values()].map((attachment) => ({
      attachment,
      press: attachment.press && room.sources.get(attachment.press),
    })),
  );
  return (
    <>
      {sources.length > 0 && (
        <section className="papers">
          <h2>{words.statements.sources}</h2>
          <ul>
            {sources.map((source) => (
              <li key={source.source.entry}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {attachments.length > 0 && (
        <section className="papers">
          <h2>{words.statements.attachments}</h2>
          <ul>
            {attachments.map(({ attachment, press }) => (
              <li key={attachment.source.entry}>
                <Paper attachment={attachment} press={press} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface PaperProps {
  readonly attachment: Attachment;
  readonly press: PressSource | undefined;
}

function Paper({ attachment, press }: PaperProps) {
  const { words } = useWords();
  return (
    <figure className="paper">
      <h3>
        <bdi>{attachment.title}</bdi>
      </h3>
      <figcaption>
        {attachment.caption !== undefined && <p dir="auto">{attachment.caption}</p>}
        <p className="quietly">
          {words.statements.credit(attachment.credit)}
          {press && ` · ${press.outlet}`}
        </p>
      </figcaption>
    </figure>
  );
}
