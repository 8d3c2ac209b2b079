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
import type { Recorded } from '../../core/record/entry.ts';
import type { Folded } from '../../core/record/fold.ts';
import type { NegotiationId, PersonId, RoomId } from '../../core/record/ids.ts';
import type { Broken } from '../../core/record/remembered.ts';
import type { Person } from '../../core/record/roster.ts';
import type { Room, State } from '../../core/record/state.ts';
import { useActs, type Acts, type Meant } from './acts.ts';
import { usePresent } from './clock.ts';
import type { Link } from './connection.ts';
import type { HeldKey } from './held-keys.ts';
import { OpenedRecord } from './opened-record.ts';
import type { Progress } from './progress.ts';
import type { Snapshot } from './snapshot.ts';
import { whenSomeoneElse } from './someone-else.ts';

/** All that a view may know of the talks, and the one way to act in them. */
export interface Talks extends Acts {
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
  /** What the host shows that is not sealed as it says: it counts for nothing. */
  readonly unsound: readonly Recorded[];
  /** The rooms that do not go on from what this browser saw of them before. */
  readonly broken: readonly Broken[];
  /** The instant as of which this is a copy, in which nothing can be entered. */
  readonly copy: string | undefined;
  /** What came by itself while the page was open, last first. */
  readonly arrived: readonly Recorded[];
  /** How far the checking of what is shown is; none: it was checked. */
  readonly checking: Progress | undefined;
}

export interface Around extends Pick<Snapshot, 'heard' | 'fromHere' | 'caughtUp' | 'here'> {
  readonly tryNow: () => void;
  readonly noted: () => void;
  readonly show: (shown: boolean) => void;
  readonly held: HeldKey | undefined;
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
  const record = useMemo(() => new OpenedRecord(negotiation), [negotiation]);
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
  record: OpenedRecord,
  snapshot: Snapshot,
  { at, setAt, meant }: Pick<Given, 'at' | 'setAt'> & { readonly meant: Meant },
): Talks | undefined {
  const { negotiation } = record;
  const present = usePresent();
  const { entries, now, me: viewer, link, copy, broken, arrived, stage, checking } = snapshot;
  const shown = useDeferredValue(at);
  const instants = useMemo(
    () => [...new Set(entries.map(({ recorded }) => recorded))].toSorted(),
    [entries],
  );
  const counted = useMemo(
    () => (shown === undefined ? entries : entries.filter(({ recorded }) => recorded <= shown)),
    [entries, shown],
  );
  const acts = useActs(record, { isPast: at !== undefined, meant });
  const me = viewer === undefined ? undefined : now?.state.roster.people.get(viewer);
  const then = shown === undefined ? now : record.past(shown);
  if (stage !== 'open' || !now || !then || !me) return undefined;
  const { heard, fromHere, caughtUp, here, unsound } = snapshot;
  const { tryNow, noted, held } = record;
  const show = (shown: boolean): void => record.show(shown);
  const around = { heard, fromHere, caughtUp, here, tryNow, noted, show, held };
  const { state, refused } = then;
  const instant = shown ?? notBefore(present, instants.at(-1));
  const looking = { at, setAt, instant, instants, entries: counted, refused };
  return {
    negotiation,
    state,
    now: now.state,
    me,
    link,
    around,
    copy,
    unsound,
    broken,
    arrived,
    checking,
    ...acts,
    ...looking,
  };
}

/** What is recorded has happened: the present is never before it, however this browser's clock goes. */
const notBefore = (present: string, last: string | undefined): string =>
  last !== undefined && Date.parse(last) > Date.parse(present) ? last : present;
