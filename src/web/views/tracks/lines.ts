import { z } from 'zod';
import type { PersonId, RoomId } from '../../../core/record/ids.ts';
import type { Session } from '../../../core/record/matters.ts';
import type { Act, Room, State } from '../../../core/record/state.ts';
import { placeOf, spanOf } from './span.ts';

/** A room over time: from its first act to its last, with its sessions as knots. */
export interface Line {
  readonly room: Room;
  readonly from: number;
  readonly until: number;
  /** The days on which something was done. */
  readonly days: readonly number[];
  /** In order of time; those whose date cannot be placed are left out. */
  readonly knots: readonly Knot[];
}

export interface Knot {
  readonly session: Session;
  readonly from: number;
  readonly until: number;
  /** The date is approximate, uncertain, or open at an end. */
  readonly rough: boolean;
}

/** A session with its number on the chart and the room that it was in. */
export interface Numbered extends Knot {
  readonly number: number;
  readonly roomName: string;
}

/** Rooms that belong together; without a name: those of no track. */
export interface Track {
  readonly name?: string;
  readonly lines: readonly Line[];
}

/** Words that went from one room into another, both of which the viewer sees. */
export interface Thread {
  readonly from: RoomId;
  readonly to: RoomId;
  readonly at: number;
  readonly carried: Act;
}

/** The rooms that the viewer sees as parallel lines, by track, in the order in which tracks began. */
export function tracksOf(state: State, viewer: PersonId): readonly Track[] {
  const lines = [...state.rooms.values()]
    .filter((room) => room.purpose !== 'roster' && room.acts.length > 0)
    .map((room) => lineOf(room, viewer))
    .toSorted((a, b) => a.from - b.from);
  return [...Map.groupBy(lines, ({ room }) => room.track)].map(([name, own]) =>
    name === undefined ? { lines: own } : { name, lines: own },
  );
}

/** From when until when there is something to show, with some room at both ends. */
export function stretchOf(tracks: readonly Track[]): readonly [number, number] {
  const lines = tracks.flatMap((track) => track.lines);
  const from = Math.min(...lines.map((line) => line.from));
  const until = Math.max(...lines.map((line) => line.until));
  const margin = Math.max((until - from) / 40, 43_200_000);
  return lines.length === 0 ? [0, 1] : [from - margin, until + margin];
}

/** All sessions in order of time, numbered as the chart and the list below it show them. */
export function numberedIn(tracks: readonly Track[]): readonly Numbered[] {
  return tracks
    .flatMap(({ lines }) =>
      lines.flatMap(({ room, knots }) => knots.map((knot) => ({ ...knot, roomName: room.name }))),
    )
    .toSorted((a, b) => a.from - b.from)
    .map((knot, at) => ({ ...knot, number: at + 1 }));
}

/** How far along the stretch a moment lies, from 0 to 1. */
export const along = ([from, until]: readonly [number, number], moment: number): number =>
  Math.min(1, Math.max(0, (moment - from) / (until - from)));

/**
 * Where what was carried came from, as far as the viewer can tell: the last earlier act, in another
 * room that he sees, with the same words. The record itself never says it (record.md, Carry).
 */
export function threadsOf(state: State): readonly Thread[] {
  const acts = [...state.rooms.values()]
    .flatMap((room) => room.acts)
    .toSorted((a, b) => (a.source.recorded < b.source.recorded ? -1 : 1));
  const said = new Map<string, Act[]>();
  const threads: Thread[] = [];
  for (const act of acts) {
    const words = wordsOf(act);
    if (words === undefined) continue;
    const before = said.get(words) ?? [];
    const origin = before.findLast(({ source }) => source.room !== act.source.room);
    const at = placeOf(spanOf(act.source.happened));
    if (act.kind === 'carried' && origin && at !== undefined)
      threads.push({ from: origin.source.room, to: act.source.room, at, carried: act });
    said.set(words, [...before, act]);
  }
  return threads;
}

const zWorded = z.object({ text: z.string() });
function wordsOf(act: Act): string | undefined {
  const read = zWorded.safeParse(act.body);
  return read.success ? read.data.text.trim().replace(/\s+/g, ' ') : undefined;
}

function lineOf(room: Room, viewer: PersonId): Line {
  const knots = [...room.sessions.values()].flatMap(knotOf).toSorted((a, b) => a.from - b.from);
  const moments = room.acts.flatMap(({ source }) => placeOf(spanOf(source.happened)) ?? []);
  const days = [...new Set(moments.map((moment) => moment - (moment % day)))];
  const held = knots.flatMap(({ from, until }) => [from, until]);
  const left = room.members.get(viewer)?.left;
  const until = Math.max(...moments, ...(left === undefined ? held : []));
  return { room, from: Math.min(...days, ...held), until, days, knots };
}

const day = 86_400_000;

function knotOf(session: Session): readonly Knot[] {
  const span = spanOf(session.when);
  const from = placeOf(span);
  if (from === undefined) return [];
  const open = span.from === undefined || span.until === undefined;
  return [{ session, from, until: span.until ?? from, rough: span.rough || open }];
}
