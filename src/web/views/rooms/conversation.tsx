import { useEffect, useMemo, useRef, useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { carriableAct, type Carriable } from '../../../core/record/carry.ts';
import type { Recorded } from '../../../core/record/entry.ts';
import type { Key } from '../../../core/record/ids.ts';
import type { Act, Room, State } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { ChangesAbove } from '../../parts/changes-above.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { Carry } from './carry.tsx';
import { WordsOf } from './left-out-words.tsx';
import { daysOf, type Run } from './runs.ts';
import { nameOf } from './naming.ts';
import type { Sentence } from './saying.ts';
import { sentenceOf } from './sentences.ts';

interface Within {
  readonly room: Room;
  /** Something can be done here: the viewer is inside, and it is now. */
  readonly acting: boolean;
}

const shownAtFirst = 200;

/** A room's entries as a conversation of acts, each in a sentence, the latest first. */
export function Conversation({ room, acting }: Within) {
  const { arrived, around } = useTalks();
  const { words, when } = useWords();
  const [all, setAll] = useState(false);
  const shown = (all ? room.acts : room.acts.slice(-shownAtFirst)).toReversed();
  const hidden = room.acts.length - shown.length;
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    content.current = document.getElementById('content');
  }, []);
  const changed = useMemo(
    () => arrivedIn(room, arrived, around.held?.key),
    [room, arrived, around.held],
  );
  return (
    <section className="conversation" aria-label={words.rooms.conversation}>
      <ChangesAbove within={content} changed={changed} />
      <h3>{words.rooms.conversation}</h3>
      {daysOf(shown).map(({ day, runs }) => (
        <section key={day}>
          <h4>
            <time dateTime={day}>{when(day)}</time>
          </h4>
          <ol>
            {runs.map((run) => (
              <RunOfActs key={run.acts.at(-1)?.source.seq} run={run} room={room} acting={acting} />
            ))}
          </ol>
        </section>
      ))}
      {hidden > 0 && (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            {words.rooms.earlier(hidden)}
          </button>
        </p>
      )}
    </section>
  );
}

const idOf = (room: Room, seq: number): string => `act-${room.id}-${seq}`;

/** What others said and did in a room since the page was opened, first come first. */
const arrivedIn = (
  room: Room,
  arrived: readonly Recorded[],
  own: Key | undefined,
): readonly string[] =>
  arrived
    .filter(({ entry }) => entry.envelope.room === room.id && entry.envelope.author !== own)
    .map(({ seq }) => idOf(room, seq))
    .toReversed();

function RunOfActs({ run, ...within }: Within & { readonly run: Run }) {
  const { state } = useTalks();
  const { words } = useWords();
  const [first] = run.acts;
  if (!first) return null;
  if (run.acts.length === 1) return <OneAct act={first} {...within} />;
  const who = nameOf(state, first.source.by) ?? first.source.by;
  const positions = first.kind === 'position-taken';
  const n = run.acts.length;
  return (
    <li className="run">
      <details>
        <summary>
          {positions ? words.rooms.positions(who, n) : words.rooms.wordings(who, n)}
        </summary>
        <ol>
          {run.acts.map((act) => (
            <OneAct key={act.source.seq} act={act} {...within} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function OneAct({ act, room, acting }: Within & { readonly act: Act }) {
  const { state, me } = useTalks();
  const speech = useWords();
  const sentence = sentenceOf(act, state, speech);
  const { source } = act;
  const later = source.happened.slice(0, 10) !== source.recorded.slice(0, 10);
  const carriable = acting && runsTheTalks(me) ? toCarry(act, room, state, sentence) : undefined;
  return (
    <li
      className="act"
      id={idOf(room, source.seq)}
      data-kind={act.kind}
      data-own={source.by === me.id}
    >
      <p>
        <small>
          <time dateTime={source.recorded}>{source.recorded.slice(11, 16)}</time>
          {later && ` · ${speech.words.rooms.happened(speech.when(source.happened))}`}
        </small>{' '}
        {sentence.text}
      </p>
      <Quote sentence={sentence} />
      <div className="act-links">
        <AboutLink sentence={sentence} room={room} />
        {carriable && <Carry source={carriable} from={room} />}
      </div>
    </li>
  );
}

/** Of what has no form of its own to be carried in, the words that it brought. */
function toCarry(act: Act, room: Room, state: State, { quote }: Sentence): Carriable | undefined {
  return carriableAct(state, room, act) ?? (quote === undefined ? undefined : { words: quote });
}

/** Words under negotiation keep their own language and direction. */
function Quote({ sentence }: { readonly sentence: Sentence }) {
  if (sentence.quote === undefined) return null;
  return (
    <blockquote dir="auto" lang={sentence.language}>
      <WordsOf>{sentence.quote}</WordsOf>
    </blockquote>
  );
}

function AboutLink({ sentence, room }: { readonly sentence: Sentence; readonly room: Room }) {
  const { address } = usePlace();
  const { words } = useWords();
  const { about } = sentence;
  if (about?.point === undefined) return null;
  const asked = { room: room.id, instrument: about.instrument, point: about.point };
  return <Link href={address('text', asked)}>{words.rooms.goToPoint}</Link>;
}
