import { createHash } from 'node:crypto';
import type { Json } from '../../src/core/record/canonical.ts';
import { composeWith, type Signer } from '../../src/core/record/compose.ts';
import type { Recorded } from '../../src/core/record/entry.ts';
import { fold, host, step, type Folded } from '../../src/core/record/fold.ts';
import { negotiationId, roomId, rosterOf, type RoomId } from '../../src/core/record/ids.ts';
import { explain } from '../../src/core/record/refusal.ts';
import { chanceOf } from '../../src/core/text/treaty.test-kit.ts';
import { chooseAct, openingActs, type RoomSetting } from './acts.ts';
import { PARTIES, peopleOf, type Told } from './people.ts';

/**
 * Large talks, always the same for one seed: sixty parties of three people each, a roster, and many
 * rooms in which a few parties work on a text of their own. Every entry is accepted by the rules.
 */

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const negotiation = negotiationId(hexOf('the bench’s negotiation').slice(0, 32));
const nobody = fold(negotiation, [], host, '');
const START = Date.UTC(2026, 0, 1);
const BETWEEN_ENTRIES_MS = 20;

/** Signs with nothing: for what is folded where signatures are not looked at. */
export const unsigned = (person: string): Signer => ({
  key: hexOf(`key of ${person}`) as Signer['key'],
  sign: () => new Uint8Array(64).fill(1),
});

/** Writes talks into a record, act by act. */
class Writer {
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
    const { state } = this.folded;
    const seq = (state.rooms.get(this.#room)?.tree.size ?? 0) + 1;
    const recorded = new Date(at).toISOString();
    const nonce = hexOf(`${this.#room} ${seq}`).slice(0, 32);
    const draft = { room: this.#room, kind, happened: `${recorded.slice(0, 16)}Z`, nonce, body };
    const entry = composeWith(state, this.#signer(by), draft);
    this.folded = step(this.folded, { entry, seq, recorded });
    const refused = this.folded.refused.at(-1);
    if (refused) throw new Error(`${kind} by ${by}: ${explain(refused.why)}`);
    this.entries.push({ entry, seq, recorded });
  }
}

/** The entries of one room after the other, the roster first. `signer`: with whose key each person signs. */
export function* rooms(
  { seed, count, each }: { readonly seed: number; readonly count: number; readonly each: number },
  signer: (person: string) => Signer,
): Generator<readonly Recorded[]> {
  const roster = new Writer(rosterOf(negotiation), nobody, signer);
  rosterActs(signer).forEach((act, place) => roster.tell(act, START + place));
  yield roster.entries;
  for (let place = 0; place < count; place++) {
    const id = roomId(hexOf(`room ${seed} ${place}`).slice(0, 32));
    const writer = new Writer(id, roster.folded, signer);
    const setting = settingOf(seed, place);
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

function rosterActs(signer: (person: string) => Signer): readonly Told[] {
  const from = '2025-12-01';
  const chair = { person: 'chair', name: 'The Chair', title: 'Chair', key: signer('chair').key };
  const opened = { title: 'Large talks', summary: 'Made by the bench.', chair };
  const told = (kind: string, body: Json, by = 'chair'): Told => ({ by, kind, body });
  return [
    told('negotiation-opened', opened),
    ...PARTIES.map((party) => told('party-named', { party, name: `State ${party}` })),
    ...PARTIES.flatMap((party) => {
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
function settingOf(seed: number, place: number): RoomSetting {
  const chance = chanceOf(seed * 7919 + place);
  const drawn = PARTIES.map((party) => ({ party, lot: chance() }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, 4 + Math.floor(chance() * 5))
    .map(({ party }) => party);
  return { chance, seed: seed * 104_729 + place, parties: drawn };
}
