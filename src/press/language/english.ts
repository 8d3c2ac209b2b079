import lists from '../data/language.en.json' with { type: 'json' };

/** What the rules know of English, from `data/language.en.json`: lists of words, divided by spaces. */
export type ListName = keyof typeof lists;

/** The words of a list, in its order. */
export const listed = (name: ListName): readonly string[] => lists[name].split(' ');

/** The words of a list, to ask whether one is among them. */
export const among = (name: ListName): ReadonlySet<string> => new Set(listed(name));
