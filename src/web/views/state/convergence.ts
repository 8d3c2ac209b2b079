import type { Recorded } from '../../../core/record/entry.ts';
import { step, visible, type Folded } from '../../../core/record/fold.ts';
import type { InstrumentId, NegotiationId, PersonId, RoomId } from '../../../core/record/ids.ts';
import type { Stage } from '../../../core/record/condition.ts';
import { emptyState } from '../../../core/record/state.ts';
import { tally } from '../../../core/record/standing.ts';

/** How a text stood at one instant. */
export interface Sample {
  readonly at: string;
  readonly by: Readonly<Record<Stage, number>>;
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
    readonly viewer: PersonId;
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
    samples.push({ at: recorded.recorded, by: tally(instrument), ...version });
  }
  return samples;
}

const isThere = (id: RoomId, { room, negotiation }: { room: RoomId; negotiation: NegotiationId }) =>
  id === room || id === String(negotiation);

const dayOf = ({ recorded }: Recorded): string => recorded.slice(0, 10);
