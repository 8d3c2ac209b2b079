import { distance } from '../text/distance.ts';
import type { Stage } from './condition.ts';
import type { Recorded } from './entry.ts';
import { step, visible, type Folded, type Viewer } from './fold.ts';
import type { InstrumentId, NegotiationId, RoomId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import { onTable } from './rules.ts';
import { standings, tally } from './standing.ts';
import { emptyState } from './state.ts';

/** How a text stood at one instant. */
export interface Sample {
  /** The instant: ISO 8601, UTC. */
  readonly at: string;
  /** How many provisions stood at each stage. */
  readonly by: Readonly<Record<Stage, number>>;
  /** How many points and paragraphs had words in brackets. */
  readonly brackets: number;
  /** Words put in or taken out since the first version; none, where some words are not public. */
  readonly distance?: number;
  /** The version that came with it, if one did. */
  readonly version?: number;
}

/**
 * How a text came closer over time: a sample after every day on which something was recorded in
 * its room, and at every version. Folded from the viewer's own entries.
 */
export function convergenceOf(
  entries: readonly Recorded[],
  of: {
    readonly negotiation: NegotiationId;
    readonly viewer: Viewer;
    readonly room: RoomId;
    readonly instrument: InstrumentId;
  },
): readonly Sample[] {
  const seen = visible(of.negotiation, entries, of.viewer);
  const here = seen.filter(({ entry }) => isThere(entry.envelope.room, of));
  let folded: Folded = { state: emptyState(of.negotiation), refused: [] };
  let versions = 0;
  const samples: Sample[] = [];
  for (const [place, recorded] of here.entries()) {
    folded = step(folded, recorded);
    const instrument = folded.state.rooms.get(of.room)?.instruments.get(of.instrument);
    if (!instrument || instrument.versions.length === 0) continue;
    if (recorded.entry.envelope.room !== of.room) continue;
    const tabled = instrument.versions.length > versions;
    const next = here[place + 1];
    if (!tabled && next && dayOf(next) === dayOf(recorded)) continue;
    versions = instrument.versions.length;
    const version = tabled ? { version: versions } : {};
    samples.push({ at: recorded.recorded, ...measured(instrument), ...version });
  }
  return samples;
}

const distances = new WeakMap<object, number | undefined>();

function measured(instrument: Instrument): Omit<Sample, 'at' | 'version'> {
  const brackets = [...standings(instrument).values()].filter(({ bracketed }) => bracketed).length;
  const far = fromFirst(instrument);
  return { by: tally(instrument), brackets, ...(far === undefined ? {} : { distance: far }) };
}

/** The same for as long as a version is on the table. */
function fromFirst(instrument: Instrument): number | undefined {
  const [first] = instrument.versions;
  const table = onTable(instrument);
  if (!first || !table) return undefined;
  if (distances.has(table)) return distances.get(table);
  const all = [...first.points, ...table.points];
  const withheld = all.some((point) => point.withheld);
  const changed = withheld ? undefined : distance(first.points, table.points).changed;
  distances.set(table, changed);
  return changed;
}

const isThere = (id: RoomId, { room, negotiation }: { room: RoomId; negotiation: NegotiationId }) =>
  id === room || id === String(negotiation);

const dayOf = ({ recorded }: Recorded): string => recorded.slice(0, 10);
