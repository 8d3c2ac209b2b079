import { readFileSync } from 'node:fs';
import { TextRefused } from '../core/text/refused.ts';
import type { Command } from './command.ts';
import { amendCommand } from './commands/amend.ts';
import { calendarCommand } from './commands/calendar.ts';
import { changesCommand } from './commands/changes.ts';
import { bundleCommand } from './commands/bundle.ts';
import { carryCommand } from './commands/carry.ts';
import { columnsCommand } from './commands/columns.ts';
import { commentsCommand } from './commands/comments.ts';
import { communiqueCommand } from './commands/communique.ts';
import { compileCommand } from './commands/compile.ts';
import { convergenceCommand } from './commands/convergence.ts';
import { distanceCommand } from './commands/distance.ts';
import { enterCommand } from './commands/enter.ts';
import { entriesCommand } from './commands/entries.ts';
import { formatsCommand } from './commands/formats.ts';
import { forkCommand } from './commands/fork.ts';
import { beginCommand } from './commands/begin.ts';
import { inviteCommand } from './commands/invite.ts';
import { openCommand } from './commands/open.ts';
import { tableCommand } from './commands/table.ts';
import { proposeCommand } from './commands/propose.ts';
import { positionCommand } from './commands/position.ts';
import { tasksCommand } from './commands/tasks.ts';
import { tellCommand } from './commands/tell.ts';
import { textCommand } from './commands/text.ts';
import { feedCommand } from './commands/feed.ts';
import {
  accedeCommand,
  freezeCommand,
  ratifyCommand,
  signCommand,
  silenceCommand,
} from './commands/closing.ts';
import {
  agreeingCommand,
  exemptCommand,
  factCommand,
  referendumCommand,
  waiveCommand,
} from './commands/deciding.ts';
import { correctCommand, disputeCommand } from './commands/answering.ts';
import { dismissCommand, mandateCommand, sayCommand } from './commands/people.ts';
import { forceCommand, leaveCommand, objectCommand, reserveCommand } from './commands/binding.ts';
import { languagesCommand, translateCommand } from './commands/languages.ts';
import { meetingCommand } from './commands/meeting.ts';
import { pledgeCommand, rateCommand, requireCommand } from './commands/pledges.ts';
import { wordingCommand } from './commands/wording.ts';
import { helpOf, overview } from './commands/help.ts';
import { hostKeyCommand } from './commands/host-key.ts';
import { importCommand } from './commands/import.ts';
import { joinCommand } from './commands/join.ts';
import { keyCommand } from './commands/key.ts';
import { liveCommand } from './commands/live.ts';
import { openapiCommand } from './commands/openapi.ts';
import { moveCommand } from './commands/move.ts';
import { movedCommand } from './commands/moved.ts';
import { mergeCommand } from './commands/merge.ts';
import { pointsCommand } from './commands/points.ts';
import { pressCommand } from './commands/press.ts';
import { publishCommand } from './commands/publish.ts';
import { projectCommand } from './commands/project.ts';
import { readOutCommand } from './commands/read-out.ts';
import { rebaseCommand } from './commands/rebase.ts';
import { redlineCommand } from './commands/redline.ts';
import { resolveCommand } from './commands/resolve.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { sessionCommand } from './commands/session.ts';
import { stateCommand } from './commands/state.ts';
import { verifyCommand } from './commands/verify.ts';
import { webhookCommand } from './commands/webhook.ts';
import { whoamiCommand } from './commands/whoami.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import { parseCommandLine } from './parse.ts';
import { CommandRefused } from './refused.ts';

export const COMMANDS: readonly Command[] = [
  compileCommand,
  projectCommand,
  resolveCommand,
  columnsCommand,
  redlineCommand,
  distanceCommand,
  rebaseCommand,
  amendCommand,
  pointsCommand,
  pressCommand,
  commentsCommand,
  changesCommand,
  formatsCommand,
  serveCommand,
  hostKeyCommand,
  bundleCommand,
  verifyCommand,
  importCommand,
  publishCommand,
  keyCommand,
  beginCommand,
  inviteCommand,
  joinCommand,
  mandateCommand,
  whoamiCommand,
  sessionCommand,
  openCommand,
  tableCommand,
  textCommand,
  proposeCommand,
  wordingCommand,
  moveCommand,
  positionCommand,
  readOutCommand,
  communiqueCommand,
  referendumCommand,
  agreeingCommand,
  exemptCommand,
  languagesCommand,
  translateCommand,
  silenceCommand,
  freezeCommand,
  signCommand,
  reserveCommand,
  objectCommand,
  forceCommand,
  ratifyCommand,
  accedeCommand,
  leaveCommand,
  sayCommand,
  meetingCommand,
  factCommand,
  waiveCommand,
  pledgeCommand,
  requireCommand,
  rateCommand,
  disputeCommand,
  correctCommand,
  dismissCommand,
  enterCommand,
  tellCommand,
  carryCommand,
  forkCommand,
  mergeCommand,
  entriesCommand,
  liveCommand,
  webhookCommand,
  stateCommand,
  tasksCommand,
  feedCommand,
  calendarCommand,
  searchCommand,
  movedCommand,
  convergenceCommand,
  openapiCommand,
];

/**
 * Carries out one command line, the words after `parley`. Throws CommandRefused or TextRefused,
 * with one sentence for people, where it cannot be carried out.
 */
export async function run(words: readonly string[], io: Io): Promise<void> {
  const [first = 'help', ...rest] = words;
  if (first === '--version' || first === '-v') return io.print(`${version()}\n`);
  if (first === 'help' || first === '--help' || first === '-h') return help(rest, io);
  const command = commandCalled(first);
  if (rest.includes('--help') || rest.includes('-h')) return io.print(helpOf(command));
  await command.run(parseCommandLine(command, rest), io);
}

/** Whether an error is a sentence for people rather than a fault of the program. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof CommandRefused || error instanceof TextRefused;
}

function help(words: readonly string[], io: Io): void {
  const [name] = words;
  io.print(name === undefined ? overview(COMMANDS) : helpOf(commandCalled(name)));
}

function commandCalled(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  const meant = nearest(name, [...COMMANDS.map((command) => command.name), 'help']);
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
