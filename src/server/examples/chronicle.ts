import { bytesToHex } from '@noble/hashes/utils.js';
import type { Json } from '../../core/record/canonical.ts';
import { composeWith, newRoom } from '../../core/record/compose.ts';
import type { Recorded } from '../../core/record/entry.ts';
import { fold, host, step, type Folded } from '../../core/record/fold.ts';
import { personId, rosterOf, type RoomId } from '../../core/record/ids.ts';
import { explain } from '../../core/record/refusal.ts';
import type { Room, State } from '../../core/record/state.ts';
import type { Seed } from './example.ts';

/** One act of an example. */
export interface Told {
  readonly by: string;
  /** The room's name in the example's own file; the roster, if left out. */
  readonly room?: string;
  readonly kind: string;
  readonly body: Json;
  /** The instant of recording: ISO 8601. */
  readonly at: string;
  /** When it happened, in EDTF; when it was recorded, if left out. */
  readonly happened?: string | undefined;
}

/** An example's record while it is being written: each act is signed, judged and added. */
export class Chronicle {
  readonly #seed: Seed;
  readonly #entries: Recorded[] = [];
  #folded: Folded;
  #last = '';

  constructor(seed: Seed) {
    this.#seed = seed;
    this.#folded = fold(seed.negotiation, [], host, '');
  }

  get state(): State {
    return this.#folded.state;
  }

  get entries(): readonly Recorded[] {
    return this.#entries;
  }

  /** The room as it is now; nothing before it is opened. */
  room(name: string): Room | undefined {
    return this.state.rooms.get(this.#roomId(name));
  }

  /** @throws Error in one sentence on an act that the rules refuse, or that goes back in time. */
  tell(told: Told): void {
    const recorded = new Date(told.at).toISOString();
    if (recorded < this.#last) throw new Error(`${where(told)} comes after one of ${this.#last}.`);
    this.#last = recorded;
    const room = this.#roomId(told.room);
    const entry = composeWith(this.state, this.#seed.signer(personId(told.by)), {
      room,
      kind: told.kind,
      happened: told.happened ?? recorded,
      nonce: bytesToHex(this.#seed.bytes(`nonce ${this.#entries.length}`).slice(0, 16)),
      body: told.body,
    });
    const seq = (this.state.rooms.get(room)?.tree.size ?? 0) + 1;
    const next = { entry, seq, recorded };
    const folded = step(this.#folded, next);
    const refused = folded.refused.at(-1);
    if (refused) throw new Error(`${where(told)} is refused. ${explain(refused.why)}`);
    this.#entries.push(next);
    this.#folded = folded;
  }

  #roomId(name: string | undefined): RoomId {
    if (name === undefined) return rosterOf(this.#seed.negotiation);
    return newRoom(this.#seed.bytes(`room ${name}`));
  }
}

const where = (told: Told): string =>
  `The ${told.kind} by ${told.by} of ${told.at} in ${told.room ?? 'the roster'}`;
