import type { Json } from '../../core/record/canonical.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import { tabledPoint } from '../../core/record/rules.ts';
import { isHead, type PartyId, type PointId } from '../../core/text/point.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { onText } from '../talks/acting.ts';
import type { RoomAct } from '../talks/acts.ts';
import { partyOption } from '../talks/options.ts';
import { pointNamed } from '../talks/texts.ts';

const WAYS = ['after', 'under', 'first', 'join', 'back'] as const;

/** `parley move`: where a party wants a point to stand. */
export const moveCommand: Command = onText(
  {
    name: 'move',
    summary: 'Says where your party wants a point to stand in a text',
    usage:
      'move URL POINT (--after P | --under P | --first | --join CODE | --back) --room ROOM --key FILE',
    details:
      'What stands below the point goes with it, and no position lapses. With --join it goes where that party\nwants it; with --back it stays where the version on the table has it.',
    operands: ['URL', 'POINT'],
  },
  {
    after: { value: 'P', help: 'behind this point, on its level: its number or id' },
    under: { value: 'P', help: 'under this point, one level lower: its number or id' },
    first: { help: 'before all other points' },
    join: { value: 'CODE', help: 'where this party wants it' },
    back: { help: 'take the move back' },
    party: partyOption,
  },
  ({ given, instrument, party }) => {
    const text = instrument();
    const point = pointNamed(text, given.files[1] ?? '');
    return moveGiven(given, text, { party: party(), point });
  },
);

function moveGiven(
  given: Given,
  instrument: Instrument,
  own: { readonly party: PartyId; readonly point: PointId },
): RoomAct {
  const [way, another] = WAYS.filter((one) => given.has(one));
  if (way === undefined || another !== undefined)
    throw new CommandRefused(
      'Say where it should stand: one of --after, --under, --first, --join, --back.',
    );
  const about = { instrument: instrument.id, version: instrument.versions.length, ...own };
  if (way === 'back') return { kind: 'move-withdrawn', body: about };
  const place =
    way === 'join'
      ? joined(given, instrument, own.point)
      : placeGiven(given, instrument, own.point);
  return { kind: 'move-filed', body: { ...about, ...place } };
}

/** A heading keeps its level; a point has that of the one before it, or one lower. */
function placeGiven(
  given: Given,
  instrument: Instrument,
  point: PointId,
): { readonly [field: string]: Json } {
  const depth = tabledPoint(instrument, point)?.depth ?? 0;
  const isHeading = isHead(tabledPoint(instrument, point)?.kind ?? 'point');
  const [after, under] = [given.value('after'), given.value('under')];
  const named = after ?? under;
  if (named === undefined) return { depth: isHeading ? depth : 0 };
  const behind = pointNamed(instrument, named);
  const tabled = tabledPoint(instrument, behind);
  const stays = isHeading || !tabled || isHead(tabled.kind);
  if (stays) return { after: behind, depth };
  return { after: behind, depth: under === undefined ? tabled.depth : tabled.depth + 1 };
}

function joined(
  given: Given,
  { moves, title }: Instrument,
  point: PointId,
): { readonly [field: string]: Json } {
  const code = given.value('join') ?? '';
  const found = [...(moves ?? [])].find(([party]) => party === code)?.[1].get(point);
  if (!found) throw new CommandRefused(`${code} wants this point of “${title}” where it is.`);
  const { after, depth } = found;
  return { ...(after === undefined ? {} : { after }), depth, joins: code };
}
