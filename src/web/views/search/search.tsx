import { useDeferredValue, useMemo, useState, type FormEvent } from 'react';
import { search, type Found } from '../../../core/record/search.ts';
import { useTalks } from '../../client/talks.tsx';
import { Leaf } from '../../parts/leaf.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords, titleOf } from '../rooms/naming.ts';
import { sentenceOf } from '../rooms/sentences.ts';
import { excerptOf } from './excerpt.ts';
import './search.css';

const AT_ONCE = 30;

/** Looks through everything that the reader may see, as of the instant that is looked at. */
export function Search() {
  const { words } = useWords();
  const { asked, ask } = usePlace();
  const [typed, setTyped] = useState(asked.q ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask({ q: typed });
  };
  return (
    <Leaf title={words.search.title} intro={words.search.intro}>
      <search>
        <form className="search-form" onSubmit={submit}>
          <label className="field">
            <span>{words.search.what}</span>
            <input
              type="search"
              dir="auto"
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <button type="submit">{words.search.find}</button>
        </form>
      </search>
      {asked.q !== undefined && asked.q.trim() !== '' && <Results key={asked.q} query={asked.q} />}
    </Leaf>
  );
}

function Results({ query }: { readonly query: string }) {
  const { state } = useTalks();
  const { words } = useWords();
  const [most, setMost] = useState(AT_ONCE);
  const wanted = useDeferredValue(most);
  const { total, found } = useMemo(
    () => search(state, query, { most: wanted }),
    [state, query, wanted],
  );
  return (
    <section aria-label={words.search.results}>
      <p>
        <output>{total === 0 ? words.search.nothing : words.search.total(total)}</output>
      </p>
      <ol className="found">
        {found.map((one) => (
          <OneFound key={keyOf(one)} found={one} />
        ))}
      </ol>
      {found.length < total && (
        <button type="button" onClick={() => setMost(most + AT_ONCE)}>
          {words.search.more(total - found.length)}
        </button>
      )}
    </section>
  );
}

const keyOf = ({ source, about }: Found): string =>
  `${source.entry} ${about?.version === undefined ? '' : about.point}`;

/** Where it stands, as a link there; who brought it; and the words, with those that were looked for marked. */
function OneFound({ found }: { readonly found: Found }) {
  const { state } = useTalks();
  const { words, when } = useWords();
  const { address } = usePlace();
  const { source, about } = found;
  const room = state.rooms.get(source.room);
  if (!room) return null;
  const instrument = about && room.instruments.get(about.instrument);
  const point = about?.point;
  const there =
    instrument && point !== undefined
      ? address('text', { q: undefined, room: room.id, instrument: instrument.id, point })
      : address(room.purpose === 'roster' ? 'people' : 'rooms', { q: undefined, room: room.id });
  return (
    <li>
      <p>
        <Link href={there}>
          <WhereFound found={found} />
        </Link>{' '}
        <small>
          {room.purpose !== 'roster' && (
            <>
              <bdi>{room.name}</bdi>
              {' · '}
            </>
          )}
          <time dateTime={source.recorded}>{when(source.recorded.slice(0, 10))}</time>
          {about?.version !== undefined && ` · ${words.search.version(about.version)}`}
        </small>
      </p>
      <p className="found-words" dir="auto" lang={instrument?.language}>
        {excerptOf(found).map(({ text, marked }, place) =>
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, which never changes
          marked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
        )}
      </p>
    </li>
  );
}

/** The point of a text, or the act in a sentence. */
function WhereFound({ found: { source, about } }: { readonly found: Found }) {
  const { state } = useTalks();
  const speech = useWords();
  const room = state.rooms.get(source.room);
  if (about?.version !== undefined && about.point !== undefined && room) {
    const { instrument, point, version } = about;
    return `${titleOf(room, instrument)}, ${pointInWords(room, { instrument, point, version }, speech)}`;
  }
  const act = room?.acts.find((one) => one.source.seq === source.seq);
  return act ? sentenceOf(act, state, speech).text : null;
}
