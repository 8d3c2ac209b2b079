import type { PointId } from '../text/point.ts';
import { leadingText, translationHash } from './authentic.ts';
import type { Json } from './canonical.ts';
import { oneText, textHash } from './closing.ts';
import { forceOf } from './force.ts';
import { matterId } from './ids.ts';
import type { Act } from './worlds.test-kit.ts';
import { minute, parties } from './worlds.test-kit.ts';
import { headOf, type Move, type Setting } from './moves.test-kit.ts';
import { wordingHash, wordingsOf } from './wording.ts';

/** What is done, or tried, between words that are agreed and a text that binds. */

const inPlenary = (kind: string, body: Json, by?: string): ReturnType<Move> => ({
  room: 'plenary',
  kind,
  body,
  ...(by === undefined ? {} : { by }),
});

/** The hash of the text as it would be frozen, or as it was. */
const hashOf = ({ accord }: Setting): string => {
  const text = oneText(accord);
  return accord.closing?.hash ?? (text ? textHash(accord, text) : '0'.repeat(64));
};

const silenced: Move = ({ world, dice, accord, point }) => {
  const until = minute(world.entries.length + dice.pick([2, 4, 8]));
  const on = dice.odds(2) ? { points: [point] } : {};
  const body = { instrument: 'accord', version: accord.versions.length, until, ...on };
  return inPlenary('silence-called', body, 'chair');
};

const broken: Move = ({ dice, party, point }) => {
  const on = dice.odds(2) ? { point } : {};
  return inPlenary('silence-broken', { instrument: 'accord', party, reason: 'No.', ...on });
};

const unsilenced: Move = () => inPlenary('silence-closed', { instrument: 'accord' }, 'chair');

const answered: Move = ({ dice, accord, ...given }) => {
  const waiting = [...accord.positions].flatMap(([point, held]) =>
    [...held].flatMap(([party, { position, lapsed }]) =>
      position === 'ad referendum' && !lapsed ? [{ point, party: String(party) }] : [],
    ),
  );
  const { point, party } = dice.pick<{ point: PointId; party: string }>([...waiting, given]);
  const wording = wordingHash(wordingsOf(accord, point));
  const said = { answer: dice.pick(['confirmed', 'refused']), approver: 'Parliament' };
  const body = { instrument: 'accord', point, party, wording, ...said, date: '2026-09-01' };
  return inPlenary('referendum-answered', body, headOf(party));
};

const harvested: Move = ({ point }) =>
  inPlenary('point-exempted', { instrument: 'accord', point, reason: 'Urgent.' }, 'chair');

const asked: Move = ({ dice }) => {
  const mustAgree = parties.filter(() => !dice.odds(4));
  const body = { instrument: 'accord', mustAgree, reason: 'They asked for it.' };
  return inPlenary('parties-set', body, 'chair');
};

const frozen: Move = (setting) => {
  const { accord } = setting;
  const body = { instrument: 'accord', version: accord.versions.length, hash: hashOf(setting) };
  return inPlenary('text-frozen', body, 'chair');
};

const signs: Move = (setting) => {
  const { dice, party } = setting;
  const adReferendum = dice.odds(3);
  const body = { instrument: 'accord', party, hash: hashOf(setting), adReferendum };
  return inPlenary('signed', body);
};

const reserves: Move = ({ world, dice, party, point }) => {
  const on = dice.odds(2) ? { point } : {};
  const reservation = `r${world.entries.length}`;
  const body = { instrument: 'accord', reservation, party, text: 'Not for us.', ...on };
  return inPlenary('reservation-entered', body);
};

const ratifies: Move = (setting) => {
  const { dice, accord } = setting;
  const party = dice.pick([...(accord.closing?.signatures.keys() ?? []), setting.party]);
  return inPlenary(
    'ratified',
    { instrument: 'accord', party, hash: hashOf(setting) },
    headOf(party),
  );
};

const accedes: Move = (setting) =>
  inPlenary('acceded', { instrument: 'accord', party: setting.party, hash: hashOf(setting) });

const leaves: Move = ({ dice, accord, party }) => {
  const leaving = dice.pick([...(accord.closing?.bound.keys() ?? []), party]);
  return inPlenary(
    'withdrawal-notified',
    { instrument: 'accord', party: leaving },
    headOf(leaving),
  );
};

