import type { Model } from '../press/also/ask-model.ts';
import type { Given } from './command.ts';
import { CommandRefused } from './refused.ts';

/** The options that say where a model is and which it is, and the key that is sent to it. */
export interface ModelOptions {
  readonly at: string;
  readonly name: string;
  readonly key: string | undefined;
}

/** The model that the options name; none, where they name none. Refused: one of the two without the other, what is no address. */
export function modelOf(given: Given, { at, name: which, key }: ModelOptions): Model | undefined {
  const [address, name] = [given.value(at), given.value(which)];
  if (address === undefined) {
    if (name !== undefined)
      throw new CommandRefused(`--${which} says which model; say where it is with --${at} URL.`);
    return undefined;
  }
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CommandRefused(
      `--${at} ${address} is no address; give one such as http://127.0.0.1:11434/v1.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new CommandRefused(
      `--${at} has a name or a password in it; give the key in the environment, as --help says.`,
    );
  if (name === undefined)
    throw new CommandRefused(`--${at} asks a model; say which with --${which} NAME.`);
  return { address, name, ...(key !== undefined && { key }) };
}
