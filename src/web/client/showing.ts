import type { Key } from '../../core/record/ids.ts';
import { keepText, keptText } from './kept-texts.ts';

const nameFor = (key: Key): string => `parley.unseen.${key}`;

/** Whether the holder of a key lets the others in his rooms see that he is here; so unless he said no. */
export const showsHimself = (key: Key): boolean => keptText(nameFor(key)) === undefined;

export const showHimself = (key: Key, shown: boolean): void =>
  keepText(nameFor(key), shown ? undefined : 'yes');
