import { entryId, type Recorded } from '../../core/record/entry.ts';
import type { NegotiationId, PersonId } from '../../core/record/ids.ts';
import type { Note, Notes } from '../../store/notes.ts';
import type { WebhookMade, WebhookSeen } from '../../wire/webhooks.ts';
import type { Log } from '../log.ts';
import type { Negotiation } from '../negotiation.ts';
import type { Negotiations } from '../negotiations.ts';
import { NotServed } from '../problem.ts';
import { recordedText } from '../sight.ts';
import { delivered, failed, isDue, zHook, type Hook } from './hook.ts';
import { assertAddress, type Post } from './post.ts';
import { secretOf, signatureOf } from './signature.ts';
import { shown, unreadOf, writtenEnd, type Owner } from './unread.ts';

/** At most so many webhooks of one person in one negotiation. */
const MOST = 5;
/** At most so many receivers are posted to at once by one process. */
const MOST_AT_ONCE = 20;
/** Longer than one attempt takes. */
const LEASE_MS = 60_000;

/** What webhooks are made of; clock, chance and the way out are given, so that tests have their own. */
export interface Means {
  readonly notes: Notes;
  readonly negotiations: Negotiations;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly post: Post;
  /** Hosts that may be posted to wherever they are. */
  readonly allowed: ReadonlySet<string>;
  readonly log: Log;
}

/** A webhook, and the note in which it is kept. */
interface Kept {
  readonly note: Note;
  readonly hook: Hook;
}

/** The next entry of a webhook. */
interface Next {
  readonly negotiation: Negotiation;
  readonly recorded: Recorded;
}

/**
 * Entries posted to addresses that people asked for. What is posted is what the holder of the key may see at
 * that moment, one entry after the other; at least once, with the same id when it is tried again.
 */
export class Webhooks {
  readonly #means: Means;
  readonly #underWay = new Map<string, Promise<void>>();
  #stopped = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /**
   * Begins a webhook, from what is entered from now on. An address that the person has already keeps its
   * place in the record and gets a new secret. Refuses addresses as `assertAddress`, and a sixth.
   */
  async add(owner: Owner, address: string): Promise<WebhookMade> {
    assertAddress(address, this.#means.allowed);
    const { clock, random } = this.#means;
    const own = await this.#of(owner);
    const same = own.find(({ hook }) => hook.address === address);
    const { negotiation, key } = owner;
    const secret = secretOf(random(32));
    const hook: Hook = {
      id: same?.hook.id ?? Buffer.from(random(16)).toString('hex'),
      negotiation: negotiation.id,
      person: personOf(owner),
      key,
      address,
      secret,
      since: clock().toISOString(),
      after: same?.hook.after ?? writtenEnd(owner),
    };
    const name = same?.note.name ?? freeName(owner, own);
    const made = await this.#means.notes.put(name, JSON.stringify(hook), same?.note.version ?? 0);
    if (!made) throw new NotServed(503, 'Your webhooks were being changed meanwhile: try again.');
    return { webhook: shown(hook, negotiation), secret };
  }

  /** Those of a person, the oldest first. */
  async list(owner: Owner): Promise<readonly WebhookSeen[]> {
    const own = await this.#of(owner);
    return own
      .map(({ hook }) => shown(hook, owner.negotiation))
      .toSorted((a, b) => (a.since + a.id < b.since + b.id ? -1 : 1));
  }

  /** Ends one of a person's; of what is not his, and once more, nothing. */
  async remove(owner: Owner, id: string): Promise<void> {
    const own = await this.#of(owner);
    const found = own.find(({ hook }) => hook.id === id);
    if (found) await this.#means.notes.remove(found.note.name);
  }

  /** Posts all that is due and not under way; resolves when that has been taken or has failed. */
  async deliver(): Promise<void> {
    try {
      await this.#begin();
    } catch (error) {
      this.#tell('webhooks-not-read', error);
    }
    await this.#settled();
  }

  /** Begins nothing more; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#settled();
  }

  async #begin(): Promise<void> {
    const all = (await this.#means.notes.list(BEGINNING)).map(keptIn);
    const now = this.#means.clock().toISOString();
    for (const kept of all) {
      const { name } = kept.note;
      if (this.#stopped || this.#underWay.size >= MOST_AT_ONCE) break;
      if (this.#underWay.has(name) || !isDue(kept.hook, now) || !this.#nextOf(kept.hook)) continue;
      const work = this.#serve(kept).finally(() => this.#underWay.delete(name));
      this.#underWay.set(name, work);
    }
  }

  async #settled(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  /** Delivers to one receiver until there is no more, or it fails. */
  async #serve(kept: Kept): Promise<void> {
    try {
      let held = await this.#save(kept, this.#leased(kept.hook));
      while (held) held = await this.#step(held);
    } catch (error) {
      this.#tell('webhook-not-served', error);
    }
  }

