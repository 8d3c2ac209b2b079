const first = '\u2068';
const last = '\u2069';

/**
 * Sets a name apart from the direction of the words around it (Unicode FSI and PDI, UAX 9), so that
 * a Latin name in an Arabic sentence does not carry punctuation and neighbours away.
 */
export const isolate = (text: string): string => (text === '' ? '' : first + text + last);

/** A sentence in which every value put in is set apart; one with values set apart in it stays as it is. */
export function say(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | undefined)[]
): string {
  const apart = values.map((value) => {
    const text = String(value ?? '');
    return text.includes(first) ? text : isolate(text);
  });
  return parts.map((part, at) => part + (apart[at] ?? '')).join('');
}
