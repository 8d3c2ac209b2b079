import { z } from 'zod';
import { chairing, runsTheTalks } from '../authority.ts';
import type { PartyId } from '../../text/point.ts';
import { zKey, zLine, zParty, zPerson, zSignature, zWhen, type Key } from '../ids.ts';
import { defineKind, firstOf, type Acting } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { free, inRoster, known } from '../rules.ts';
import { mandates, partyKeyOf, roles, type Person } from '../roster.ts';
import { put } from '../state.ts';
import { isSealed, keyFree, notYours, vouchedFor } from '../vouching.ts';
import { neverUsable, zInvitation } from './code-given.ts';

/**
 * A person comes to act for a party, or for no party (a mediator, an observer).
 * `key` is the person's own; `invitation` is the key made of a code, with which the person's
 * own key can be certified once. The host cannot make an author: only an entry like this can.
 * Where a party's own key stands, no key comes in for it but under its seal.
 * Who runs the talks is for those who run them to name: no party makes its own mediator.
 */
export const delegateAccredited = defineKind({
  name: 'delegate-accredited',
  schema: z.strictObject({
    person: zPerson,
    name: zLine,
    title: zLine,
    party: zParty.exactOptional(),
    role: z.enum(roles),
    head: z.boolean().default(false),
    from: zWhen,
    until: zWhen.exactOptional(),
    may: z.array(z.enum(mandates)).max(mandates.length).default([]),
    key: zKey.exactOptional(),
    invitation: zInvitation.exactOptional(),
    seal: zSignature.exactOptional(),
  }),
  who: { may: 'member' },
  judge: (acting) => {
    const { room, state, author, source, body } = acting;
    return firstOf(
      inRoster(room, 'delegate-accredited'),
      brings(acting),
      chairing.includes(body.role) &&
        !runsTheTalks(author) &&
        notYours('delegate-accredited', 'the chair or a mediator'),
      free(state.roster.people, body.person, 'person'),
      known(state.roster.parties, body.party, 'party'),
      body.key && keyFree(state.roster, body.key),
      body.invitation && keyFree(state.roster, body.invitation.key),
      body.invitation && neverUsable(body.invitation, source.recorded, body.name),
      body.key !== undefined &&
        body.key === body.invitation?.key && { code: 'taken', what: 'key', name: body.key },
      body.party === undefined &&
        (body.head || body.may.length > 0) && {
          code: 'malformed',
          where: 'party',
          why: 'is missing: only for a party can there be mandates or a head',
        },
    );
  },
  apply: ({ room, state, source, body }) => {
    const { person: id, key, invitation, seal: _seal, ...rest } = body;
    let keys = state.roster.keys;
    if (key) keys = put(keys, key, { person: id, invitation: false });
    if (invitation) {
      const { key: code, expires } = invitation;
      keys = put(keys, code, { person: id, invitation: true, expires });
    }
    const people = put(state.roster.people, id, { id, ...rest, source });
    return {
      roster: { ...state.roster, people, keys },
      room: { ...room, members: put(room.members, id, { since: source.seq }) },
    };
  },
});

type Accrediting = Pick<Person, 'head' | 'may'> & {
  readonly party?: PartyId;
  readonly key?: Key;
  readonly invitation?: { readonly key: Key };
  readonly seal?: string;
};

/** The chair names heads, those of no party, and who has no mandate: mandates are the party's to give. */
function brings(acting: Acting<Accrediting>): Refusal | undefined {
  const { state, author, body } = acting;
  const { party } = body;
  const nameOnly = body.key === undefined && body.invitation === undefined;
  const keyStands = party && partyKeyOf(state.roster.parties.get(party)) !== undefined;
  if (keyStands && nameOnly) {
    const its = (author.head && author.party === party) || isSealed(acting, party);
    return its
      ? undefined
      : notYours('delegate-accredited', `the head of the delegation of ${party}`);
  }
  return vouchedFor(acting, party, body.head || body.may.length === 0);
}
