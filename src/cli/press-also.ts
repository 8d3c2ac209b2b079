import { withQuoted } from '../press/also/anchored.ts';
import { askModel } from '../press/also/ask-model.ts';
import type { PressReading } from '../press/press.ts';
import { PressRefused } from '../press/refused.ts';
import { storyWords } from '../press/source/line.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { modelOf } from './model.ts';

/** The reading with what the model of `--also` adds; as it is, where none was asked for. */
export async function alsoRead(reading: PressReading, given: Given, io: Io): Promise<PressReading> {
  const key = process.env['PARLEY_ALSO_KEY'];
  const model = modelOf(given, { at: 'also', name: 'also-model', key });
  if (!model) return reading;
  const quoted = await askModel(storyWords(reading.article.lines), model).catch(
    (error: unknown) => {
      if (!(error instanceof PressRefused)) throw error;
      throw new PressRefused(`${error.message}; leave --also out, or try again`);
    },
  );
  const { reading: more, leftOut } = withQuoted(reading, quoted, model.name);
  io.tell(
    `${model.name} at ${model.address} was shown the story and added ${quoted.length - leftOut}; ` +
      `${leftOut} of its proposals were left out: not in the article in those words, or proposed already.\n`,
  );
  return more;
}
