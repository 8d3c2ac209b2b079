import { compile } from '../text/compile.ts';
import type { CompiledPoint, Content, Holders } from '../text/compiled.ts';
import { pointId, type PartyId, type Point } from '../text/point.ts';
import type { MatterId } from './ids.ts';
import type { Session } from './matters.ts';
import type { Refusal } from './refusal.ts';
import type { Source } from './source.ts';
import { put, type Room } from './state.ts';

/** What is told of a session that was held: by each party for itself, and by several with one voice. */

/** Words about a session, in a language. */
export interface Told {
  readonly text: string;
  /** BCP 47; none: not said. */
  readonly language?: string;
  readonly source: Source;
}

/** A party's own account of a session. The last one stands; those that it replaced stay readable, the first first. */
export interface ReadOut extends Told {
  readonly party: PartyId;
  readonly earlier: readonly Told[];
}

/** One text of several parties. It is theirs when each of them has assented to it; until then a draft. */
export interface Communique extends Told {
  readonly id: MatterId;
  /** Whose text it is to be, in the negotiation's order. */
  readonly parties: readonly PartyId[];
  readonly assents: ReadonlyMap<PartyId, Source>;
  /** The draft in whose place this one was proposed. */
  readonly instead?: MatterId;
  /** The draft that was proposed in place of this one: no one assents to this one any more. */
  readonly replacedBy?: MatterId;
}

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

/**
 * Read-outs laid over each other, sentence by sentence: of each sentence of the outcome at least two
 * parties have something, with brackets where their words differ. What one party alone says is left
 * out, and so are read-outs in another language than the first, and all where fewer than two are left.
 * The first is what the others are laid over, so that what two others alone have in common is not found
 * where they word it differently.
 */
export function inCommon(readOuts: readonly ReadOut[]): InCommon {
  const [first] = readOuts;
  const alike = readOuts.filter(({ language }) => language === first?.language);
  const parties = alike.map(({ party }) => party);
  if (alike.length < 2) return { parties, sentences: [] };
  const revisions = alike.map((one) => ({ party: one.party, points: sentencesOf(one) }));
  const { points } = compile(revisions[0]?.points ?? [], revisions);
  const sentences = points.map(unfounded).filter(({ in: held }) => !held || held.by.length > 1);
  return { parties, sentences };
}

export interface InCommon {
  /** Whose read-outs were compared. */
  readonly parties: readonly PartyId[];
  readonly sentences: readonly CompiledPoint[];
}

/** A sentence ends with its mark and what closes it, in any script; a line break ends one too. */
const END = /(?<=[.!?…؟۔।]["'”’»)\]]*)\s+|(?<=[。！？][」』”’）]*)\s*|\s*\n\s*/u;

const sentencesOf = ({ party, text }: ReadOut): readonly Point[] =>
  text
    .split(END)
    .filter((sentence) => sentence !== '')
    .map((sentence, place) => ({
      id: pointId(`${party} ${place}`),
      kind: 'paragraph',
      depth: 0,
      text: sentence,
    }));

/** No read-out is the one from which others depart: that one was the base is taken out again. */
function unfounded(point: CompiledPoint): CompiledPoint {
  const held: { readonly in?: Holders } = point.in ? { in: { ...point.in, base: false } } : {};
  return { ...point, ...held, content: withoutBase(point.content) };
}

const withoutBase = (content: Content): Content =>
  content.map((part) =>
    typeof part === 'string'
      ? part
      : {
          alternatives: part.alternatives.map((one) => ({
            ...one,
            base: false,
            content: withoutBase(one.content),
          })),
        },
  );
