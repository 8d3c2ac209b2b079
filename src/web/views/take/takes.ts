import type { Instrument } from '../../../core/record/instrument.ts';
import type { PartyId } from '../../../core/text/point.ts';
import type { Taking } from '../../../wire/taking.ts';
import type { Reading } from '../text/readings.ts';

/** Something of a text that can be taken away. */
export interface Take {
  readonly what: Taking;
  /** As this party wants it. */
  readonly as?: PartyId;
  /** As this version was tabled. */
  readonly version?: number;
  /** Of a redline: the older version. */
  readonly against?: number;
}

/** All of one kind that a text has, the nearest to hand first. */
export function takesOf({ versions, mustAgree }: Instrument, what: Taking): readonly Take[] {
  const older = versions.slice(0, -1).map(({ number }) => number);
  const last = versions.length;
  switch (what) {
    case 'brackets':
    case 'columns':
      return [{ what }];
    case 'text':
      return [
        ...mustAgree.map((as) => ({ what, as })),
        ...[last, ...older.toReversed()].map((version) => ({ what, version })),
      ];
    case 'redline':
      return [
        ...older.map((against) => ({ what, against })),
        ...mustAgree.map((as) => ({ what, as })),
      ];
  }
}

/** What is read, to be taken away as it is read. */
export function takeOf(reading: Reading, { versions }: Instrument): Take {
  switch (reading.how) {
    case 'brackets':
      return { what: 'brackets' };
    case 'clean':
      return { what: 'text', version: reading.version ?? versions.length };
    case 'as':
      return { what: 'text', as: reading.party };
    case 'redline':
    case 'beside':
      return { what: 'redline', against: reading.against };
  }
}

/** It as a word, for a list to choose from. */
export const writeTake = ({ what, as, version, against }: Take): string =>
  [what, as ?? version ?? against].filter((one) => one !== undefined).join(' ');

/** What a word of the list names. */
export const readTake = (instrument: Instrument, word: string): Take | undefined =>
  (['brackets', 'columns', 'text', 'redline'] as const)
    .flatMap((what) => takesOf(instrument, what))
    .find((take) => writeTake(take) === word);

/** It as the host is asked for it, as of an instant if one is looked at. */
export function queryOf(take: Take, form: string, at: string | undefined): URLSearchParams {
  const query = new URLSearchParams({ form });
  for (const [name, value] of Object.entries({ ...take, at }))
    if (value !== undefined) query.set(name, String(value));
  return query;
}
