import type { Amendment, Instrument } from '../../core/record/instrument.ts';
import { tabledPoint } from '../../core/record/rules.ts';
import { wordingOf } from '../../core/record/wording.ts';
import type { PartyId, PointId } from '../../core/text/point.ts';
import { CommandRefused } from '../refused.ts';
import { onText } from '../talks/acting.ts';
import { partyOption } from '../talks/options.ts';
import { freshPoint, pointNamed } from '../talks/texts.ts';

const WAYS = ['words', 'out', 'join', 'new', 'back'] as const;

/** `parley wording`: what a party wants one point to say. */
export const wordingCommand = onText(
  {
    name: 'wording',
    summary: 'Says what your party wants one point to say, or lets go of it',
    usage:
      'wording URL POINT (--words TEXT | --join CODE | --out | --new TEXT [--label LABEL] | --back) --room ROOM --key FILE',
    details:
      'With --new the words are a new point behind POINT. Of a whole text, "parley propose" makes all that it comes to.',
    operands: ['URL', 'POINT'],
  },
  {
    words: { value: 'TEXT', help: 'the whole of the point, as your party wants it' },
    join: { value: 'CODE', help: 'what this party wants it to say' },
    out: { help: 'the point is to go out' },
    new: { value: 'TEXT', help: 'a new point behind it' },
    label: { value: 'LABEL', help: 'the number of the new point, as in "3 bis."' },
    back: { help: 'take your own wording back' },
    party: partyOption,
  },
  (acting) => {
    const { given, party } = acting;
    const instrument = acting.instrument();
    const [way, another] = WAYS.filter((one) => given.has(one));
    if (way === undefined || another !== undefined) {
      throw new CommandRefused('Say what is wanted: one of --words, --join, --out, --new, --back.');
    }
    const point = pointNamed(instrument, given.files[1] ?? '');
    const own = { instrument: instrument.id, version: instrument.versions.length, party: party() };
    const about = { ...own, point };
    if (way === 'back') return { kind: 'amendment-withdrawn', body: about };
    const text = given.value(way) ?? '';
    const filed = {
      words: () => ({ ...about, text }),
      join: () => ({ ...about, ...joined(instrument, { code: text, point }) }),
      out: () => about,
      new: () => ({ ...own, ...added(instrument, { point, text, label: given.value('label') }) }),
    };
    return { kind: 'amendment-filed', body: filed[way]() };
  },
);

/** The words of the party that is joined, and the place of a point that it added. */
function joined(
  instrument: Instrument,
  { code, point }: { readonly code: string; readonly point: PointId },
) {
  const party = instrument.mustAgree.find((one) => one === code);
  if (party === undefined) {
    const all = instrument.mustAgree.join(', ');
    throw new CommandRefused(
      `${code} is not asked about “${instrument.title}”; join one of: ${all}.`,
    );
  }
  const text = wordingOf(instrument, party, point);
  const place = placeOf(instrument, party, point);
  return {
    ...(text === null ? {} : { text }),
    ...(place ? { added: { ...place } } : {}),
    joins: party,
  };
}

const placeOf = (instrument: Instrument, party: PartyId, point: PointId): Amendment['added'] =>
  instrument.amendments.get(party)?.get(point)?.added;

function added(
  instrument: Instrument,
  wanted: { readonly point: PointId; readonly text: string; readonly label: string | undefined },
) {
  const { point: after, text, label } = wanted;
  const depth = tabledPoint(instrument, after)?.depth ?? 0;
  const kind = label === undefined ? ('paragraph' as const) : ('point' as const);
  const place = { after, ...(label === undefined ? {} : { label }), kind, depth };
  return { point: freshPoint(), text, added: place };
}
