import { z } from 'zod';
import type { Act, State } from '../../../core/record/state.ts';
import { nameOf } from './naming.ts';
import { matterSayings } from './sayings-matters.ts';
import { peopleSayings } from './sayings-people.ts';
import { closingSayings } from './sayings-closing.ts';
import { positionSayings } from './sayings-positions.ts';
import { textSayings } from './sayings-text.ts';
import type { Saying, Sayings, Sentence } from './saying.ts';

const sayings: Sayings = {
  ...peopleSayings,
  ...textSayings,
  ...positionSayings,
  ...closingSayings,
  ...matterSayings,
};

/** What an act says in one sentence, in the language of the interface, with the words it brought. */
export function sentenceOf(act: Act, state: State, speech: Saying): Sentence {
  const room = state.rooms.get(act.source.room);
  const say = sayable(act.kind) ? sayings[act.kind] : undefined;
  const who = nameOf(state, act.source.by) ?? founderOf(act) ?? act.source.by;
  const sentence = room && say?.({ act, room, state, speech, who });
  return sentence ?? { text: speech.words.acts.other({ who, kind: act.kind }) };
}

/** Whether there is a sentence for a kind. */
export const sayable = (kind: string): boolean => Object.hasOwn(sayings, kind);

/** The one who opened the negotiation is named in that very entry. */
const zFounding = z.object({ chair: z.object({ name: z.string() }) });
function founderOf(act: Act): string | undefined {
  const read = zFounding.safeParse(act.body);
  return read.success ? read.data.chair.name : undefined;
}
