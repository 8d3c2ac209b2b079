import { randomUUID } from 'node:crypto';
import { negotiationId, personId, type NegotiationId, type PersonId } from '../core/record/ids.ts';
import type { Room, State } from '../core/record/state.ts';
import type { Announced } from '../store/announcements.ts';

/** Who comes back so soon was never away: a page that is loaded anew is no coming and going. */
const GRACE_MS = 3000;
/** What another process said holds so long; it says it again on each beat. */
const ELSEWHERE_MS = 60_000;
const NAME = 'here/';

interface Timing {
  readonly graceMs?: number;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}

/**
 * Who has a negotiation open now and shows it. Nothing of this is recorded, and nothing of it says
 * which room or text someone looks at: whose silence in one room told that he speaks in another would
 * give that other room away.
 *
 * Processes on one store tell each other by announcements; where one is lost, it is said again soon.
 */
export class Presence {
  readonly #process = randomUUID();
  readonly #announce: (news: Announced) => void;
  readonly #graceMs: number;
  readonly #now: () => number;
  readonly #here = new Map<NegotiationId, Map<PersonId, number>>();
  /** Of other processes: `negotiation/person` by `process`, and until when it holds. */
  readonly #elsewhere = new Map<string, { readonly who: string; readonly until: number }>();
  readonly #callbacks = new Map<NegotiationId, Set<() => void>>();
  readonly #leaving = new Set<NodeJS.Timeout>();

  constructor(announce: (news: Announced) => void = () => undefined, timing: Timing = {}) {
    this.#announce = announce;
    this.#graceMs = timing.graceMs ?? GRACE_MS;
    this.#now = timing.now ?? (() => performance.now());
  }

  /** Someone opens a negotiation; what comes back says that he has closed it. */
  arrive(negotiation: NegotiationId, person: PersonId): () => void {
    this.#count(negotiation, person, 1);
    return () => {
      const timer = setTimeout(() => {
        this.#leaving.delete(timer);
        this.#count(negotiation, person, -1);
      }, this.#graceMs);
      timer.unref();
      this.#leaving.add(timer);
    };
  }

  /** Everyone who has it open, on any process. */
  people(negotiation: NegotiationId): ReadonlySet<PersonId> {
    const people = new Set(this.#here.get(negotiation)?.keys());
    for (const { who, until } of this.#elsewhere.values()) {
      const [id, person] = namesIn(who);
      if (id === negotiation && until > this.#now()) people.add(person);
    }
    return people;
  }

  /** Calls back when someone has come or gone; the answer ends it. */
  onChanged(negotiation: NegotiationId, callback: () => void): () => void {
    const callbacks = this.#callbacks.get(negotiation) ?? new Set();
    this.#callbacks.set(negotiation, callbacks.add(callback));
    return () => {
      callbacks.delete(callback);
      if (callbacks.size === 0) this.#callbacks.delete(negotiation);
    };
  }

  /** Takes in what a process announced, if it is of this. */
  hear({ room, seq }: Announced): boolean {
    if (!room.startsWith(NAME)) return false;
    const [process = '', ...who] = room.slice(NAME.length).split('/');
    if (process === this.#process) return true;
    const name = who.join('/');
    const until = seq > 0 ? this.#now() + ELSEWHERE_MS : 0;
    this.#elsewhere.set(`${process}/${name}`, { who: name, until });
    if (seq === 0) this.#elsewhere.delete(`${process}/${name}`);
    this.#tell(namesIn(name)[0]);
    return true;
  }

  /** Says again who is here, and forgets what other processes no longer say. */
  beat(): void {
    for (const [negotiation, people] of this.#here)
      for (const person of people.keys()) this.#say(negotiation, person, 1);
    for (const [name, { who, until }] of this.#elsewhere) {
      if (until > this.#now()) continue;
      this.#elsewhere.delete(name);
      this.#tell(namesIn(who)[0]);
    }
  }

  close(): void {
    for (const timer of this.#leaving) clearTimeout(timer);
  }

  #count(negotiation: NegotiationId, person: PersonId, by: 1 | -1): void {
    const people = this.#here.get(negotiation) ?? new Map<PersonId, number>();
    const before = people.get(person) ?? 0;
    const now = before + by;
    if (now > 0) people.set(person, now);
    else people.delete(person);
    if (people.size > 0) this.#here.set(negotiation, people);
    else this.#here.delete(negotiation);
    if (before > 0 && now > 0) return;
    this.#say(negotiation, person, now > 0 ? 1 : 0);
    this.#tell(negotiation);
  }

  #say(negotiation: NegotiationId, person: PersonId, seq: 0 | 1): void {
    const who = `${negotiation}/${encodeURIComponent(person)}`;
    this.#announce({ room: `${NAME}${this.#process}/${who}`, seq });
  }

  #tell(negotiation: NegotiationId): void {
    for (const callback of this.#callbacks.get(negotiation) ?? []) callback();
  }
}

function namesIn(who: string): readonly [NegotiationId, PersonId] {
  const [negotiation = '', person = ''] = who.split('/');
  return [negotiationId(negotiation), personId(decodeURIComponent(person))];
}

/**
 * Of those who have it open, the ones a viewer may know of: who is in a room with him now. The
 * roster, in which everyone is, does not count.
 */
export function besideViewer(
  { rooms }: Pick<State, 'rooms'>,
  viewer: PersonId,
  present: ReadonlySet<PersonId>,
): readonly PersonId[] {
  const shared = [...rooms.values()].filter(
    (room) => room.purpose !== 'roster' && isIn(room, viewer),
  );
  const beside = [...present].filter(
    (one) => one !== viewer && shared.some((room) => isIn(room, one)),
  );
  return beside.toSorted();
}

function isIn({ members }: Room, person: PersonId): boolean {
  const membership = members.get(person);
  return membership !== undefined && membership.left === undefined;
}
