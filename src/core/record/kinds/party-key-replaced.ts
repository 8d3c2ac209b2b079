import { z } from 'zod';
import { zKey, zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { partyKeyOf } from '../roster.ts';
import { inRoster, known } from '../rules.ts';
import { put } from '../state.ts';
import { keyFree } from '../vouching.ts';

/**
 * A party has lost its key, and the chair puts the one that it has given in its place. This is the
 * one way in which another than the party decides on its keys: it stands in the roster, with its
 * reason, before everyone, and marks the party from then on.
 */
export const partyKeyReplaced = defineKind({
  name: 'party-key-replaced',
  schema: z.strictObject({ party: zParty, key: zKey, reason: zWords.max(2000) }),
  who: { may: 'chair' },
  judge: ({ room, state: { roster }, body }) =>
    firstOf(
      inRoster(room, 'party-key-replaced'),
      known(roster.parties, body.party, 'party'),
      partyKeyOf(roster.parties.get(body.party)) === undefined && {
        code: 'no-such',
        what: 'key of the party',
        name: body.party,
      },
      keyFree(roster, body.key),
    ),
  apply: ({ state: { roster }, source, body }) => {
    const party = roster.parties.get(body.party);
    if (!party) return {};
    const replacing = { key: body.key, source, replacedBecause: body.reason };
    const next = { ...party, keys: [...party.keys, replacing] };
    return { roster: { ...roster, parties: put(roster.parties, party.id, next) } };
  },
});
