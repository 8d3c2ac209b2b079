import { zInstant, type NegotiationId } from '../../core/record/ids.ts';
import type { State } from '../../core/record/state.ts';
import type { Given, OptionSpec } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import type { Host } from './host.ts';
import { recordOf } from './memory.ts';
import { stateOf } from './scribe.ts';

export const atOption: OptionSpec = {
  value: 'INSTANT',
  help: 'as the record held it then, such as 2026-11-02T10:00:00Z; now, if not given',
};

/** The instant after `--at`, in UTC with milliseconds. */
export function instantGiven(given: Given): string | undefined {
  const at = given.value('at');
  if (at === undefined) return undefined;
  const written = /^\d{4}-\d{2}-\d{2}T.*Z$/.test(at) ? Date.parse(at) : Number.NaN;
  const read = zInstant.safeParse(Number.isNaN(written) ? at : new Date(written).toISOString());
  if (read.success) return read.data;
  throw new CommandRefused(
    `--at ${at} is no instant; write it in UTC, as in 2026-11-02T10:00:00Z.`,
  );
}

/** The state of a negotiation as one may see it, folded here; as of an instant, where one is given. */
export async function stateGiven(
  at: string | undefined,
  host: Host,
  negotiation: NegotiationId,
  keyFile: string,
): Promise<State> {
  const { entries, state } = await recordOf(host, negotiation, keyFile);
  return at === undefined ? state : stateOf(negotiation, entries, at);
}
