import { throughOn } from '../core/record/coalitions.ts';
import type { Instrument } from '../core/record/instrument.ts';
import { orderOf } from '../core/record/moves.ts';
import { onTable } from '../core/record/rules.ts';
import { revisionOf } from '../core/record/wording.ts';
import { partyId, type PartyId, type Point } from '../core/text/point.ts';
import type { Taken } from '../formats/taken.ts';
import type { Taking } from '../wire/taking.ts';
import { NotServed } from './problem.ts';

/** What is asked for of a text. */
export interface Wanted {
  readonly what: Taking;
  /** As this party wants it. */
  readonly as?: string;
  /** This version as it was tabled; the one on the table, if left out. */
  readonly version?: number;
  /** Of a redline: the version that it is read against. */
  readonly against?: number;
}

/** Of a text of which a version is on the table: what is asked for, and what of the name of the file tells it. */
export function takenFrom(
  instrument: Instrument,
  { what, as, version, against }: Wanted,
): { readonly taken: Taken; readonly said: string } {
  const current = instrument.versions.length;
  const party = as === undefined ? undefined : asked(instrument, as);
  switch (what) {
    case 'brackets':
    case 'columns': {
      const base = onTable(instrument)?.points ?? [];
      const revisions = instrument.mustAgree.map((one) => ({
        party: one,
        points: revisionOf(instrument, one),
        moved: [...orderOf(instrument, one).moved],
      }));
      const texts = [base, ...revisions.map(({ points }) => points)];
      const ids = new Set(texts.flat().map(({ id }) => id));
      const through = [...ids]
        .map((point) => ({ point, members: [...throughOn(instrument, point)] }))
        .filter(({ members }) => members.length > 0);
      return { taken: { holds: what, base, revisions, through }, said: `v${current} ${what}` };
    }
    case 'text': {
      const own = party ?? `v${version ?? current}`;
      const points = party ? revisionOf(instrument, party) : tabled(instrument, version ?? current);
      return { taken: { holds: what, points }, said: party ? `v${current} ${own}` : own };
    }
    case 'redline': {
      const since = against ?? (party ? current : 1);
      const older = tabled(instrument, since);
      const newer = party ? revisionOf(instrument, party) : tabled(instrument, version ?? current);
      const of = party ? `v${current} ${party}` : `v${version ?? current}`;
      return { taken: { holds: what, older, newer }, said: `${of} against v${since}` };
    }
  }
}

function asked({ mustAgree }: Instrument, code: string): PartyId {
  const party = partyId(code);
  if (mustAgree.includes(party)) return party;
  throw new NotServed(400, 'This party is not one that must agree on the text: name one that is.');
}

function tabled({ versions }: Instrument, number: number): readonly Point[] {
  const version = versions[number - 1];
  if (version) return version.points;
  const last = versions.length;
  throw new NotServed(400, `There is no such version: the text has versions 1 to ${last}.`);
}

/** How many characters have to be read and written. */
export function sizeOf(taken: Taken): number {
  const texts =
    taken.holds === 'text'
      ? [taken.points]
      : taken.holds === 'redline'
        ? [taken.older, taken.newer]
        : [taken.base, ...taken.revisions.map(({ points }) => points)];
  return texts.flat().reduce((sum, { text }) => sum + text.length, 0);
}
