import type { PartyId, PointId } from '../text/point.ts';
import type { Chore, Way } from './chore.ts';
import type { Instrument, Position } from './instrument.ts';
import { joiningOf } from './joining.ts';
import { movesOvertakenOn, overtakenOn } from './overtaken.ts';
import { openPlaces } from './places.ts';
import { onTable } from './rules.ts';
import { reached, runningOn } from './silence.ts';
import { standings, type Standing } from './standing.ts';
import { wordingHash, wordingOf, wordingsOf } from './wording.ts';

interface About {
  readonly instrument: Instrument;
  readonly party: PartyId;
  readonly standing: Standing;
  /** The others that must agree. */
  readonly others: readonly PartyId[];
}

/** What the words of a text that is not frozen still ask of a party; whether a person may do it is asked later. */
export function textChores(
  instrument: Instrument,
  party: PartyId | undefined,
  at: string,
): readonly Chore[] {
  const { mustAgree, closing } = instrument;
  if (party === undefined || closing || !mustAgree.includes(party) || !onTable(instrument))
    return [];
  return choresOf(instrument, party, standings(instrument), at);
}

function choresOf(
  instrument: Instrument,
  party: PartyId,
  all: ReadonlyMap<PointId, Standing>,
  at: string,
): readonly Chore[] {
  const others = instrument.mustAgree.filter((one) => one !== party);
  const silence = silenceRuns(instrument, party, all, at);
  const under = new Set(silence?.points);
  const each = [...all.values()].flatMap((standing) => {
    const about = { instrument, party, standing, others };
    const saying = under.has(standing.point) ? undefined : missingWord(about);
    return [
      wordsToJoin(about) ?? toRenew(about),
      toFileAgain(about),
      toMoveAgain(about),
      saying,
      toAnswer(about, at),
    ];
  });
  return [silence, ...each].filter((chore) => chore !== undefined);
}

/** A party on whose word alone some points wait. */
export interface WaitedFor {
  readonly party: PartyId;
  /** In the order of the text. */
  readonly points: readonly PointId[];
}

/** For whom all others wait, each having done its part, and on which points: who is waited for most first. */
export function waitedFor(instrument: Instrument, at: string): readonly WaitedFor[] {
  if (instrument.closing || !onTable(instrument)) return [];
  const all = standings(instrument);
  const each = instrument.mustAgree.map((party) => {
    const alone = choresOf(instrument, party, all, at).filter(
      ({ what, waiting }) =>
        what !== 'silence' &&
        waiting.length > 0 &&
        waiting.length === instrument.mustAgree.length - 1,
    );
    return { party, points: [...new Set(alone.flatMap(({ points }) => points))] };
  });
  return each
    .filter(({ points }) => points.length > 0)
    .toSorted((a, b) => b.points.length - a.points.length);
}

const chore = (
  { instrument, standing: { point } }: About,
  what: Chore['what'],
  waiting: readonly PartyId[],
  ways: readonly Way[],
): Chore => ({ what, instrument: instrument.id, points: [point], waiting, ways });

/** The position on the words as they are now; where its note is part of it, with the note. */
function stand(
  about: Pick<About, 'instrument' | 'party'>,
  point: PointId,
  position: Position,
  note?: string,
): Way {
  const { instrument, party } = about;
  const body = {
    instrument: instrument.id,
    version: instrument.versions.length,
    point,
    party,
    position,
    wording: wordingHash(wordingsOf(instrument, point)),
    ...(note === undefined ? {} : { note }),
  };
  return { kind: 'position-taken', body };
}

const counted = ({ standing }: About, party: PartyId): Position =>
  standing.held.get(party)?.counts ?? 'silent';

/** A position that would lapse again as soon as the bracket is closed is not asked for first. */
function wordsToJoin(about: About): Chore | undefined {
  const { instrument, party, others, standing } = about;
  const { point } = standing;
  const theirs = [...new Set(others.map((one) => wordingOf(instrument, one, point)))];
  const [text] = theirs;
  if (!standing.bracketed || theirs.length !== 1 || text === undefined) return undefined;
  if (openPlaces(instrument).has(point)) return undefined;
  const joining = joiningOf(instrument, party, point, text);
  return joining && chore(about, 'join', others, [joining]);
}

