/** A party as it is typed in: nothing is checked yet. */
export interface Typed {
  readonly code: string;
  readonly name: string;
}

/**
 * A pasted list of parties, one to a line: code and name with a tab, comma, semicolon, colon or
 * space between them. A line of one word is a name without a code; empty lines are nothing.
 */
export function partiesIn(pasted: string): readonly Typed[] {
  return pasted.split(/\r?\n/).flatMap((line) => {
    const whole = line.trim();
    if (whole === '') return [];
    const parted = /^([^\t,;:]{1,40}?)\s*[\t,;:]\s*(\S.*)$/u.exec(whole);
    const spaced = /^(\p{Lu}[\p{Lu}\p{N}-]{0,7})\s+(\S.*)$/u.exec(whole);
    const [, code = '', name = whole] = parted ?? spaced ?? [];
    return [{ code, name }];
  });
}

/** Rows of which one half is missing, and a code that two parties have: what is to be put right first. */
export function wrongIn(parties: readonly Typed[]): {
  readonly half: readonly string[];
  readonly twice: string | undefined;
} {
  const given = parties.map(({ code, name }) => ({ code: code.trim(), name: name.trim() }));
  const half = given
    .filter(({ code, name }) => (code === '') !== (name === ''))
    .map(({ code, name }) => code || name);
  const codes = given.map(({ code }) => code).filter((code) => code !== '');
  return { half, twice: codes.find((code, at) => codes.indexOf(code) !== at) };
}
