import type { Key, PersonId, RoomId } from '../core/record/ids.ts';
import { writeCursors, type Cursors } from '../wire/entries.ts';
import { HERE_EVENT, LIVE_EVENT } from '../wire/live.ts';
import type { Announced } from '../store/announcements.ts';
import type { Negotiation } from './negotiation.ts';
import { besideViewer, Presence } from './presence.ts';
import { inSight, recordedText, sightOf } from './sight.ts';

const HEARTBEAT_MS = 15_000;

/** The part of a response that a live connection writes to. */
export interface Outgoing {
  /** False: the client is behind, and `drain` will say when it is not. */
  write(text: string): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: 'close' | 'drain', listener: () => void): unknown;
}

export interface Viewing {
  readonly negotiation: Negotiation;
  /** The key of the viewer's session; nothing once it has ended. */
  readonly key: () => Key | undefined;
  /** How far the viewer has read already. */
  readonly after: Cursors;
  /** Whether the viewer shows that he is here, and sees who else is. */
  readonly here: boolean;
}

/**
 * Connections over which viewers get entries as they come in. What a viewer may see is asked anew
 * before each entry is written: who leaves gets nothing more, who is let in gets the room.
 *
 * A connection holds no queue, only how far it has written: while its client is slow to take what
 * was written, nothing is written, and a client that takes nothing for a whole heartbeat is dropped.
 * It comes back with `Last-Event-ID` and misses nothing.
 */
export class Live {
  readonly #connections = new Set<Connection>();
  readonly #heart: NodeJS.Timeout;
  readonly #presence: Presence;

  /** `presence` knows who is here on other processes too, where there are any. */
  constructor(heartbeatMs = HEARTBEAT_MS, presence = new Presence()) {
    this.#presence = presence;
    this.#heart = setInterval(() => this.#beat(), heartbeatMs);
  }

  /** Writes what the viewer has not read yet, and from now on what comes in. */
  connect(outgoing: Outgoing, viewing: Viewing): void {
    const connection = new Connection(outgoing, viewing, this.#presence);
    this.#connections.add(connection);
    outgoing.once('close', () => {
      this.#connections.delete(connection);
      connection.close();
    });
    connection.write();
  }

  /** Takes in what another process announced, if it is of who is here. */
  hear(news: Announced): boolean {
    return this.#presence.hear(news);
  }

  /** How many connections are open. */
  get size(): number {
    return this.#connections.size;
  }

  #beat(): void {
    for (const connection of this.#connections) connection.beat();
    this.#presence.beat();
  }

  close(): void {
    clearInterval(this.#heart);
    for (const connection of this.#connections) connection.end();
    this.#presence.close();
  }
}

class Connection {
  readonly #outgoing: Outgoing;
  readonly #viewing: Viewing;
  readonly #cursors: Map<RoomId, number>;
  readonly #presence: Presence;
  readonly #forget: (() => void)[];
  /** Who was said to be here last. */
  #said = '';
  #state: 'flowing' | 'full' | 'stalled' | 'ended' = 'flowing';

  constructor(outgoing: Outgoing, viewing: Viewing, presence: Presence) {
    this.#outgoing = outgoing;
    this.#viewing = viewing;
    this.#presence = presence;
    this.#cursors = new Map(viewing.after);
    this.#forget = [viewing.negotiation.onEntered(() => this.write())];
    this.#send('retry: 1000\n\n');
    this.#show();
  }

  /** Shows the viewer to the others, unless his key is an invitation's: he is no one's delegate yet. */
  #show(): void {
    const { negotiation, here } = this.#viewing;
    const person = this.#person();
    if (!here || person === undefined) return;
    this.#forget.push(
      this.#presence.arrive(negotiation.id, person),
      this.#presence.onChanged(negotiation.id, () => this.#sayWhoIsHere()),
    );
  }

  #person(): PersonId | undefined {
    const key = this.#viewing.key();
    const certified = key && this.#viewing.negotiation.state.roster.keys.get(key);
    return certified?.invitation ? undefined : certified?.person;
  }

  /** Where it is another list than the viewer has. */
  #sayWhoIsHere(): void {
    const { negotiation, here } = this.#viewing;
    const person = this.#person();
    if (!here || person === undefined || this.#state !== 'flowing') return;
    const present = this.#presence.people(negotiation.id);
    const list = JSON.stringify(besideViewer(negotiation.state, person, present));
    if (list === this.#said) return;
    this.#said = list;
    this.#send(`event: ${HERE_EVENT}\ndata: ${list}\n\n`);
  }

  /** Writes entries until there are no more, or the client is full. */
  write(): void {
    const { negotiation, key } = this.#viewing;
    const viewer = key();
    const sight = viewer && sightOf(negotiation, viewer);
    if (!sight) return this.end();
    for (const room of negotiation.state.rooms.keys()) {
      const unread = inSight(negotiation, sight, room, this.#cursors.get(room) ?? 0);
      for (const recorded of unread) {
        if (this.#state !== 'flowing') return;
        this.#cursors.set(room, recorded.seq);
        const id = writeCursors(this.#cursors);
        this.#send(`id: ${id}\nevent: ${LIVE_EVENT}\ndata: ${recordedText(recorded)}\n\n`);
      }
    }
    this.#sayWhoIsHere();
  }

  /** Keeps the way open, and drops a client that has taken nothing since the last beat. */
  beat(): void {
    if (this.#state === 'stalled') this.#outgoing.destroy();
    else if (this.#state === 'full') this.#state = 'stalled';
    else if (this.#viewing.key() === undefined) this.end();
    else this.#send(': \n\n');
  }

  end(): void {
    if (this.#state === 'ended') return;
    this.close();
    this.#outgoing.end();
  }

  close(): void {
    this.#state = 'ended';
    for (const forget of this.#forget.splice(0)) forget();
  }

  #send(text: string): void {
    if (this.#state === 'ended' || this.#outgoing.write(text)) return;
    this.#state = 'full';
    this.#outgoing.once('drain', () => {
      if (this.#state === 'ended') return;
      this.#state = 'flowing';
      this.write();
    });
  }
}
