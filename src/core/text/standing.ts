import type { Alternative, Choice } from './compiled.ts';
import type { PartyId } from './point.ts';

/**
 * What stands of a choice, when it is open no more: what goes in with `unopposed: apply`, what
 * all want who hold the text around it (`by`), or the base's words where no one holds it.
 * Undefined while the choice is open.
 */
export const standing = (
  { alternatives }: Choice,
  by: readonly PartyId[],
): Alternative | undefined =>
  alternatives.find((one) => one.applied) ??
  alternatives.find((one) => by.length > 0 && one.by.length === by.length) ??
  (by.length === 0 ? alternatives.find((one) => one.base) : undefined);
