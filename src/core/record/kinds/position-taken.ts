import { z } from 'zod';
import type { PartyId, PointId } from '../../text/point.ts';
import { speaksOn, withSpeaker } from '../coalitions.ts';
import type { InstrumentId, MatterId } from '../ids.ts';
import { zHash, zInstrument, zMatter, zParty, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { broken } from '../silence.ts';
import { aboutTable, known, pointThere } from '../rules.ts';
import { positions, type Instrument, type Position } from '../instrument.ts';
import { type Mandate } from '../roster.ts';
import { put, type Room, type State } from '../state.ts';
import { wordingHash, wordingsOf } from '../wording.ts';

/**
 * Where a party stands on a point: on the exact words that are on the table, named by their hash,
 * so that no one is held to words he did not see. The chair may enter it as read from a statement on
 * that text or point, as long as the party has not said it here itself; what binds the party, only
 * from a statement of its own or of a coalition that it belongs to. A coalition takes it for its members
 * that must agree and have not spoken for themselves on these words (coalitions.ts).
 */
export const positionTaken = defineKind({
  name: 'position-taken',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    point: zPoint,
    party: zParty,
    position: z.enum(positions),
    wording: zHash,
    /** The reservation, the reason, or who has to approve. */
    note: zWords.max(5000).exactOptional(),
    statement: zMatter.exactOptional(),
  }),
  who: {
    may: 'party',
    party: (body) => body.party,
    mandate: (body) => mandateFor(body.position),
    orChair: (body) => body.statement !== undefined,
  },
  judge: ({ room, state, author, body }) => {
    const instrument = room.instruments.get(body.instrument);
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      pointThere(room, body.instrument, body.point),
      speaksOn(room, state.roster, body.instrument, body.party),
      known(room.statements, body.statement, 'statement'),
      !saysSo(room, state, body) && {
        code: 'no-such',
        what: `statement of ${body.party} on this point`,
        name: body.statement ?? '',
      },
      instrument !== undefined &&
        author.party !== body.party &&
        saidItself(instrument, state, body) && {
          code: 'not-yours',
          kind: 'position-taken',
          whose: `the delegation of ${body.party}, which has taken a position on these words,`,
        },
      body.position === 'with reservation' &&
        body.note === undefined && {
          code: 'malformed',
          where: 'note',
          why: 'is missing: the text of the reservation is part of it',
        },
      instrument !== undefined &&
        wordingHash(wordingsOf(instrument, body.point)) !== body.wording && {
          code: 'words-changed',
          point: body.point,
        },
    );
  },
  apply: ({ room, state, author, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const { instrument: id, point, party, ...rest } = body;
    const taken = { ...rest, words: wordingsOf(instrument, point), source };
    const held = put(instrument.positions.get(point) ?? new Map(), party, taken);
    const spoken = withSpeaker(instrument, state.roster, party, source);
    const stands = { ...spoken, positions: put(instrument.positions, point, held) };
    const objects = body.position === 'objects' && author.party === party;
    const next = objects ? broken(stands, { party, point, source }) : stands;
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});

function mandateFor(position: Position): Mandate {
  if (position === 'agreed' || position === 'with reservation') return 'agree';
  return position === 'ad referendum' ? 'agree ad referendum' : 'propose';
}

/** What binds a party, and so asks for its own word. */
const binding: readonly Position[] = ['with reservation', 'ad referendum', 'agreed'];

interface Read {
  readonly position: Position;
  readonly statement?: MatterId;
  readonly party: PartyId;
  readonly instrument: InstrumentId;
  readonly point: PointId;
}

/** Whether the statement that a position is read from, if it is, was on that point; and, where it binds, the party's. */
function saysSo(room: Room, { roster }: State, read: Read): boolean {
  const statement = read.statement === undefined ? undefined : room.statements.get(read.statement);
  if (!statement) return true;
  const { party: by, about } = statement;
  const own = by !== undefined && [by, ...(roster.parties.get(by)?.members ?? [])];
  if (binding.includes(read.position) && !(own && own.includes(read.party))) return false;
  return about.some(
    ({ instrument, point }) =>
      instrument === read.instrument && (point === undefined || point === read.point),
  );
}

/** Whether the party has said itself where it stands on these words: no one reads that from a statement then. */
function saidItself(
  instrument: Instrument,
  { roster }: State,
  { party, point }: Pick<Read, 'party' | 'point'>,
): boolean {
  const taken = instrument.positions.get(point)?.get(party);
  if (!taken || taken.lapsed) return false;
  return roster.people.get(taken.source.by)?.party === party;
}
