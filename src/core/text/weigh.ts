/** Little words say little about what a text is about; signs of scripts without spaces say more. */
export function weightOf(word: string): number {
  const wide = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(word);
  if (wide) return 2 * word.length;
  return word.length <= 3 ? 1 : Math.min(word.length - 2, 8);
}

/** How much of a pause a word ends with: 3 a sentence, 2 a clause, 1 a phrase, 0 none. */
export function pauseOf(word: string): number {
  if (/[.!?…。！？؟]["'”’»)]*$/u.test(word)) return 3;
  if (/[;:；：؛]$/u.test(word)) return 2;
  return /[,،，、]$/u.test(word) ? 1 : 0;
}
