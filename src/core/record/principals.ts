import type { PartyId, PointId } from '../text/point.ts';
import { coalitionsOn, filingOn } from './coalitions.ts';
import { hangingOn, shutGates, type Hanging } from './hanging.ts';
import type { Instrument } from './instrument.ts';
import { tabledPoint } from './rules.ts';
import { standings, type Standing } from './standing.ts';
import type { Room } from './state.ts';
import { wordingOf } from './wording.ts';

/** A point that parties keep for their principals, with all that a principal decides by. */
export interface Question {
  readonly instrument: Instrument;
  readonly point: PointId;
  readonly standing: Standing;
  /** Who keeps it, and why; of those whose words were changed since, `lapsed`. */
  readonly by: readonly {
    readonly party: PartyId;
    readonly note?: string;
    readonly lapsed: boolean;
  }[];
  /** The rival wordings: the one on the table first, then in the order of the parties. */
  readonly wordings: readonly RivalWording[];
  readonly hanging: Hanging;
}

export interface RivalWording {
  /** null: no such point. */
  readonly text: string | null;
  /** The parties that want it, of those that must agree. */
  readonly by: readonly PartyId[];
  readonly tabled: boolean;
  /** The coalitions that filed it, each with the members for which it counts: none, where all spoke for themselves. */
  readonly through: readonly {
    readonly coalition: PartyId;
    readonly members: readonly PartyId[];
  }[];
}

/** The rival wordings of a point: the one on the table first, then in the order of parties. */
export function wordingsByParty(instrument: Instrument, point: PointId): readonly RivalWording[] {
  const tabled = tabledPoint(instrument, point);
  const filed = coalitionsOn(instrument).filter((code) =>
    instrument.amendments.get(code)?.has(point),
  );
  const texts = [
    ...(tabled ? [tabled.text] : []),
    ...[...instrument.mustAgree, ...filed].map((party) => wordingOf(instrument, party, point)),
  ];
  return [...new Set(texts)].map((text) => ({
    text,
    by: instrument.mustAgree.filter((party) => wordingOf(instrument, party, point) === text),
    tabled: tabled !== undefined && tabled.text === text,
    through: filed
      .filter((code) => wordingOf(instrument, code, point) === text)
      .map((coalition) => ({
        coalition,
        members: instrument.mustAgree.filter(
          (party) => filingOn(instrument, party, point)?.party === coalition,
        ),
      })),
  }));
}

/**
 * What the principals have to settle in a room at an instant (ISO 8601), in the order of its texts. A
 * point whose words changed after it was referred stays until it is agreed: no one has said since that
 * it is anyone else’s to settle.
 */
export function questionsFor(room: Room, at: string): readonly Question[] {
  const shut = shutGates(room, at);
  return [...room.instruments.values()]
    .filter(({ closing }) => !closing)
    .flatMap((instrument) =>
      [...standings(instrument).values()].flatMap((standing): Question[] => {
        const { point, stage } = standing;
        const by = keepers(standing);
        if (by.length === 0 || stage === 'agreed') return [];
        const wordings = wordingsByParty(instrument, point);
        const hanging = hangingOn(room, shut, instrument.id, point);
        return [{ instrument, point, standing, by, wordings, hanging }];
      }),
    );
}

const keepers = ({ held }: Standing): Question['by'] =>
  [...held].flatMap(([party, { taken }]) => {
    if (taken?.position !== 'referred') return [];
    const lapsed = taken.lapsed !== undefined;
    return [taken.note === undefined ? { party, lapsed } : { party, lapsed, note: taken.note }];
  });

/** How many parties stand behind a wording, and how many would with one more. */
export interface Reach {
  readonly now: number;
  readonly joined: number;
  readonly of: number;
}

/** How many parties want a wording, and how many would if `party` joined it. */
export const reachOf = (
  { by }: RivalWording,
  { mustAgree }: Instrument,
  party: PartyId | undefined,
): Reach => reach(by, mustAgree, party);

/** How many parties have agreed to a point’s words as they stand, and how many would with `party`. */
export function agreementOn(
  { held }: Standing,
  { mustAgree }: Instrument,
  party: PartyId | undefined,
): Reach {
  const agreed = [...held].flatMap(([one, { counts }]) => (counts === 'agreed' ? [one] : []));
  return reach(agreed, mustAgree, party);
}

function reach(
  now: readonly PartyId[],
  all: readonly PartyId[],
  party: PartyId | undefined,
): Reach {
  const joins = party !== undefined && all.includes(party) && !now.includes(party);
  return { now: now.length, joined: now.length + (joins ? 1 : 0), of: all.length };
}
