import { useCallback, useEffect, useState } from 'react';
import { partyKeyOf } from '../../../core/record/roster.ts';
import { withSeal, type Body } from '../../../core/record/seal.ts';
import type { PartyId } from '../../../core/text/point.ts';
import {
  heldPartyKeys,
  keepPartyKey,
  partyKeyIn,
  sealerOf,
  type HeldPartyKey,
} from '../../client/party-keys.ts';
import { useTalks } from '../../client/talks.tsx';

/** How this browser can act with the key of a party. */
export interface Sealing {
  /** `none`: the party has no key of its own yet, and nothing is sealed. */
  readonly where: 'none' | 'here' | 'elsewhere' | 'looking';
  /** The key that stands, where it is here. */
  readonly held: HeldPartyKey | undefined;
  /** The body under the party's seal; as it is, where the party has no key. */
  readonly seal: (kind: string, body: Body) => Body;
  /** Takes the key out of its file and keeps it here; false: it is not the party's. */
  readonly bring: (file: File) => Promise<boolean>;
  /** Looks anew which keys are here. */
  readonly look: () => void;
}

export function useSealing(party: PartyId | undefined): Sealing {
  const { negotiation, now } = useTalks();
  const [here, setHere] = useState<readonly HeldPartyKey[]>();
  const look = useCallback((): void => {
    void heldPartyKeys(negotiation).then(setHere);
  }, [negotiation]);
  useEffect(look, [look]);
  const stands = party && partyKeyOf(now.roster.parties.get(party));
  const held = here?.find(({ key }) => key === stands);
  const bring = async (file: File): Promise<boolean> => {
    const read = party && partyKeyIn(await file.text(), { negotiation, party });
    if (!read || read.key !== stands) return false;
    await keepPartyKey(read);
    look();
    return true;
  };
  const seal = (kind: string, body: Body): Body =>
    held ? withSeal(body, sealerOf(held), { negotiation, kind }) : body;
  const where = stands === undefined ? 'none' : held ? 'here' : here ? 'elsewhere' : 'looking';
  return { where, held, seal, bring, look };
}
