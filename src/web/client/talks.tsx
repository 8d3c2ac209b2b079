import {
  createContext,
  memo,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Json } from '../../core/record/canonical.ts';
import { compose } from '../../core/record/compose.ts';
import type { Entry, Recorded } from '../../core/record/entry.ts';
import type { Folded } from '../../core/record/fold.ts';
import type { NegotiationId, PersonId, RoomId } from '../../core/record/ids.ts';
import type { Broken } from '../../core/record/remembered.ts';
import { judge } from '../../core/record/judge.ts';
import { pastOf } from '../../core/record/past.ts';
import type { Person } from '../../core/record/roster.ts';
import type { Room, State } from '../../core/record/state.ts';
import { takingBack } from '../../core/record/taking-back.ts';
import { zProblem } from '../../wire/problem.ts';
import type { Words } from '../words/en.ts';
import { useFirstWords } from '../words/words.tsx';
import { HostRefused } from './api.ts';
import { usePresent } from './clock.ts';
import type { Link } from './connection.ts';
import { randomHex, signWith, type HeldKey } from './keys.ts';
import { LiveRecord } from './live-record.ts';
import { whenSomeoneElse } from './session.ts';
import { sendAll, signAll, type Act } from './several.ts';
import type { Snapshot } from './snapshot.ts';

export type Done = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** What became of several acts; those that may still be sent as they are, where the host was not reached. */
export type AllDone =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: string; readonly unsent: readonly Entry[] };
/** Is told how many of them are recorded. */
type Told = (recorded: number) => void;

/** All that a view may know of the talks, and the one way to act in them. */
export interface Talks {
  readonly negotiation: NegotiationId;
  /** As of `at`: what the views show. */
  readonly state: State;
  /** As of now. */
  readonly now: State;
  /** The instant that is being looked at (ISO 8601); none: now. */
  readonly at: string | undefined;
  readonly setAt: (at: string | undefined) => void;
  /** The instant to ask conditions for: `at`, or the present one. */
  readonly instant: string;
  readonly me: Person;
  /** Those that count at `at`. */
  readonly entries: readonly Recorded[];
  readonly refused: Folded['refused'];
  /** Every instant at which something was recorded, in order. */
  readonly instants: readonly string[];
  readonly link: Link;
  /** How the link has been, who else is here, and what one can do about either. */
  readonly around: Around;
  /** The rooms that do not go on from what this browser saw of them before. */
  readonly broken: readonly Broken[];
  /** The instant as of which this is a copy, in which nothing can be entered. */
  readonly copy: string | undefined;
  /** What came by itself while the page was open, last first. */
  readonly arrived: readonly Recorded[];
  /**
   * Signs an act with this browser's key and sends it. It is judged here first, so that a refusal
   * is there at once; `why` is one sentence. Nothing can be done while looking at the past.
   */
  readonly act: (room: RoomId, kind: string, body: Json) => Promise<Done>;
  /**
   * Signs several acts in one room and sends them in their order, all or none: each is judged here on
   * what the ones before make of the record, and where one is refused, nothing is sent.
   */
  readonly actAll: (room: RoomId, acts: readonly Act[], told: Told) => Promise<AllDone>;
  /** What was done last and can be taken back by one more act; nothing for what cannot. */
  readonly last: Takable | undefined;
  /** Sends what `actAll` has left unsent; what was recorded meanwhile is known again. */
  readonly sendRest: (unsent: readonly Entry[], told: Told) => Promise<AllDone>;
}

export interface Around extends Pick<Snapshot, 'heard' | 'fromHere' | 'caughtUp' | 'here'> {
  readonly tryNow: () => void;
  readonly noted: () => void;
  readonly show: (shown: boolean) => void;
  readonly held: HeldKey | undefined;
}

/** An act that was recorded, and the one that takes it back. */
export interface Takable {
  readonly room: RoomId;
  readonly back: Act;
  /** Nothing is offered any more. */
  readonly letStand: () => void;
}

const TalksContext = createContext<Talks | undefined>(undefined);

/** The talks of the page around. */
export function useTalks(): Talks {
  const talks = useContext(TalksContext);
  if (!talks) throw new Error('useTalks is asked outside of a negotiation’s page.');
  return talks;
}

