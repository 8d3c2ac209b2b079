import type { Recorded } from '../../src/core/record/entry.ts';
import { fold, host, type Folded } from '../../src/core/record/fold.ts';
import type { NegotiationId, PersonId } from '../../src/core/record/ids.ts';
import { pastOf } from '../../src/core/record/past.ts';
import type { State } from '../../src/core/record/state.ts';
import { signerFor } from '../../src/core/record/worlds.test-kit.ts';
import { cpuOf, median, shown } from '../measure.ts';
import { target, type Finding } from '../question.ts';
import { lakeAccord } from './lake.ts';
import { rooms } from './talks.ts';

const ALWAYS = '9999-12-31T23:59:59.999Z';
const ASKED_MS = 10;
/** So many instants, evenly over the record, are folded anew to compare with. */
const SAMPLED = 20;

/** How long the views of a moment take to get their state, as the time bar moves. */
export async function asOf(): Promise<Finding> {
  const records = {
    'the Lake Accord': await lakeAccord(),
    'large talks, 5 rooms': [...rooms({ seed: 4, count: 5, each: 400 }, signerFor)].flat(),
  };
  const found = Object.entries(records).map(([name, entries]) => measured(name, entries));
  return {
    title: 'The next instant of “as of”',
    about:
      'CPU time of one move of the time bar, as the page does it: for the member who is in most rooms, ' +
      'with the signatures checked when the record was opened. Every instant of the record in turn, from ' +
      'the first on, and back again; beside it a fold anew at some of them.',
    table: [
      [
        '',
        'next: median',
        'worst',
        'back: median',
        'worst',
        'opening the past',
        'folded anew: median',
      ],
      ...found.map(({ row }) => row),
    ],
    targets: found.map(({ name, next }) =>
      target(`${name}: milliseconds for the next instant`, ASKED_MS, next),
    ),
  };
}

function measured(
  name: string,
  entries: readonly Recorded[],
): { name: string; next: number; row: readonly string[] } {
  const negotiation = entries[0]?.entry.envelope.negotiation as NegotiationId;
  const viewer = busiest(fold(negotiation, entries, host, ALWAYS).state);
  const instants = [...new Set(entries.map(({ recorded }) => recorded))].toSorted();
  const at = pastOf(negotiation, entries, viewer);
  const opening = cpuOf(() => at(''));
  const move = (instant: string): number => cpuOf((): Folded => at(instant));
  const next = instants.map(move);
  const back = instants.toReversed().map(move);
  const every = Math.ceil(instants.length / SAMPLED);
  const anew = instants
    .filter((_instant, place) => place % every === 0)
    .map((instant) => cpuOf(() => fold(negotiation, entries, viewer, instant)));
  const times = [median(next), Math.max(...next), median(back), Math.max(...back)];
  const row = [
    `${name} (${entries.length.toLocaleString('en')} entries)`,
    ...[...times, opening, median(anew)].map(shown),
  ];
  return { name, next: median(next), row };
}

/** Who is in most rooms. */
function busiest({ rooms: all }: State): PersonId {
  const counts = new Map<PersonId, number>();
  for (const { members } of all.values()) {
    for (const person of members.keys()) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (!first) throw new Error('no one is in a room');
  return first[0];
}
