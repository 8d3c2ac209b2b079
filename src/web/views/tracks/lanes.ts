import type { Room } from '../../../core/record/state.ts';
import { along, type Line, type Numbered, type Thread, type Track } from './lines.ts';

/** What is drawn as one lane: a room, or all rooms of a track that is folded. */
export interface Lane {
  readonly rooms: readonly Room[];
  readonly from: number;
  readonly until: number;
  readonly days: readonly number[];
}

/** A track as it is drawn. */
export interface Drawn {
  readonly name: string | undefined;
  readonly folded: boolean;
  readonly lanes: readonly Lane[];
}

/** How a track is named among those that are folded; that of no track has no name. */
export const keyOf = ({ name }: { readonly name?: string | undefined }): string => name ?? '';

/** The tracks as lanes: one for each room, or one for all where the track is folded. */
export const drawn = (tracks: readonly Track[], folded: ReadonlySet<string>): readonly Drawn[] =>
  tracks.map((track) => {
    const isFolded = folded.has(keyOf(track)) && track.lines.length > 1;
    const lanes = isFolded ? [together(track.lines)] : track.lines.map((line) => together([line]));
    return { name: track.name, folded: isFolded, lanes };
  });

const together = (lines: readonly Line[]): Lane => ({
  rooms: lines.map(({ room }) => room),
  from: Math.min(...lines.map(({ from }) => from)),
  until: Math.max(...lines.map(({ until }) => until)),
  days: [...new Set(lines.flatMap(({ days }) => days))],
});

/** The tracks with those of their rooms whose name, or the track's, has the words in it. */
export function withName(tracks: readonly Track[], sought: string): readonly Track[] {
  const words = sought.trim().toLocaleLowerCase();
  const has = (name: string): boolean => name.toLocaleLowerCase().includes(words);
  return tracks.flatMap((track) => {
    const lines = track.lines.filter(({ room }) => has(room.name) || has(track.name ?? ''));
    return lines.length === 0 ? [] : [{ ...track, lines }];
  });
}

/** Sessions that would cover each other on the chart, and are drawn as one knot. */
export type Bunch = readonly [Numbered, ...(readonly Numbered[])];

/** A bunch, and how many right before it it has to stand aside of. */
interface Placed {
  readonly bunch: Bunch;
  readonly aside: number;
}

/** About how much of a stretch a knot covers. */
const KNOT = 0.02;
/** So many can stand aside of one another. */
const ASIDE = 3;

/**
 * The knots of a lane in order of time. More than a few that would cover each other are one bunch; in a
 * folded track already two of them.
 */
export function bunchesOf(
  { rooms }: Lane,
  sessions: readonly Numbered[],
  stretch: readonly [number, number],
): readonly Placed[] {
  const own = new Set<string>(rooms.map(({ id }) => id));
  const knots = sessions.filter(({ session }) => own.has(session.source.room));
  const crowds: [Numbered, ...Numbered[]][] = [];
  for (const knot of knots) {
    const last = crowds.at(-1);
    const before = last?.at(-1);
    const apart = before && along(stretch, middleOf(knot)) - along(stretch, middleOf(before));
    if (last && apart !== undefined && Math.abs(apart) < KNOT) last.push(knot);
    else crowds.push([knot]);
  }
  const most = rooms.length > 1 ? 1 : ASIDE + 1;
  return crowds.flatMap((crowd): readonly Placed[] =>
    crowd.length > most
      ? [{ bunch: crowd, aside: 0 }]
      : crowd.map((knot, aside) => ({ bunch: [knot], aside })),
  );
}

/** The moment at which a knot is drawn. */
export const middleOf = ({ from, until }: Pick<Numbered, 'from' | 'until'>): number =>
  (from + until) / 2;

/** The threads between lanes; what went from room to room within one is not drawn. */
export const threadsAcross = (
  tracks: readonly Drawn[],
  threads: readonly Thread[],
): readonly Thread[] => {
  const lanes = tracks.flatMap((track) => track.lanes);
  const laneOf = (room: string): Lane | undefined =>
    lanes.find(({ rooms }) => rooms.some(({ id }) => id === room));
  return threads.filter(({ from, to }) => {
    const [start, end] = [laneOf(from), laneOf(to)];
    return start !== undefined && end !== undefined && start !== end;
  });
};