function toRenew(about: About): Chore | undefined {
  const { standing, party, others } = about;
  const taken = standing.held.get(party)?.taken;
  if (!taken?.lapsed) return undefined;
  const waiting = others.filter((one) => counted(about, one) === 'agreed');
  return chore(about, 'renew', waiting, [stand(about, standing.point, taken.position, taken.note)]);
}

function toFileAgain(about: About): Chore | undefined {
  const { instrument, party, standing } = about;
  const mine = overtakenOn(instrument, standing.point).find((one) => one.party === party);
  if (!mine) return undefined;
  const { text, added } = mine;
  const body = {
    instrument: instrument.id,
    version: instrument.versions.length,
    party,
    point: standing.point,
    ...(text === undefined ? {} : { text }),
    ...(added === undefined ? {} : { added: { ...added } }),
  };
  return chore(about, 'file again', [], [{ kind: 'amendment-filed', body }]);
}

function toMoveAgain(about: About): Chore | undefined {
  const { instrument, party, standing } = about;
  const mine = movesOvertakenOn(instrument, standing.point).find((one) => one.party === party);
  if (!mine) return undefined;
  const { after, depth } = mine;
  const body = {
    instrument: instrument.id,
    version: instrument.versions.length,
    party,
    point: standing.point,
    depth,
    ...(after === undefined ? {} : { after }),
  };
  // That place may be gone: any word on the point as it stands now puts the wish to rest.
  const counts = counted(about, party);
  const rest = stand(about, standing.point, counts === 'silent' ? 'reserved' : counts);
  return chore(about, 'move again', [], [{ kind: 'move-filed', body }, rest]);
}

/** Where all others have agreed, or have at least spoken, and one's own party has not. */
function missingWord(about: About): Chore | undefined {
  const { standing, party, others } = about;
  const mine = counted(about, party);
  const { taken } = standing.held.get(party) ?? {};
  if (others.length === 0 || taken?.lapsed || mine === 'ad referendum') return undefined;
  const ways = (['agreed', 'ad referendum', 'in principle'] as const).map((position) =>
    stand(about, standing.point, position),
  );
  const allAgree = others.every((one) => counted(about, one) === 'agreed');
  if (!standing.bracketed && allAgree && mine !== 'agreed') {
    return chore(about, 'agree', others, ways.slice(0, 2));
  }
  const alone = mine === 'silent' && others.every((one) => counted(about, one) !== 'silent');
  return alone ? chore(about, 'speak', others, ways) : undefined;
}

function toAnswer(about: About, at: string): Chore | undefined {
  const { instrument, party, others, standing } = about;
  if (counted(about, party) !== 'ad referendum') return undefined;
  const body = {
    instrument: instrument.id,
    point: standing.point,
    party,
    wording: wordingHash(wordingsOf(instrument, standing.point)),
    answer: 'confirmed',
    approver: '…',
    date: at.slice(0, 10),
  };
  const waiting = others.filter((one) => counted(about, one) === 'agreed');
  return chore(about, 'answer', waiting, [{ kind: 'referendum-answered', body }]);
}

/** A silence that still runs, and the points on which the party would be held to agree. */
function silenceRuns(
  instrument: Instrument,
  party: PartyId,
  all: ReadonlyMap<PointId, Standing>,
  at: string,
): Chore | undefined {
  const silence = runningOn(instrument);
  if (!silence || reached(silence.until, at)) return undefined;
  const points = [...silence.points.keys()].filter(
    (point) => (all.get(point)?.held.get(party)?.counts ?? 'silent') === 'silent',
  );
  const [first] = points;
  if (first === undefined) return undefined;
  const objection = { instrument: instrument.id, party, reason: '…' };
  const waiting = instrument.mustAgree.filter((one) => one !== party);
  return {
    what: 'silence',
    instrument: instrument.id,
    points,
    waiting,
    until: silence.until,
    ways: [
      stand({ instrument, party }, first, 'agreed'),
      { kind: 'silence-broken', body: objection },
    ],
  };
}
