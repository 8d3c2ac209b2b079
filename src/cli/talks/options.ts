import type { Given, OptionSpec } from '../command.ts';
import { CommandRefused } from '../refused.ts';

/** Options that the commands against a server share. */
export const keyOption: OptionSpec = {
  value: 'FILE',
  short: 'k',
  help: 'your key file, made by "parley key FILE"',
};
export const negotiationOption: OptionSpec = {
  value: 'ID',
  help: 'the negotiation, where your key is in several',
};
export const roomOption: OptionSpec = {
  value: 'ROOM',
  short: 'r',
  help: 'in which room: its name or id',
};
export const partyOption: OptionSpec = {
  value: 'CODE',
  help: 'the party that you speak for; your own, if left out',
};
export const partyKeyOption: OptionSpec = {
  value: 'FILE',
  help: 'the key file of your party, to seal what decides on its people’s keys',
};

/** The instant of an option: a day, or a time in UTC; as ISO 8601 with milliseconds. */
export function instantGiven(given: Given, option: string): string | undefined {
  const written = given.value(option);
  if (written === undefined) return undefined;
  const shape = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z?)?$/;
  const at = shape.test(written)
    ? Date.parse(written.includes('T') ? `${written.replace(/Z$/, '')}Z` : written)
    : NaN;
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  throw new CommandRefused(
    `--${option} is "${written}"; write a day or a time in UTC, as in 2026-11-05T16:30.`,
  );
}

/** The value of an option that must be given. */
export function required(given: Given, option: string): string {
  const value = given.value(option);
  if (value !== undefined && value.trim() !== '') return value;
  throw new CommandRefused(`--${option} is missing; see "parley help".`);
}

/** The whole number of an option as a field of an act; no field, where it is not given. */
export function numberIn<F extends string>(
  given: Given,
  option: string,
  field: F,
): { readonly [name in F]?: number } {
  const written = given.value(option);
  if (written === undefined) return {};
  if (/^\d{1,15}$/.test(written)) return { [field]: Number(written) } as { [name in F]?: number };
  throw new CommandRefused(`--${option} is "${written}"; write a whole number.`);
}

/** The words of an option as a field of an act; no field, where it is not given. */
export function wordsIn<F extends string>(
  given: Given,
  option: string,
  field: F,
): { readonly [name in F]?: string } {
  const written = given.value(option);
  return written === undefined ? {} : ({ [field]: written } as { [name in F]?: string });
}
