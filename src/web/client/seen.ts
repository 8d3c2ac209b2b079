import { checkedIn } from '../../core/record/checked-before.ts';
import type { Folded } from '../../core/record/fold.ts';
import type { Key } from '../../core/record/ids.ts';
import {
  remember,
  zRemembered,
  type Broken,
  type Remembered,
} from '../../core/record/remembered.ts';

type Kept = 'seen' | 'checked';
const nameFor = (what: Kept, key: Key): string => `parley.${what}.${key}`;

/** Remembers in this browser how far the holder of a key has seen each room; the rooms that do not go on from there. */
export function rememberHere(key: Key, folded: Folded): readonly Broken[] {
  const { remembered, broken } = remember(keptHere('seen', key), folded.state);
  keep('seen', key, remembered);
  keep('checked', key, checkedIn(folded));
  return broken;
}

/** How far this browser has verified each room's signatures for the holder of a key. */
export const checkedHere = (key: Key): Remembered => keptHere('checked', key);

function keep(what: Kept, key: Key, remembered: Remembered): void {
  try {
    localStorage.setItem(nameFor(what, key), JSON.stringify(remembered));
  } catch {
    // A browser that stores nothing more remembers what it has.
  }
}

function keptHere(what: Kept, key: Key): Remembered {
  try {
    return zRemembered.parse(JSON.parse(localStorage.getItem(nameFor(what, key)) ?? '{}'));
  } catch {
    return {};
  }
}
