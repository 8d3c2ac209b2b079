/** The forms of a word that a language has; `other` is the one for want of a better. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The form of a word that goes with a number in a language (CLDR plural rules). */
export function plural(language: string, n: number, forms: Forms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return forms[rule.select(n)] ?? forms.other;
}
