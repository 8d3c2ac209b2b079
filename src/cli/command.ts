import type { Io } from './io.ts';

export interface OptionSpec {
  /** What stands after it in the help, such as `FILE`; a switch has none. */
  readonly value?: string;
  readonly short?: string;
  /** Whether it may be given more than once. */
  readonly many?: true;
  readonly help: string;
}

/** A command line taken apart: what was given for each option, and the rest in order. */
export interface Given {
  readonly files: readonly string[];
  /** Whether a switch was given. */
  readonly has: (option: string) => boolean;
  /** The value of an option that is given at most once. */
  readonly value: (option: string) => string | undefined;
  /** All values of an option, in order. */
  readonly values: (option: string) => readonly string[];
}

/** One command of `parley`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The line after `parley`, such as `compile BASE --party CODE=FILE ...`. */
  readonly usage: string;
  /** What a reader of `parley help` wants to know besides. */
  readonly details?: string;
  /** The names of what must stand on the line besides options; `a?` may be missing, `a...` at the end be any number. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly run: (given: Given, io: Io) => Promise<void>;
}
