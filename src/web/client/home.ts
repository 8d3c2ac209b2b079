import { zWaysIn, type WaysIn } from '../../wire/admission.ts';
import { zHome, type ExampleCard, type Home } from '../../wire/home.ts';
import { ask } from './api.ts';
import { heldKeys, type HeldKey } from './held-keys.ts';

/** The examples that the host offers, and the negotiations in which the session's key is known. */
export const fetchHome = (): Promise<Home> => ask('/api/home', zHome);

export type WayIn = WaysIn['ways'][number];

/** By which ministries someone can ask to be let in here. */
export const fetchWaysIn = async (): Promise<readonly WayIn[]> =>
  (await ask('/api/single-sign-on', zWaysIn)).ways;

/** The negotiations that this browser holds keys for, one key each person, newest last. */
export const ownKeys = (): Promise<readonly HeldKey[]> => heldKeys();

export type ExamplePerson = ExampleCard['people'][number];
