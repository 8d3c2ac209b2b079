import { useEffect, useState } from 'react';
import { zPressOffers, type PressOffers } from '../../../wire/press.ts';
import { ask } from '../../client/api.ts';

const NONE: PressOffers = { fetches: false };

/** What the host reaches for an article, if one asks for it; nothing, until it has said so. */
export function usePressOffers(): PressOffers {
  const [offers, setOffers] = useState(NONE);
  useEffect(() => {
    ask('/api/press', zPressOffers).then(setOffers, () => undefined);
  }, []);
  return offers;
}
