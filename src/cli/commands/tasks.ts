import { nameOfPoint } from '../../core/record/point-names.ts';
import type { State } from '../../core/record/state.ts';
import { tasksOf, type Task } from '../../core/record/tasks.ts';
import type { TaskName } from '../../core/record/chore.ts';
import type { Command } from '../command.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, personOf } from '../talks/scribe.ts';

/** `parley tasks`: what waits for the word of who holds the key. */
export const tasksCommand: Command = {
  name: 'tasks',
  summary: 'Lists what waits for your word: what unblocks most comes first',
  usage: 'tasks URL --key FILE [--json] [--negotiation ID]',
  details:
    'What has a deadline comes first, then what most gates and most parties wait for. Nothing is listed\nthat would be refused. --json has, with each task, the act that does it, as "parley enter" takes it;\nwhat you must write yourself stands there as "…".',
  operands: ['URL'],
  options: {
    key: keyOption,
    json: { help: 'prints it as JSON, one line for each task' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const me = personOf(state, own);
      const tasks = me ? tasksOf(state, me, new Date().toISOString()) : [];
      if (given.has('json')) return tasks.forEach((task) => io.print(`${JSON.stringify(task)}\n`));
      io.print(tasks.length === 0 ? 'Nothing waits for your word.\n' : inWords(state, tasks));
    });
  },
};

const inWords = (state: State, tasks: readonly Task[]): string =>
  tasks.map((task) => `${lineOf(state, task)}\n`).join('');

const says: Readonly<Record<TaskName, string>> = {
  renew: 'your position lapsed, the words changed; take it anew',
  join: 'joining the others’ wording would close the bracket',
  'file again': 'your wording was overtaken by a newer version; propose it again, or let it rest',
  'move again':
    'the place that you wanted was overtaken by a newer version; move it again, or let it rest',
  agree: 'everyone else has agreed',
  speak: 'everyone else has said where it stands',
  answer: 'agreed ad referendum; the answer of your capital is missing',
  silence: 'under silence; who says nothing is held to agree',
  'accept translation': 'waits for your party to accept it',
  sign: 'waits for your signature',
  'sign in full': 'signed ad referendum; your full signature is missing',
  ratify: 'signed, and not ratified yet',
  'close silence': 'the silence has run out; it can be closed',
  freeze: 'everything is agreed; it can be frozen for signature',
  'declare force': 'its terms are met; its entry into force can be declared',
};

/** "Plenary, The Accord, point 7: everyone else has agreed; for AR, BE; for the gate “Leaders”". */
function lineOf(state: State, task: Task): string {
  const { what, waiting, until, language } = task;
  const room = state.rooms.get(task.room);
  const instrument = room?.instruments.get(task.instrument);
  if (!room || !instrument) return '';
  const points = task.points.map((point) => {
    const name = nameOfPoint(instrument, point);
    return 'number' in name ? name.number : `"${name.opening}"`;
  });
  const on =
    points.length === 0 ? [] : [`${points.length === 1 ? 'point' : 'points'} ${points.join(' ')}`];
  const place = [room.name, instrument.title, ...(language ? [language] : []), ...on].join(', ');
  const gates = task.gates.map((gate) => `for the gate “${room.gates.get(gate)?.title ?? gate}”`);
  const marks = [
    `${place}: ${says[what]}`,
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(waiting.length === 0 ? [] : [`for ${waiting.join(', ')}`]),
    ...gates,
  ];
  return marks.join('; ');
}
