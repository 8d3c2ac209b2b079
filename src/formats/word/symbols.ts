/**
 * Characters of the fonts Symbol and Wingdings, which Word stores as private-use code points
 * (`<w:sym w:font="Symbol" w:char="F0B3"/>`). Symbol after Adobe's encoding vector.
 */
const SYMBOL = table(
  0x22,
  '∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  0xa0,
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑',
  0xf1,
  '〉∫',
);

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

function table(...runs: readonly (number | string)[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let at = 0;
  for (const run of runs) {
    if (typeof run === 'number') at = run;
    else for (const character of run) found.set(at++, character);
  }
  return found;
}

/** The character that people see; one without an equal in Unicode stays the stored code point. */
export function symbolCharacter(font: string, hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!Number.isInteger(code) || code < 1 || code > 0xffff) return '\ufffd';
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const characters = /^symbol$/i.test(font) ? SYMBOL : /^wingdings$/i.test(font) ? WINGDINGS : null;
  return characters?.get(inFont) ?? String.fromCharCode(code);
}
