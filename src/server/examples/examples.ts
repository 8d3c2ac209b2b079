import { bytesToHex } from '@noble/hashes/utils.js';
import { randomBytes } from 'node:crypto';
import { composeWith } from '../../core/record/compose.ts';
import { entryId, type Recorded } from '../../core/record/entry.ts';
import { fold, host } from '../../core/record/fold.ts';
import { rosterOf, type NegotiationId, type PersonId } from '../../core/record/ids.ts';
import type { Refusal } from '../../core/record/refusal.ts';
import { partyKeyOf } from '../../core/record/roster.ts';
import { withSeal, type Body } from '../../core/record/seal.ts';
import type { State } from '../../core/record/state.ts';
import type { Store } from '../../store/store.ts';
import type { Became, Become } from '../../wire/examples.ts';
import type { ExampleCard } from '../../wire/home.ts';
import { ALWAYS, storedName, type Negotiation } from '../negotiation.ts';
import type { Negotiations } from '../negotiations.ts';
import type { Example, Seed } from './example.ts';
import { seedOf } from './seed.ts';
import type { Secrets } from './secrets.ts';

/** The examples of this server, opened or not. Their negotiations are like any other. */
export class Examples {
  readonly #all: ReadonlyMap<string, Example>;
  readonly #secrets: Secrets;
  readonly #store: Store;
  readonly #negotiations: Negotiations;
  readonly #clock: () => Date;
  #opening: Promise<unknown> = Promise.resolve();

  constructor(
    all: readonly Example[],
    secrets: Secrets,
    made: { store: Store; negotiations: Negotiations; clock: () => Date },
  ) {
    this.#all = new Map(all.map((example) => [example.name, example]));
    this.#secrets = secrets;
    this.#store = made.store;
    this.#negotiations = made.negotiations;
    this.#clock = made.clock;
  }

  cards(): readonly ExampleCard[] {
    return [...this.#all.values()].map(({ name, title, summary, people }) => {
      const opened = this.#opened(name)?.id ?? null;
      return { name, title, summary, opened, people };
    });
  }

  /** Puts an example into the store, once; its negotiation, or nothing where there is no such example. */
  open(name: string): Promise<NegotiationId | undefined> {
    const opening = this.#opening.then(() => this.#open(name));
    this.#opening = opening.catch(() => undefined);
    return opening;
  }

  /**
   * Makes a key that of a person of an example: an entry like any other certifies it, signed with
   * the person's key and under the seal of the party's, both made of the example's secret. Nothing
   * where that cannot be.
   */
  async become(
    name: string,
    { person, key }: Become,
  ): Promise<Became | { refusal: Refusal } | undefined> {
    const negotiation = this.#opened(name);
    const seed = this.#seedOf(name);
    const known = this.#all.get(name)?.people.some((one) => one.person === person);
    if (!negotiation || !seed || !known) return undefined;
    const { state, id } = negotiation;
    const certified = state.roster.keys.get(key);
    const became = { negotiation: id, ...partyKeyFor(state, seed, person) };
    if (certified?.person === person && certified.ended === undefined) return became;
    const entry = composeWith(state, seed.signer(person), {
      room: rosterOf(id),
      kind: 'key-certified',
      happened: this.#clock().toISOString(),
      nonce: randomBytes(16).toString('hex'),
      body: vouchedFor(state, seed, { person, key }),
    });
    const outcome = await negotiation.enter(entry);
    return 'refusal' in outcome ? outcome : became;
  }

  async #open(name: string): Promise<NegotiationId | undefined> {
    const example = this.#all.get(name);
    if (!example) return undefined;
    const opened = this.#opened(name);
    if (opened) return opened.id;
    await this.#secrets.make(name);
    const seed = this.#seedOf(name);
    if (!seed) return undefined;
    await this.#put(seed.negotiation, await example.build(seed));
    await this.#negotiations.load(seed.negotiation);
    await this.#secrets.markOpened(name);
    return seed.negotiation;
  }

  /** Stores the entries of an example; those that are there already are left as they are. */
  async #put(negotiation: NegotiationId, entries: readonly Recorded[]): Promise<void> {
    const refused = fold(negotiation, entries, host, ALWAYS).refused[0];
    if (refused) {
      const { seq, entry } = refused.recorded;
      throw new Error(`Entry ${seq} (${entry.envelope.kind}) of the example: ${refused.why.code}.`);
    }
    await Promise.all(
      entries.map(async ({ entry, seq, recorded }) => {
        const stored = { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) };
        const room = storedName(negotiation, entry.envelope.room);
        const { ok } = await this.#store.append(room, stored);
        if (!ok) throw new Error(`Entry ${seq} of the example does not fit into its room.`);
      }),
    );
  }

  #opened(name: string): Negotiation | undefined {
    const seed = this.#secrets.isOpened(name) ? this.#seedOf(name) : undefined;
    return seed && this.#negotiations.find(seed.negotiation);
  }

  #seedOf(name: string): Seed | undefined {
    const secret = this.#secrets.secretOf(name);
    return secret && seedOf(secret);
  }
}

/** The key of the party whose delegation a person heads. */
function partyKeyFor({ roster }: State, seed: Seed, id: PersonId): Pick<Became, 'partyKey'> {
  const { head = false, party } = roster.people.get(id) ?? {};
  if (!head || party === undefined) return {};
  const stands = partyKeyOf(roster.parties.get(party));
  if (stands !== seed.partySigner(party).key) return {};
  return { partyKey: { party, secret: bytesToHex(seed.partySecret(party)) } };
}

/** The body that makes a key a person's, under the seal of the person's party where that has a key. */
function vouchedFor(state: State, seed: Seed, { person, key }: Become): Body {
  const party = state.roster.people.get(person)?.party;
  const stands = party && partyKeyOf(state.roster.parties.get(party));
  const { negotiation } = state;
  if (!party || stands === undefined) return { person, key };
  return withSeal({ person, key }, seed.partySigner(party), { negotiation, kind: 'key-certified' });
}