/** More people would see the act than saw the last one: it waits for a yes or a no. */
export interface Asking {
  readonly room: Room;
  /** Those who will see it. */
  readonly seenBy: readonly Person[];
  readonly answer: (yes: boolean) => void;
}

interface Given {
  readonly negotiation: NegotiationId;
  readonly at: string | undefined;
  readonly setAt: (at: string | undefined) => void;
  /** Shown until the record is there, and where it cannot be. */
  readonly Meanwhile: ComponentType<{ readonly snapshot: Snapshot }>;
  /** Asks, before an act, whether its wider audience is meant. */
  readonly Consent: ComponentType<{ readonly asking: Asking }>;
  readonly children: ReactNode;
}

/** Opens a negotiation's record and gives it to the views inside: anew when the record has changed, not with every address. */
export const TalksProvider = memo(function TalksProvider(given: Given) {
  const { negotiation, at, setAt, Meanwhile, Consent, children } = given;
  const record = useMemo(() => new LiveRecord(negotiation), [negotiation]);
  const snapshot = useSyncExternalStore(record.subscribe, record.snapshot);
  useEffect(() => {
    void record.open();
    return () => record.close();
  }, [record]);
  useEffect(() => whenSomeoneElse(() => window.location.reload()), []);
  const { asking, meant } = useConsent();
  const talks = useTalksOf(record, snapshot, { at, setAt, meant });
  if (!talks) return <Meanwhile snapshot={snapshot} />;
  return (
    <TalksContext value={talks}>
      {children}
      {asking && <Consent asking={asking} />}
    </TalksContext>
  );
});

type Meant = (state: State, room: RoomId) => Promise<boolean>;

/** Whether an act in a room is meant for all who are in it: asked where the last one had fewer hearers. */
function useConsent(): { readonly asking: Asking | undefined; readonly meant: Meant } {
  const [asking, setAsking] = useState<Asking>();
  const last = useRef<RoomId>(undefined);
  const meant = useCallback<Meant>(async (state, id) => {
    const before = last.current === undefined ? undefined : state.rooms.get(last.current);
    const room = state.rooms.get(id);
    const wider = room && before && hearersOf(room).some((one) => !hearersOf(before).includes(one));
    const yes =
      !wider ||
      (await new Promise<boolean>((answer) => {
        const seenBy = hearersOf(room).flatMap((one) => state.roster.people.get(one) ?? []);
        setAsking({ room, seenBy, answer });
      }));
    setAsking(undefined);
    if (yes) last.current = id;
    return yes;
  }, []);
  return { asking, meant };
}

const hearersOf = (room: Room): readonly PersonId[] =>
  [...room.members].flatMap(([person, { left }]) => (left === undefined ? [person] : []));

