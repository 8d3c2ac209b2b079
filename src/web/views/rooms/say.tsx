import { useId, useState } from 'react';
import type { Json } from '../../../core/record/canonical.ts';
import { speaks } from '../../../core/record/kinds/remark-made.ts';
import { pointsInPlay } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice } from '../../parts/fields.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { othersIn } from './membership.ts';
import { pointInWords } from './naming.ts';

/** Says something in a room, or says which mandate is missing to do so. */
export function Say({ room }: { readonly room: Room }) {
  const { me } = useTalks();
  const { words } = useWords();
  const missing = speaks(room, me);
  return missing ? <p className="quietly">{words.refusal(missing)}</p> : <Saying room={room} />;
}

/** Who will hear it stands beside the button. */
function Saying({ room }: { readonly room: Room }) {
  const { negotiation, state, me } = useTalks();
  const { words, list } = useWords();
  const acting = useActing();
  const what = words.rooms.sayHere(room.name);
  const writing = useDraft({ negotiation, me }, `remark ${room.id}`, what);
  const { text } = writing;
  const [about, setAbout] = useState('');
  const hintId = useId();
  const written = text.trim() !== '';
  const others = othersIn(state, room, me.id);
  const instruments = [...room.instruments.values()];

  const say = async (): Promise<void> => {
    const body: Json = { text, ...aboutOf(instruments, about) };
    if (await acting.run(room.id, 'remark-made', body)) {
      writing.done();
      setAbout('');
    }
  };

  return (
    <form
      className="box say"
      data-purpose={room.purpose}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <DraftLines label={words.rooms.say} writing={writing} describedBy={hintId} rows={2} />
      {written && instruments.length > 0 && (
        <Choice label={words.rooms.sayAbout} value={about} onChange={setAbout}>
          <option value="">{words.rooms.sayAboutNothing}</option>
          {instruments.map((instrument) => (
            <Points key={instrument.id} room={room} instrument={instrument} />
          ))}
        </Choice>
      )}
      <p className="quietly" id={hintId}>
        {words.rooms.seenBy(list(others.map(({ name }) => name)), others.length)}
        {room.published && ` ${words.rooms.publication.audience}`}
      </p>
      {written && (
        <p className="row">
          <button type="submit" className="primary" disabled={acting.busy}>
            {what}
          </button>
        </p>
      )}
      <Why>{acting.why}</Why>
    </form>
  );
}

function Points({ room, instrument }: { readonly room: Room; readonly instrument: Instrument }) {
  const { words } = useWords();
  return (
    <optgroup label={instrument.title}>
      <option value={`${instrument.id} `}>{words.rooms.wholeText(instrument.title)}</option>
      {pointsInPlay(instrument).map((point) => (
        <option key={point} value={`${instrument.id} ${point}`}>
          {pointInWords(room, { instrument: instrument.id, point }, { words })}
        </option>
      ))}
    </optgroup>
  );
}

/** Ids have no space in them: the text and the point stand around one. */
function aboutOf(instruments: readonly Instrument[], chosen: string): { readonly about?: Json } {
  const [id, point] = chosen.split(' ');
  const instrument = instruments.find((one) => one.id === id);
  if (!instrument) return {};
  return { about: point ? { instrument: instrument.id, point } : { instrument: instrument.id } };
}
