import type { Key } from '../../core/record/ids.ts';
import {
  remember,
  zRemembered,
  type Broken,
  type Remembered,
} from '../../core/record/remembered.ts';
import type { State } from '../../core/record/state.ts';

const nameFor = (key: Key): string => `parley.seen.${key}`;

/** Remembers in this browser how far the holder of a key has seen each room; the rooms that do not go on from there. */
export function rememberHere(key: Key, state: State): readonly Broken[] {
  const { remembered, broken } = remember(seenHere(key), state);
  try {
    localStorage.setItem(nameFor(key), JSON.stringify(remembered));
  } catch {
    // A browser that stores nothing more remembers what it has.
  }
  return broken;
}

function seenHere(key: Key): Remembered {
  try {
    return zRemembered.parse(JSON.parse(localStorage.getItem(nameFor(key)) ?? '{}'));
  } catch {
    return {};
  }
}
