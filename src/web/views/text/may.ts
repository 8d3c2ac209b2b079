import { holds, penholds, runsTheTalks } from '../../../core/record/authority.ts';
import { speaksOn } from '../../../core/record/coalitions.ts';
import { positions, type Instrument, type Position } from '../../../core/record/instrument.ts';
import { type Mandate, type Person, type Roster } from '../../../core/record/roster.ts';
import { type Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';

/** What the reader may do to a text here and now. */
export interface May {
  /** The party to act for, if it must agree or is a coalition of some that must, and the reader is in the room. */
  readonly party: PartyId | undefined;
  readonly propose: boolean;
  /** The positions that the mandates in force allow. */
  readonly positions: readonly Position[];
  /** The mandates that are missing to do everything. */
  readonly missing: readonly Mandate[];
  /** Table a text: its penholder alone; a first one, who runs the talks or may propose for a party. */
  readonly table: boolean;
}

const nothing: May = { party: undefined, propose: false, positions: [], missing: [], table: false };
const asked: readonly Mandate[] = ['propose', 'agree ad referendum', 'agree'];

/** Nothing in the past, and nothing in a room that the reader is not in now. */
export function mayDo(
  me: Person,
  { room, roster }: { readonly room: Room; readonly roster: Roster },
  instrument: Instrument | undefined,
  past: boolean,
): May {
  const membership = room.members.get(me.id);
  if (past || !membership || membership.left !== undefined) return nothing;
  const table = instrument
    ? penholds(me, instrument.penholder, 'text-tabled') === undefined
    : runsTheTalks(me) || (me.party !== undefined && holds(me, 'propose'));
  const { party } = me;
  if (party === undefined || !instrument) return { ...nothing, table };
  if (speaksOn(room, roster, instrument.id, party)) return { ...nothing, table };
  return {
    party,
    table,
    propose: holds(me, 'propose'),
    positions: positions.filter((position) => holds(me, mandateFor(position))),
    missing: asked.filter((mandate) => !holds(me, mandate)),
  };
}

/** As the record judges it: agreeing asks for more than objecting. */
function mandateFor(position: Position): Mandate {
  if (position === 'agreed' || position === 'with reservation') return 'agree';
  return position === 'ad referendum' ? 'agree ad referendum' : 'propose';
}
