import { useSyncExternalStore } from 'react';

const minute = 60_000;
let present = new Date().toISOString();

function tick(told: () => void): () => void {
  const each = setInterval(() => {
    present = new Date().toISOString();
    told();
  }, minute);
  return () => clearInterval(each);
}

/** The present instant (ISO 8601), to the minute: for conditions that wait for a date. */
export const usePresent = (): string => useSyncExternalStore(tick, () => present);
