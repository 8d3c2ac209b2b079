import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Task } from '../../../core/record/tasks.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark, type MarkShape } from '../../parts/mark.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { withoutStop } from '../../words/full-stop.ts';
import { isolate } from '../../words/isolate.ts';
import { useWords, type Speech } from '../../words/words.tsx';
import { partyName, partyNames, pointInWords } from '../rooms/naming.ts';
import { Spans } from '../text/pieces.tsx';
import { excerpt, since, spansBetween, wordsChanged } from '../text/since.ts';
import { fold } from './gate-answer.ts';

interface Given {
  readonly task: Task;
  readonly room: Room;
  readonly instrument: Instrument;
}

/** One thing that waits for the reader: where, what, who waits, and the way to the act. */
export function OneTask({ task }: { readonly task: Task }) {
  const { state } = useTalks();
  const { words } = useWords();
  const room = state.rooms.get(task.room);
  const instrument = room?.instruments.get(task.instrument);
  if (!room || !instrument) return null;
  const given = { task, room, instrument };
  return (
    <>
      <p>
        <Mark shape={shapeOf(task)} quiet /> <ToTask {...given} />
        {words.domain.colon}
        <Says {...given} /> <Waits {...given} />
      </p>
      <Words {...given} />
    </>
  );
}

function shapeOf({ what }: Task): MarkShape {
  if (what === 'renew') return 'lapsed';
  if (what === 'join' || what === 'file again' || what === 'move again' || what === 'speak')
    return 'open';
  return what === 'freeze' || what === 'sign' || what === 'ratify' ? 'agreed' : 'in principle';
}

const onOnePoint: readonly Task['what'][] = [
  'renew',
  'join',
  'file again',
  'move again',
  'agree',
  'speak',
  'answer',
];

/** The way to where it is done: the point, the closing of the text, its other languages. */
function ToTask({ task: { what, points }, room, instrument }: Given) {
  const { address, room: here } = usePlace();
  const { words } = useWords();
  const [point] = points;
  const on = { room: room.id, instrument: instrument.id };
  const elsewhere = (name: string): string =>
    room.id === here?.id ? name : words.tasks.inRoom(name, room.name);
  if (point !== undefined && onOnePoint.includes(what)) {
    const name = pointInWords(room, { instrument: instrument.id, point }, { words });
    return <Link href={address('text', { ...on, point })}>{elsewhere(name)}</Link>;
  }
  const view = what === 'accept translation' ? 'languages' : 'closing';
  return (
    <Link href={address(view, { ...on, point: undefined })}>{elsewhere(instrument.title)}</Link>
  );
}

function Says(given: Given) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words, when } = speech;
  const gone = lapsedOf(given, me.party);
  if (gone) {
    const back = wordsChanged(since(given.instrument, gone.point, gone.taken)) === 0;
    const say = back ? words.state.yourLapsedAndBack : words.state.yourLapsed;
    return say(words.domain.position[gone.taken.position], when(gone.day));
  }
  return sentenceOf(given, speech, partyNames(given.task.waiting, state, speech));
}

/** What waits, as a sentence after the name of the point or text. */
function sentenceOf(
  { task, room, instrument }: Given,
  { words, instant, list }: Speech,
  waiting: string,
): string {
  const { tasks, state } = words;
  const pointsNamed = (): string => {
    const { shown, folded } = fold(task.points);
    const each = shown.map((point) =>
      pointInWords(room, { instrument: instrument.id, point }, { words }),
    );
    return folded > 0 ? `${each.map(isolate).join(' · ')} ${state.andMore(folded)}` : list(each);
  };
  switch (task.what) {
    case 'renew':
      return words.domain.lapsed;
    case 'join':
      return state.wouldClose(waiting);
    case 'file again':
      return state.yourOvertaken(instrument.versions.length);
    case 'move again':
      return state.yourPlaceOvertaken(instrument.versions.length);
    case 'agree':
      return state.onlyYou;
    case 'speak':
      return tasks.speak;
    case 'answer':
      return tasks.answer;
    case 'silence':
      return tasks.silence(instant(task.until ?? ''), pointsNamed());
    case 'accept translation':
      return tasks.translation(words.domain.language(task.language ?? ''), pointsNamed());
    case 'sign':
      return tasks.sign;
    case 'sign in full':
      return tasks.signInFull;
    case 'ratify':
      return tasks.ratify;
    case 'close silence':
      return tasks.closeSilence;
    case 'freeze':
      return tasks.freeze;
    case 'declare force':
      return tasks.declareForce;
  }
}

/** The reader’s own position that lapsed, where a task is about one. */
function lapsedOf({ task, instrument }: Given, party: PartyId | undefined) {
  const [point] = task.points;
  if (task.what !== 'renew' || point === undefined || party === undefined) return undefined;
  const taken = instrument.positions.get(point)?.get(party);
  return taken?.lapsed && { point, taken, day: taken.lapsed.recorded.slice(0, 10) };
}

const namedAtMost = 4;

/** Who waits for it, and what else. */
function Waits({ task: { what, waiting, gates }, room }: Given) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const guards = gates.flatMap((gate) => withoutStop(room.gates.get(gate)?.guards ?? ''));
  // Of these the sentence itself has said who waits.
  const said = what === 'join' || waiting.length === 0;
  const who =
    waiting.length > namedAtMost
      ? words.tasks.waitingMany(waiting.length)
      : words.tasks.waiting(list(waiting.map((party) => partyName(state, party))));
  return (
    <span className="quietly">
      {said ? '' : `${who} `}
      {guards.length > 0 && words.tasks.gate(list(guards))}
    </span>
  );
}

/** The words that it is about: what changed, or what joining would change. */
function Words(given: Given) {
  const { me } = useTalks();
  const { task, instrument } = given;
  const [point] = task.points;
  const gone = lapsedOf(given, me.party);
  const spans = gone
    ? since(instrument, gone.point, gone.taken)
    : task.what === 'join' && point !== undefined && me.party !== undefined
      ? spansBetween(
          wordingOf(instrument, me.party, point),
          wordingOf(instrument, task.waiting[0] ?? me.party, point),
        )
      : [];
  if (wordsChanged(spans) === 0) return null;
  return (
    <p className="desk-words" lang={instrument.language} dir="auto">
      <Spans spans={excerpt(spans)} />
    </p>
  );
}
