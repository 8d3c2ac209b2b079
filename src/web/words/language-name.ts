const names = new Map<string, Intl.DisplayNames>();

/** The name of a language (BCP 47 tag) in another one (CLDR): the tag itself where none is known. */
export function languageName(inLanguage: string, tag: string): string {
  const known = names.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language' });
  names.set(inLanguage, known);
  return known.of(tag) ?? tag;
}
