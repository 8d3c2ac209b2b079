import { readFileSync } from 'node:fs';
import { TextRefused } from '../core/text/refused.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, overview } from './commands/help.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import { parseCommandLine } from './parse.ts';
import { CommandRefused } from './refused.ts';

/**
 * Carries out one command line, the words after `parley`. Throws CommandRefused or TextRefused,
 * with one sentence for people, where it cannot be carried out.
 */
export async function run(words: readonly string[], io: Io): Promise<void> {
  const [first = 'help', ...rest] = words;
  if (first === '--version' || first === '-v') return io.print(`${version()}\n`);
  if (first === 'help' || first === '--help' || first === '-h') return help(rest, io);
  const command = await commandCalled(first);
  if (rest.includes('--help') || rest.includes('-h')) return io.print(helpOf(command));
  await command.run(parseCommandLine(command, rest), io);
}

/** Whether an error is a sentence for people rather than a fault of the program. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof CommandRefused || error instanceof TextRefused;
}

async function help(words: readonly string[], io: Io): Promise<void> {
  const [name] = words;
  if (name !== undefined) return io.print(helpOf(await commandCalled(name)));
  io.print(overview(await Promise.all(Object.values(COMMANDS).map((load) => load()))));
}

async function commandCalled(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load ? load() : unknown(name);
}

function unknown(name: string): never {
  const meant = nearest(name, [...Object.keys(COMMANDS), 'help']);
  const advice = meant ? `did you mean "parley ${meant}"?` : 'see "parley help".';
  throw new CommandRefused(`Parley has no command "${name}"; ${advice}`);
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const facts: unknown = JSON.parse(file);
  return typeof facts === 'object' && facts !== null && 'version' in facts
    ? String(facts.version)
    : 'unknown';
}
