import { z } from 'zod';
import type { Act, Room, State } from '../../../core/record/state.ts';
import type { Speech } from '../../words/words.tsx';

/** An act as people read it. */
export interface Sentence {
  readonly text: string;
  /** Words that are not the interface's: a wording, a remark, a reason. They may be in any language. */
  readonly quote?: string;
  /** The language of the quote, where it is a text's (BCP 47). */
  readonly language?: string;
  /** The point that it is about, to go there. */
  readonly about?: { readonly instrument: string; readonly point?: string };
}

export type Saying = Pick<Speech, 'words' | 'when' | 'number' | 'list'>;

/** An act with all that is needed to tell it. */
export interface Telling {
  readonly act: Act;
  readonly room: Room;
  readonly state: State;
  readonly speech: Saying;
  /** Who did it, as named in the room. */
  readonly who: string;
}
export type Say = (telling: Telling) => Sentence | undefined;
export type Sayings = Readonly<Record<string, Say>>;

/** Reads what the sentence needs of a body; one that lacks it has no sentence. */
export const saying =
  <S extends z.ZodType>(schema: S, say: (body: z.output<S>, telling: Telling) => Sentence): Say =>
  (telling) => {
    const read = schema.safeParse(telling.act.body);
    return read.success ? say(read.data, telling) : undefined;
  };

export const text = z.string();
export const some = z.string().optional();

/** A quote, if there is something to quote. */
export function quoting(
  quote: string | undefined,
  language?: string,
): Pick<Sentence, 'quote' | 'language'> {
  if (quote === undefined || quote === '') return {};
  return language === undefined ? { quote } : { quote, language };
}
