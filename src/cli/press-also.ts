import { withQuoted } from '../press/also/anchored.ts';
import { askModel, type Model } from '../press/also/ask-model.ts';
import type { PressReading } from '../press/press.ts';
import { storyOf } from '../press/statements/statements.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';

/** The reading with what the model of `--also` adds; as it is, where none was asked for. */
export async function alsoRead(reading: PressReading, given: Given, io: Io): Promise<PressReading> {
  const model = modelOf(given);
  if (!model) return reading;
  const story = storyOf(reading.article)
    .map(({ text }) => text)
    .join('\n');
  const quoted = await askModel(story, model);
  const { reading: more, leftOut } = withQuoted(reading, quoted, model.name);
  io.tell(
    `${model.name} at ${model.address} was shown the story and added ${quoted.length - leftOut}; ` +
      `${leftOut} of its proposals were left out: not in the article in those words, or proposed already.\n`,
  );
  return more;
}

function modelOf(given: Given): Model | undefined {
  const [address, name] = [given.value('also'), given.value('also-model')];
  if (address === undefined) {
    if (name !== undefined)
      throw new CommandRefused('--also-model says which model; say where it is with --also URL.');
    return undefined;
  }
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
    throw new CommandRefused(
      `--also ${address} is no address; give one such as http://127.0.0.1:11434/v1.`,
    );
  if (name === undefined)
    throw new CommandRefused('--also asks a model; say which with --also-model NAME.');
  const key = process.env['PARLEY_ALSO_KEY'];
  return { address, name, ...(key !== undefined && { key }) };
}
