import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ar } from './ar.ts';
import { dateInWords, instantInWords } from './dates.ts';
import { en, type Words } from './en.ts';
import { isolate } from './isolate.ts';

/** The languages of the interface: what each calls itself, which way it is written, its words. */
export const languages = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', words: en },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar', words: ar },
} as const satisfies Record<string, Language>;

interface Language {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For numbers, dates and plurals. */
  readonly locale: string;
  readonly words: Words;
}
export type LanguageTag = keyof typeof languages;

/** The words of the interface in the language chosen, and how it says dates and numbers. */
export interface Speech {
  readonly words: Words;
  readonly language: LanguageTag;
  readonly setLanguage: (language: LanguageTag) => void;
  /** An EDTF date with its precision. */
  readonly when: (edtf: string) => string;
  /** An instant of recording (ISO 8601), short, in UTC. */
  readonly instant: (iso: string) => string;
  readonly number: (n: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useWords is asked outside of the page.');
  return speech;
}

const isLanguage = (tag: string | null | undefined): tag is LanguageTag =>
  tag !== null && tag !== undefined && Object.hasOwn(languages, tag);

/** The language chosen before, else the browser's, else English. */
function languageAtFirst(): LanguageTag {
  const kept = localStorage.getItem('parley.language');
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(languageAtFirst);
  const { direction } = languages[language];
  useEffect(() => {
    localStorage.setItem('parley.language', language);
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  const speech = useMemo(() => speechIn(language, setLanguage), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

const rightToLeft = ['ar', 'arc', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a text in a language (BCP 47) is written, whatever the interface speaks. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

function speechIn(language: LanguageTag, setLanguage: Speech['setLanguage']): Speech {
  const { locale, words, direction } = languages[language];
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    words,
    language,
    setLanguage,
    when: (edtf) => dateInWords(locale, words.dates, edtf),
    instant: (iso) => instantInWords(locale, iso),
    number: (n) => numbers.format(n),
    list: (items) => lists.format(direction === 'rtl' ? items.map(isolate) : items),
  };
}
