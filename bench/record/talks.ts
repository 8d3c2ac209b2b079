import { createHash } from 'node:crypto';
import type { Json } from '../../src/core/record/canonical.ts';
import { composeWith, type Signer } from '../../src/core/record/compose.ts';
import type { Recorded } from '../../src/core/record/entry.ts';
import { fold, host, step, steps, type Folded } from '../../src/core/record/fold.ts';
import { negotiationId, roomId, rosterOf, type RoomId } from '../../src/core/record/ids.ts';
import { explain } from '../../src/core/record/refusal.ts';
import { chanceOf } from '../../src/core/text/treaty.test-kit.ts';
import { chooseAct, openingActs, type RoomSetting } from './acts.ts';
import { PARTIES, peopleOf, type Told } from './people.ts';

/**
 * Large talks, always the same for one seed: sixty parties of three people each, a roster, and many
 * rooms in which a few parties work on a text of their own. Every entry is accepted by the rules.
 */

export const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const negotiation = negotiationId(hexOf('the bench’s negotiation').slice(0, 32));
export const nobody = fold(negotiation, [], host, '');
export const START = Date.UTC(2026, 0, 1);
const BETWEEN_ENTRIES_MS = 20;

/** Signs with nothing: for what is folded where signatures are not looked at. */
export const unsigned = (person: string): Signer => ({
  key: hexOf(`key of ${person}`) as Signer['key'],
  sign: () => new Uint8Array(64).fill(1),
});

/** Writes talks into a record, act by act. */
export class Writer {
  readonly entries: Recorded[] = [];
  folded: Folded;
  readonly #signer: (person: string) => Signer;
  readonly #room: RoomId;

  constructor(room: RoomId, folded: Folded, signer: (person: string) => Signer) {
    this.#room = room;
    this.folded = folded;
    this.#signer = signer;
  }

  /** @param at milliseconds since 1970 */
  tell({ by, kind, body }: Told, at: number): void {
    const seq = (this.folded.state.rooms.get(this.#room)?.tree.size ?? 0) + 1;
    const one = this.#compose({ by, kind, body }, seq, at);
    this.folded = step(this.folded, one);
    this.#keep([one]);
  }

  /**
   * Several acts of which none changes what another is about, each by someone who had seen what was
   * there before the first: a long room is not copied for each.
   */
  tellAtOnce(acts: readonly Told[], at: number): void {
    const size = this.folded.state.rooms.get(this.#room)?.tree.size ?? 0;
    const all = acts.map((told, place) => this.#compose(told, size + 1 + place, at + place));
    this.folded = steps(this.folded, all);
    this.#keep(all);
  }

  #compose({ by, kind, body }: Told, seq: number, at: number): Recorded {
    const recorded = new Date(at).toISOString();
    const nonce = hexOf(`${this.#room} ${seq}`).slice(0, 32);
    const draft = { room: this.#room, kind, happened: `${recorded.slice(0, 16)}Z`, nonce, body };
    return { entry: composeWith(this.folded.state, this.#signer(by), draft), seq, recorded };
  }

  #keep(all: readonly Recorded[]): void {
    const [refused] = this.folded.refused;
    if (refused)
      throw new Error(`${refused.recorded.entry.envelope.kind}: ${explain(refused.why)}`);
    this.entries.push(...all);
  }
}

/** The entries of one room after the other, the roster first. `signer`: with whose key each person signs. */
export function* rooms(
  { parties = PARTIES, ...size }: Size & { readonly parties?: readonly string[] },
  signer: (person: string) => Signer,
): Generator<readonly Recorded[]> {
  const roster = rosterFor(parties, signer);
  yield roster.entries;
  yield* workingRooms(size, { parties, roster: roster.folded, signer });
}

/** The roster with all that is in it. */
export function rosterFor(parties: readonly string[], signer: (person: string) => Signer): Writer {
  const roster = new Writer(rosterOf(negotiation), nobody, signer);
  rosterActs(parties, signer).forEach((act, place) => roster.tell(act, START + place));
  return roster;
}

interface Size {
  readonly seed: number;
  readonly count: number;
  /** Entries in each room. */
  readonly each: number;
}

interface Cast {
  readonly parties: readonly string[];
  readonly roster: Folded;
  readonly signer: (person: string) => Signer;
}

/** Rooms in which a few parties each work on a text of their own, one after the other. */
export function* workingRooms(
  { seed, count, each }: Size,
  { parties, roster, signer }: Cast,
): Generator<readonly Recorded[]> {
  for (let place = 0; place < count; place++) {
    const id = roomId(hexOf(`room ${seed} ${place}`).slice(0, 32));
    const writer = new Writer(id, roster, signer);
    const setting = settingOf(parties, seed, place);
    const opening = openingActs(setting);
    for (let act = 0; act < each; act++) {
      const room = writer.folded.state.rooms.get(id);
      const told = opening[act] ?? chooseAct(setting, room, act);
      const turn = act * count + place;
      writer.tell(told, START + 60_000 + turn * BETWEEN_ENTRIES_MS);
    }
    yield writer.entries;
  }
}

function rosterActs(
  parties: readonly string[],
  signer: (person: string) => Signer,
): readonly Told[] {
  const from = '2025-12-01';
  const chair = { person: 'chair', name: 'The Chair', title: 'Chair', key: signer('chair').key };
  const opened = { title: 'Large talks', summary: 'Made by the bench.', chair };
  const told = (kind: string, body: Json, by = 'chair'): Told => ({ by, kind, body });
  return [
    told('negotiation-opened', opened),
    ...parties.map((party) => told('party-named', { party, name: `State ${party}` })),
    ...parties.flatMap((party) => {
      const [head = '', ...others] = peopleOf(party);
      const person = (id: string): { readonly [field: string]: Json } => {
        const names = { person: id, name: `Delegate ${id}`, title: 'Delegate' };
        return { ...names, party, from, role: 'negotiator', key: signer(id).key };
      };
      const may = ['speak', 'propose', 'agree'];
      return [
        told('delegate-accredited', { ...person(head), head: true }),
        ...others.map((id) => told('delegate-accredited', { ...person(id), may }, head)),
      ];
    }),
  ];
}

/** Four to eight parties in a room, drawn by lot. */
function settingOf(parties: readonly string[], seed: number, place: number): RoomSetting {
  const chance = chanceOf(seed * 7919 + place);
  const drawn = parties
    .map((party) => ({ party, lot: chance() }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, 4 + Math.floor(chance() * 5))
    .map(({ party }) => party);
  return { chance, seed: seed * 104_729 + place, parties: drawn };
}
