import type { OptionSpec } from '../command.ts';

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
export const partyKeyOption: OptionSpec = {
  value: 'FILE',
  help: 'the key file of your party, to seal what decides on its people’s keys',
};