function useTalksOf(
  record: LiveRecord,
  snapshot: Snapshot,
  { at, setAt, meant }: Pick<Given, 'at' | 'setAt'> & { readonly meant: Meant },
): Talks | undefined {
  const { negotiation } = record;
  const { words, allWords } = useFirstWords();
  const present = usePresent();
  const { entries, now, me: viewer, link, copy, broken, arrived, stage } = snapshot;
  const shown = useDeferredValue(at);
  const past = useMemo(
    () => (viewer === undefined ? undefined : pastOf(negotiation, entries, viewer)),
    [viewer, entries, negotiation],
  );
  const then = useMemo(() => (shown === undefined ? undefined : past?.(shown)), [shown, past]);
  const instants = useMemo(
    () => [...new Set(entries.map(({ recorded }) => recorded))].toSorted(),
    [entries],
  );
  const counted = useMemo(
    () => (shown === undefined ? entries : entries.filter(({ recorded }) => recorded <= shown)),
    [entries, shown],
  );
  const isPast = at !== undefined;
  const [last, setLast] = useState<Takable>();
  const act = useCallback(
    async (room: RoomId, kind: string, body: Json): Promise<Done> => {
      if (isPast) return failed(words.shell.notInThePast);
      if (copy !== undefined) return failed(words.shell.notInCopy);
      if (record.snapshot().link === 'offline') return failed(words.shell.notNow);
      const state = record.snapshot().now?.state;
      if (state && !(await meant(state, room))) return failed(words.shell.notSaid);
      const takes = state && takingBack(state, room, { kind, body }, authorIn(record));
      const done = await perform(record, await allWords, { room, kind, body });
      const after = record.snapshot().now?.state;
      const back = done.ok && after ? takes?.(after) : undefined;
      if (done.ok) setLast(back && { room, back, letStand: () => setLast(undefined) });
      return done;
    },
    [record, words, allWords, isPast, copy, meant],
  );
  const sendRest = useCallback<Talks['sendRest']>(
    async (unsent, told) => {
      const left = await sendAll(record, unsent, told);
      if (!left) return { ok: true };
      return { ok: false, why: whyNot(left.error, await allWords), unsent: left.unsent };
    },
    [record, allWords],
  );
  const actAll = useCallback<Talks['actAll']>(
    async (room, acts, told) => {
      const nothing = (why: string): AllDone => ({ ok: false, why, unsent: [] });
      if (isPast) return nothing(words.shell.notInThePast);
      if (copy !== undefined) return nothing(words.shell.notInCopy);
      if (record.snapshot().link === 'offline') return nothing(words.shell.notNow);
      const { now: known } = record.snapshot();
      const { held } = record;
      if (!known || !held) return nothing(words.shell.notOpenYet);
      if (!(await meant(known.state, room))) return nothing(words.shell.notSaid);
      const signed = await signAll(
        known.state,
        held,
        acts.map((act) => ({ room, ...act })),
      );
      if ('refusal' in signed) return nothing((await allWords).refusal(signed.refusal));
      return sendRest(signed.entries, told);
    },
    [record, words, allWords, isPast, copy, meant, sendRest],
  );
  const me = viewer === undefined ? undefined : now?.state.roster.people.get(viewer);
  if (stage !== 'open' || !now || !me) return undefined;
  const { heard, fromHere, caughtUp, here } = snapshot;
  const { tryNow, noted, held } = record;
  const show = (shown: boolean): void => record.show(shown);
  const around = { heard, fromHere, caughtUp, here, tryNow, noted, show, held };
  const { state, refused } = then ?? now;
  const instant = shown ?? notBefore(present, instants.at(-1));
  const acting = { act, actAll, sendRest, last };
  const looking = { at, setAt, instant, instants, entries: counted, refused };
  return {
    negotiation,
    state,
    now: now.state,
    me,
    link,
    around,
    copy,
    broken,
    arrived,
    ...acting,
    ...looking,
  };
}

const authorIn = (record: LiveRecord): { readonly party?: Person['party'] } => {
  const { now, me } = record.snapshot();
  return (me !== undefined && now?.state.roster.people.get(me)) || {};
};

/** What is recorded has happened: the present is never before it, however this browser's clock goes. */
const notBefore = (present: string, last: string | undefined): string =>
  last !== undefined && Date.parse(last) > Date.parse(present) ? last : present;

const failed = (why: string): Done => ({ ok: false, why });

/** Composes, judges here, sends, and adds what was recorded: the only way in which anything is written. */
async function perform(
  record: LiveRecord,
  words: Words,
  what: { readonly room: RoomId; readonly kind: string; readonly body: Json },
): Promise<Done> {
  const { now } = record.snapshot();
  const { held } = record;
  if (!now || !held) return failed(words.shell.notOpenYet);
  const { state } = now;
  const happened = new Date().toISOString();
  const draft = { ...what, happened, nonce: randomHex() };
  const entry = await compose(state, held.key, draft, (message) => signWith(held, message));
  const seq = (state.rooms.get(what.room)?.tree.size ?? 0) + 1;
  const judged = judge(state, { entry, seq, recorded: happened });
  if ('refusal' in judged) return failed(words.refusal(judged.refusal));
  try {
    await record.send(entry);
    return { ok: true };
  } catch (error) {
    return failed(whyNot(error, words));
  }
}

function whyNot(error: unknown, words: Words): string {
  if (!(error instanceof HostRefused)) return words.shell.notSent;
  const { data: problem } = zProblem.safeParse(error.answer);
  return problem?.refusal ? words.refusal(problem.refusal) : error.message;
}
