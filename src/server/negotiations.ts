import type { Entry } from '../core/record/entry.ts';
import {
  negotiationId,
  roomId,
  zNegotiation,
  type Key,
  type NegotiationId,
} from '../core/record/ids.ts';
import type { Announced } from '../store/announcements.ts';
import { negotiationOf, type Store } from '../store/store.ts';
import type { CheckedRecords } from './checked-records.ts';
import { coalesced } from './coalesced.ts';
import { Negotiation, type Outcome } from './negotiation.ts';
import { sightOf, type Sight } from './sight.ts';

/** All negotiations of this server. */
export class Negotiations {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #announce: (news: Announced) => void;
  readonly #checkedBefore: CheckedRecords;
  /** In the place of what is not there: it takes as long to find that no one may see it. */
  readonly #nowhere: Negotiation;
  /** Takes in what other processes entered. */
  readonly #catchUp: () => Promise<void> = async () => undefined;
  readonly #all = new Map<NegotiationId, Negotiation>();
  /** How many are at work on one now: so long it is kept, though nothing is in it yet. */
  readonly #atWork = new Map<NegotiationId, number>();

  /**
   * `announce` tells the other processes on the same store; left out where there are none.
   * `checkedBefore` is what this host had verified when it last served them.
   */
  constructor(
    store: Store,
    clock: () => Date,
    announce?: (news: Announced) => void,
    checkedBefore: CheckedRecords = new Map(),
  ) {
    this.#checkedBefore = checkedBefore;
    this.#store = store;
    this.#clock = clock;
    this.#announce = announce ?? (() => undefined);
    this.#nowhere = new Negotiation(negotiationId(''), store, clock, () => undefined);
    if (announce) this.#catchUp = coalesced(() => this.loadAll());
  }

  /** Takes in what the store holds and is not known here. */
  async loadAll(): Promise<void> {
    const known = new Map([...this.#all].map(([id, { size }]) => [String(id), size]));
    for (const [name, size] of await this.#store.negotiations()) {
      const had = known.get(name) ?? 0;
      if (size > had) await this.load(name);
      known.delete(name);
      if (size < had) this.find(name)?.rewound();
    }
    // What was known and is not there at all any more.
    for (const name of known.keys()) this.find(name)?.rewound();
  }

  /** Takes in what the store has of one negotiation, also when it was put there by another way than `enter`. */
  async load(name: string): Promise<void> {
    const id = zNegotiation.safeParse(name);
    if (id.success) await this.#with(id.data, (negotiation) => negotiation.load());
  }

  /** Takes in what another process announced, if it is not known. */
  async hear({ room, seq }: Announced): Promise<void> {
    const name = negotiationOf(room);
    const known = this.find(name)?.entries(roomId(room.slice(name.length + 1))).length ?? 0;
    if (seq > known) await this.load(name);
  }

  /** The negotiation, if it has been opened. */
  find(id: string): Negotiation | undefined {
    const negotiation = this.#all.get(negotiationId(id));
    return negotiation && negotiation.state.rooms.size > 0 ? negotiation : undefined;
  }

  /**
   * A negotiation, and what the holder of a key may see of it. Before the answer is that there is
   * nothing for this key, the store is asked for all that other processes entered: for no one
   * negotiation alone, since that would take longer where there is one.
   */
  async seenWith(
    key: Key,
    id: string,
  ): Promise<{ readonly negotiation: Negotiation; readonly sight: Sight } | undefined> {
    const seen = this.#seenWith(key, id);
    if (seen) return seen;
    await this.#catchUp();
    return this.#seenWith(key, id);
  }

  #seenWith(key: Key, id: string): { negotiation: Negotiation; sight: Sight } | undefined {
    const negotiation = this.find(id) ?? this.#nowhere;
    const sight = sightOf(negotiation, key);
    return sight && { negotiation, sight };
  }

  /** Those that have been opened, in the order in which they became known here. */
  opened(): readonly Negotiation[] {
    return [...this.#all.values()].filter(({ state }) => state.rooms.size > 0);
  }

  /** How far the signatures of each have been verified. */
  checked(): CheckedRecords {
    return new Map(this.opened().map(({ id, checked }) => [id, checked]));
  }

  /** Records an entry in its negotiation; the entry that opens a negotiation makes it. */
  async enter(entry: Entry): Promise<Outcome> {
    const { negotiation: id, kind } = entry.envelope;
    if (!this.find(id) && kind !== 'negotiation-opened') await this.load(id);
    if (!this.find(id) && kind !== 'negotiation-opened') return { refusal: { code: 'not-found' } };
    return this.#with(id, (negotiation) => negotiation.enter(entry));
  }

  #unopened(id: NegotiationId): Negotiation {
    const checkedBefore = this.#checkedBefore.get(id);
    return new Negotiation(id, this.#store, this.#clock, this.#announce, checkedBefore);
  }

  async #with<T>(id: NegotiationId, work: (negotiation: Negotiation) => Promise<T>): Promise<T> {
    const negotiation = this.#all.get(id) ?? this.#unopened(id);
    this.#all.set(id, negotiation);
    this.#atWork.set(id, (this.#atWork.get(id) ?? 0) + 1);
    try {
      return await work(negotiation);
    } finally {
      const others = (this.#atWork.get(id) ?? 1) - 1;
      if (others > 0) this.#atWork.set(id, others);
      else {
        this.#atWork.delete(id);
        if (negotiation.size === 0) this.#all.delete(id);
      }
    }
  }
}
