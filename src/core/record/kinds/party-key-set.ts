import { z } from 'zod';
import { zKey, zParty, zSignature } from '../ids.ts';
import { defineKind, firstOf, type Acting } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { partyKeyOf } from '../roster.ts';
import { inRoster, known } from '../rules.ts';
import { holdsUnder } from '../seal.ts';
import { put } from '../state.ts';
import { ending, isSealed, keyFree, notYours } from '../vouching.ts';
import type { PartyId } from '../../text/point.ts';

/**
 * A party's own key comes to stand: the first by its head, each later one under the seal of the one
 * before. `keeps` are the keys of its people that the party takes on; all others but the author's
 * end, so that none that the chair brought in stays without the party's saying so. `proof` is the
 * new key's own signature: who puts it in place holds it.
 */
export const partyKeySet = defineKind({
  name: 'party-key-set',
  schema: z.strictObject({
    party: zParty,
    key: zKey,
    keeps: z.array(zKey).max(10_000).default([]),
    proof: zSignature,
    seal: zSignature.exactOptional(),
  }),
  who: { may: 'member' },
  judge: (acting) => {
    const { room, state, body } = acting;
    const { roster } = state;
    return firstOf(
      inRoster(room, 'party-key-set'),
      known(roster.parties, body.party, 'party'),
      mayset(acting),
      keyFree(roster, body.key),
      !holdsUnder(body.key, body.proof, acting) && {
        code: 'malformed',
        where: 'proof',
        why: 'is not a signature of the new key over this act',
      },
      ...body.keeps.map((key) => {
        const certified = roster.keys.get(key);
        const person = certified?.ended === undefined && certified?.person;
        const its = person && roster.people.get(person)?.party === body.party;
        return (
          !its && ({ code: 'no-such', what: `key of ${body.party} in force`, name: key } as const)
        );
      }),
    );
  },
  apply: ({ state: { roster }, source, envelope, body }) => {
    const party = roster.parties.get(body.party);
    if (!party) return {};
    const kept = new Set([...body.keeps, envelope.author]);
    const keys = ending(
      roster.keys,
      source.recorded,
      (key, { person }) => !kept.has(key) && roster.people.get(person)?.party === party.id,
    );
    const next = { ...party, keys: [...party.keys, { key: body.key, source }] };
    return { roster: { ...roster, keys, parties: put(roster.parties, party.id, next) } };
  },
});

function mayset(
  acting: Acting<{ readonly party: PartyId; readonly seal?: string }>,
): Refusal | undefined {
  const { state, author, body } = acting;
  const { party } = body;
  if (partyKeyOf(state.roster.parties.get(party)) !== undefined) {
    return isSealed(acting, party) ? undefined : { code: 'not-sealed', party };
  }
  if (author.head && author.party === party) return undefined;
  return notYours('party-key-set', `the head of the delegation of ${party}`);
}
