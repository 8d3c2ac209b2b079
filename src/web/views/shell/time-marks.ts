import type { State } from '../../../core/record/state.ts';

/** A moment that people go back to: a version that was tabled, a session that was held. */
export type TimeMark = {
  /** The instant at which it was recorded. */
  readonly at: string;
  /** Its place among the instants of the record. */
  readonly stop: number;
} & (
  | { readonly what: 'version'; readonly number: number; readonly title: string }
  | { readonly what: 'session'; readonly title: string }
);

/** The versions and held sessions of all rooms, in the order of time, each at the last stop that has it. */
export function timeMarks({ rooms }: State, instants: readonly string[]): readonly TimeMark[] {
  const stops = new Map(instants.map((at, stop) => [at, stop]));
  const found = [...rooms.values()].flatMap((room) => [
    ...[...room.instruments.values()].flatMap(({ title, versions }) =>
      versions.map(({ number, source }) => ({
        what: 'version' as const,
        number,
        title,
        at: source.recorded,
      })),
    ),
    ...[...room.sessions.values()]
      .filter(({ status }) => status === 'held')
      .map(({ title, source }) => ({ what: 'session' as const, title, at: source.recorded })),
  ]);
  return found
    .flatMap((one): TimeMark[] => {
      const stop = stops.get(one.at);
      return stop === undefined ? [] : [{ ...one, stop }];
    })
    .toSorted((a, b) => a.stop - b.stop);
}
