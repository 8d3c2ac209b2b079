import { parseArgs } from 'node:util';
import type { Command, Given, OptionSpec } from './command.ts';
import { nearest } from './nearest.ts';
import { CommandRefused } from './refused.ts';

/**
 * Takes the words after a command's name apart. Refused: an option the command does not know,
 * a value missing or too many, an option given twice, operands missing or too many.
 */
export function parseCommandLine(command: Command, words: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, spec]) => [name, argumentOf(spec)]),
    ),
    strict: false,
    tokens: true,
  });
  const files: string[] = [];
  const given = new Map<string, (string | undefined)[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const values = given.get(token.name) ?? [];
    checkOption(command, token, values.length > 0);
    given.set(token.name, [...values, token.value]);
  }
  checkOperands(command, files);
  const values = (option: string): readonly string[] =>
    (given.get(option) ?? []).filter((value) => value !== undefined);
  return {
    files,
    has: (option) => given.has(option),
    value: (option) => values(option)[0],
    values,
  };
}

function argumentOf(spec: OptionSpec): { type: 'string' | 'boolean'; short?: string } {
  const type = spec.value === undefined ? 'boolean' : 'string';
  return spec.short === undefined ? { type } : { type, short: spec.short };
}

interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption(command: Command, option: GivenOption, again: boolean): void {
  const spec = Object.hasOwn(command.options, option.name)
    ? command.options[option.name]
    : undefined;
  if (!spec) {
    const meant = nearest(option.name, Object.keys(command.options));
    const advice = meant ? `did you mean --${meant}?` : `see "parley help ${command.name}".`;
    throw new CommandRefused(`"parley ${command.name}" has no option ${option.rawName}; ${advice}`);
  }
  if (again && !spec.many) {
    throw new CommandRefused(`${option.rawName} is given twice; leave one of the two out.`);
  }
  const { value, inlineValue } = option;
  const missing = value === undefined || (!inlineValue && /^-./.test(value));
  if (spec.value !== undefined && missing) {
    throw new CommandRefused(
      `${option.rawName} needs a value after it, as in ${option.rawName} ${spec.value}.`,
    );
  }
  if (spec.value === undefined && value !== undefined) {
    throw new CommandRefused(`${option.rawName} is a switch and takes no value; leave it out.`);
  }
}

function checkOperands(command: Command, files: readonly string[]): void {
  const missing = command.operands.slice(files.length).filter((name) => !/(\?|\.\.\.)$/.test(name));
  if (missing.length > 0) {
    throw new CommandRefused(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing; write: parley ${command.usage}`,
    );
  }
  if (command.operands.at(-1)?.endsWith('...')) return;
  const extra = files[command.operands.length];
  if (extra !== undefined) {
    throw new CommandRefused(`"${extra}" is one word too many; write: parley ${command.usage}`);
  }
}