  /** One attempt. The webhook as it is held on, where there may be more. */
  async #step(held: Kept): Promise<Kept | undefined> {
    const { negotiations, clock, chance } = this.#means;
    await negotiations.load(held.hook.negotiation); // what another process entered may end it
    const next = this.#nextOf(held.hook);
    if (!next) {
      await this.#save(held, released(held.hook));
      return undefined;
    }
    const failure = await this.#post(held.hook, next.recorded);
    if (failure) {
      await this.#save(held, released(failed(held.hook, failure, clock(), chance())));
      return undefined;
    }
    const { entry, seq } = next.recorded;
    const on = delivered(held.hook, entry.envelope.room, seq, clock().toISOString());
    if (!this.#stopped) return this.#save(held, this.#leased(on));
    await this.#save(held, released(on));
    return undefined;
  }

  #post(hook: Hook, recorded: Recorded): ReturnType<Post> {
    const body = `{"type":"entry","timestamp":"${recorded.recorded}","data":${recordedText(recorded)}}`;
    const id = entryId(recorded.entry);
    const timestamp = String(Math.floor(this.#means.clock().getTime() / 1000));
    return this.#means.post(
      hook.address,
      {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Parley',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatureOf(hook.secret, { id, timestamp, body }),
      },
      body,
    );
  }

  /** The first entry in sight that the receiver does not have; nothing too where the key has ended. */
  #nextOf(hook: Hook): Next | undefined {
    const negotiation = this.#means.negotiations.find(hook.negotiation);
    const [recorded] = negotiation ? unreadOf(hook, negotiation) : []; // and no further
    return negotiation && recorded && { negotiation, recorded };
  }

  /** Says what went wrong, without a word of what it was about. */
  #tell(event: string, error: unknown): void {
    const why = error instanceof Error ? error.name : 'unknown';
    this.#means.log({ level: 'error', event, why });
  }

  #leased(hook: Hook): Hook {
    const until = this.#means.clock().getTime() + LEASE_MS;
    return { ...hook, leased: new Date(until).toISOString() };
  }

  /** Nothing, where someone else has written it meanwhile: he goes on with it. */
  async #save({ note: { name, version } }: Kept, hook: Hook): Promise<Kept | undefined> {
    const json = JSON.stringify(hook);
    if (!(await this.#means.notes.put(name, json, version))) return undefined;
    return { hook, note: { name, json, version: version + 1 } };
  }

  async #of(owner: Owner): Promise<readonly Kept[]> {
    const beginning = nameOf(owner.negotiation.id, personOf(owner));
    return (await this.#means.notes.list(beginning)).map(keptIn);
  }
}

const BEGINNING = 'webhook/';

/** Each person has so many places: two servers cannot give one of them away twice. */
const nameOf = (negotiation: NegotiationId, person: PersonId): string =>
  `${BEGINNING}${negotiation}/${person}/`;

function freeName(owner: Owner, own: readonly Kept[]): string {
  const beginning = nameOf(owner.negotiation.id, personOf(owner));
  const taken = new Set(own.map(({ note }) => note.name));
  const names = Array.from({ length: MOST }, (_, place) => `${beginning}${place + 1}`);
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  throw new NotServed(400, `You have ${MOST} webhooks, which is all: remove one first.`);
}

function personOf({ negotiation, key }: Owner): PersonId {
  const certified = negotiation.state.roster.keys.get(key);
  if (certified?.invitation === false) return certified.person;
  throw new NotServed(403, 'Only who is accredited has webhooks: join first.');
}

const keptIn = (note: Note): Kept => ({ note, hook: zHook.parse(JSON.parse(note.json)) });

function released({ leased: _leased, ...hook }: Hook): Hook {
  return hook;
}
