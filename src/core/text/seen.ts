/**
 * White space and other characters that leave no mark on paper (Default_Ignorable_Code_Point of
 * Unicode Standard Annex 44: joiners, marks of direction, soft hyphens), and the signs for them.
 */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Unicode has U+2423 as the graphic for a space, U+237D for a no-break space; others are in common use. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\u00a0': '⍽',
  '\t': '⇥',
  '\n': '↵',
};

/** What a reader sees of words on paper: one space between them, and nothing around them. */
export const lookOf = (words: string): string =>
  words
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/**
 * Words in which a sign stands for each character that no one would see; only a single space
 * between words stays. What has no sign in common use is given by its number: `‹U+202F›`.
 */
export const withSigns = (words: string): string =>
  words.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]+/gu, (run, at: number) =>
    run === ' ' && at > 0 && at + 1 < words.length ? run : run.replaceAll(UNSEEN, signOf),
  );

const signOf = (character: string): string => SIGNS[character] ?? `‹U+${hexOf(character)}›`;

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