const termed: Move = ({ dice, party }) => {
  const terms = dice.pick<{ readonly [field: string]: Json }>([
    { ratifications: 1 },
    { ratifications: 2, daysOfNotice: 1 },
    { parties: [party], daysAfter: 0 },
    { ratifications: 1, depositary: party },
  ]);
  return inPlenary('force-set', { instrument: 'accord', ...terms }, 'chair');
};

const declared: Move = ({ world, dice, accord, by }) => {
  const from = forceOf(accord, minute(world.entries.length + 1)).from ?? minute(1);
  return inPlenary('force-declared', { instrument: 'accord', from }, dice.odds(3) ? by : 'chair');
};

/** A reservation that was entered, or none. */
const reservedIn = ({ dice, accord, world }: Setting): string =>
  dice.pick([...(accord.closing?.reservations.keys() ?? []), `r${world.entries.length}`]);

const unreserves: Move = (setting) => {
  const reservation = reservedIn(setting);
  const whose = setting.accord.closing?.reservations.get(matterId(reservation))?.party;
  const party = String(whose ?? setting.party);
  const body = { instrument: 'accord', reservation, party };
  return inPlenary('reservation-withdrawn', body, headOf(party));
};

const opposes: Move = (setting) => {
  const { dice, party } = setting;
  const body = { instrument: 'accord', reservation: reservedIn(setting), party };
  return inPlenary('objection-made', { ...body, precludes: dice.odds(2) }, headOf(party));
};

const relents: Move = (setting) => {
  const reservation = reservedIn(setting);
  const against = setting.accord.closing?.reservations.get(matterId(reservation))?.objections;
  const party = String(setting.dice.pick([...(against?.keys() ?? []), setting.party]));
  const body = { instrument: 'accord', reservation, party };
  return inPlenary('objection-withdrawn', body, headOf(party));
};

const languages: Move = ({ dice }) => {
  const concerns = parties.filter(() => dice.odds(4));
  const set = ['fr', 'ar'].filter(() => !dice.odds(3));
  const body = set.map((language) => ({ language, title: `Accord (${language})`, concerns }));
  return inPlenary('languages-set', { instrument: 'accord', languages: body }, 'chair');
};

/** Words in another language for some points, on the words that stand or, now and then, on others. */
const translates: Move = ({ dice, accord, by }) => {
  const language = dice.pick(['fr', 'ar']);
  const worded = leadingText(accord).filter(() => !dice.odds(3));
  const wordings = worded.map(({ id: point, text }) => {
    const on = wordingHash([dice.odds(9) ? 'x' : text]);
    return { point, on, text: `${language}: ${dice.odds(3) ? 'autrement' : text}` };
  });
  const body = { instrument: 'accord', language, wordings };
  return inPlenary('translation-filed', body, dice.odds(3) ? by : 'chair');
};

const accepts: Move = ({ dice, accord, party }) => {
  const language = dice.pick(['fr', 'ar']);
  const filed = [...(accord.authentic?.get(language)?.wordings ?? [])];
  const points = filed.map(([point, one]) => ({ point, wording: translationHash(one) }));
  const body = { instrument: 'accord', language, party, points };
  return inPlenary('translation-accepted', body, headOf(party));
};

export const closingMoves: readonly Move[] = [
  silenced,
  broken,
  broken,
  unsilenced,
  unsilenced,
  answered,
  answered,
  harvested,
  asked,
  frozen,
  signs,
  signs,
  reserves,
  ratifies,
  ratifies,
  accedes,
  leaves,
  termed,
  declared,
  unreserves,
  opposes,
  opposes,
  relents,
  languages,
  translates,
  translates,
  accepts,
];

/** The acts by which all parties agree to every point, and the text is frozen. */
export function agreeing({ accord }: Pick<Setting, 'accord'>): readonly Omit<Act, 'by'>[] {
  const version = accord.versions.length;
  const all = accord.versions.at(-1)?.points ?? [];
  return accord.mustAgree.flatMap((party) =>
    all.map(({ id: point }) => {
      const wording = wordingHash(wordingsOf(accord, point));
      const body = { instrument: 'accord', version, point, party, position: 'agreed', wording };
      return { room: 'plenary', kind: 'position-taken', body };
    }),
  );
}
