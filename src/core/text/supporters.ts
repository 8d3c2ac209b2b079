import type { Alternative, Content } from './compiled.ts';
import type { PartyId } from './point.ts';
import type { Field, Variant } from './regions.ts';

/** An alternative before its parties are named. */
export interface Draft {
  readonly variants: readonly Variant[];
  /** Whether those stand here that are in no draft. */
  readonly rest: boolean;
  readonly base: boolean;
  readonly content: Content;
}

/** The alternatives in the order of their first parties, the base's alone first. */
export function named(field: Field, drafts: readonly Draft[]): Alternative[] {
  const { parties } = field;
  const firsts: number[] = [];
  const alternatives: Alternative[] = [];
  for (const draft of drafts) {
    const { variants, rest, base, content } = draft;
    const [only] = variants;
    const isOne = only !== undefined && variants.length === 1 && !rest;
    const holders = isOne ? only.by : rest ? restOf(field, drafts, draft) : holdersOf(variants);
    if (holders.length === 0 && !base) continue;
    const first = holders[0] ?? -1;
    const by = holders.map((party) => parties[party] as PartyId);
    let place = firsts.length;
    while (place > 0 && (firsts[place - 1] as number) > first) place--;
    firsts.splice(place, 0, first);
    alternatives.splice(place, 0, { by, base, content });
  }
  return alternatives;
}

/** The places of all that hold some wordings, in order. */
export const holdersOf = (all: readonly { readonly by: readonly number[] }[]): number[] =>
  all.flatMap(({ by }) => by).toSorted((one, other) => one - other);

/** For each party, while a list is made, whether it stands elsewhere. */
let isElsewhere = new Uint8Array(1 << 8);

/** Those that stand in no other draft, in order. */
function restOf({ holders, parties }: Field, drafts: readonly Draft[], own: Draft): number[] {
  if (isElsewhere.length < parties.length) isElsewhere = new Uint8Array(2 * parties.length);
  for (const draft of drafts) if (draft !== own) mark(draft, 1);
  const rest = holders.filter((party) => isElsewhere[party] === 0);
  for (const draft of drafts) mark(draft, 0);
  return rest;
}

function mark({ variants }: Draft, sign: number): void {
  for (const { by } of variants) for (const party of by) isElsewhere[party] = sign;
}
