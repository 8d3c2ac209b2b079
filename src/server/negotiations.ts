import type { Entry } from '../core/record/entry.ts';
import { negotiationId, type NegotiationId } from '../core/record/ids.ts';
import type { Store } from '../store/store.ts';
import { Negotiation, type Outcome } from './negotiation.ts';

/** All negotiations of this server. */
export class Negotiations {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #all = new Map<NegotiationId, Negotiation>();

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Reads into memory what the store holds. */
  async loadAll(): Promise<void> {
    const names = await this.#store.rooms();
    const ids = new Set(names.map((name) => negotiationId(name.slice(0, name.indexOf('/')))));
    for (const id of ids) await this.load(id);
  }

  /** Reads one negotiation from the store, also when it was put there by another way than `enter`. */
  async load(id: NegotiationId): Promise<void> {
    const negotiation = this.#all.get(id) ?? new Negotiation(id, this.#store, this.#clock);
    await negotiation.load();
    this.#all.set(id, negotiation);
  }

  /** The negotiation, if it has been opened. */
  find(id: string): Negotiation | undefined {
    const negotiation = this.#all.get(negotiationId(id));
    return negotiation && negotiation.state.rooms.size > 0 ? negotiation : undefined;
  }

  /** Those that have been opened, in the order of their opening here. */
  opened(): readonly Negotiation[] {
    return [...this.#all.values()].filter(({ state }) => state.rooms.size > 0);
  }

  /** Records an entry in its negotiation; the entry that opens a negotiation makes it. */
  async enter(entry: Entry): Promise<Outcome> {
    const { negotiation: id, kind } = entry.envelope;
    const there = this.#all.get(id);
    if (there) return there.enter(entry);
    if (kind !== 'negotiation-opened') return { refusal: { code: 'not-found' } };
    const made = new Negotiation(id, this.#store, this.#clock);
    this.#all.set(id, made);
    try {
      return await made.enter(entry);
    } finally {
      if (made.state.rooms.size === 0) this.#all.delete(id);
    }
  }
}
