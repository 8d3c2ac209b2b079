import type { PartyId } from '../text/point.ts';
import type { MatterId } from './ids.ts';
import type { Communique, ReadOut, Session } from './matters.ts';
import type { Refusal } from './refusal.ts';
import { put, type Room } from './state.ts';

/** What is told of a session that was held: by each party for itself, and by several with one voice. */

/** The parties that a communique still waits for; none: it stands as their joint text. */
export const waitingFor = ({ parties, assents }: Communique): readonly PartyId[] =>
  parties.filter((party) => !assents.has(party));

export const standsJoint = (communique: Communique): boolean => waitingFor(communique).length === 0;

/** The parties that were at a session, as who held it entered them. */
export const attendedBy = ({ who }: Session): readonly PartyId[] => [
  ...new Set(who.flatMap(({ party }) => party ?? [])),
];

/** Refused: a session that is not there or not held yet, and a party that was not at it. */
export function tellable(
  room: Room,
  id: MatterId,
  parties: readonly PartyId[],
): Refusal | undefined {
  const session = room.sessions.get(id);
  if (session?.status !== 'held') {
    return { code: 'no-such', what: 'session that was held', name: id };
  }
  const present = attendedBy(session);
  const absent = parties.find((party) => !present.includes(party));
  if (absent === undefined) return undefined;
  return { code: 'no-such', what: 'party that was at the session', name: absent };
}

/** The room with one of its sessions changed. */
export function withSession(
  room: Room,
  id: MatterId,
  change: (session: Session) => Session,
): { readonly room: Room } | Record<string, never> {
  const session = room.sessions.get(id);
  if (!session) return {};
  return { room: { ...room, sessions: put(room.sessions, id, change(session)) } };
}

/** The read-outs of a session in the order of the parties. */
export const readOutsOf = ({ readOuts }: Session, order: Iterable<PartyId>): readonly ReadOut[] =>
  [...order].flatMap((party) => readOuts?.get(party) ?? []);
