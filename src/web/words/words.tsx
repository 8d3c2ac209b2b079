import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { dateInWords, instantInWords } from './dates.ts';
import type { Words } from './en.ts';
import { isolate } from './isolate.ts';
import { useLettersOf } from './scripts.ts';

/** The languages of the interface: what each calls itself, which way it is written, where its words are. */
export const languages = {
  en: {
    name: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    fetch: () => import('./en.ts').then(({ en }) => en),
  },
  fr: {
    name: 'Français',
    direction: 'ltr',
    locale: 'fr',
    fetch: () => import('./fr.ts').then(({ fr }) => fr),
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    locale: 'es',
    fetch: () => import('./es.ts').then(({ es }) => es),
  },
  ru: {
    name: 'Русский',
    direction: 'ltr',
    locale: 'ru',
    fetch: () => import('./ru.ts').then(({ ru }) => ru),
  },
  uk: {
    name: 'Українська',
    direction: 'ltr',
    locale: 'uk',
    fetch: () => import('./uk.ts').then(({ uk }) => uk),
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar',
    fetch: () => import('./ar.ts').then(({ ar }) => ar),
  },
  zh: {
    name: '中文',
    direction: 'ltr',
    locale: 'zh-Hans',
    fetch: () => import('./zh.ts').then(({ zh }) => zh),
  },
} as const satisfies Record<string, Language>;

interface Language {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For numbers, dates and plurals. */
  readonly locale: string;
  /** Its words are a file of their own: no one fetches those of languages not asked for. */
  readonly fetch: () => Promise<Words>;
}
export type LanguageTag = keyof typeof languages;

/** The words of the interface in the language chosen, and how it says dates and numbers. */
export interface Speech {
  readonly words: Words;
  readonly language: LanguageTag;
  /** Fails where its words cannot be fetched; the page then stays as it is. */
  readonly setLanguage: (language: LanguageTag) => Promise<void>;
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

/** The words of a language that were fetched. */
export interface Fetched {
  readonly language: LanguageTag;
  readonly words: Words;
}

/** The words to begin with; English where those of the language chosen cannot be fetched. */
export async function wordsAtFirst(): Promise<Fetched> {
  const language = languageAtFirst();
  try {
    return { language, words: await languages[language].fetch() };
  } catch {
    return { language: 'en', words: await languages.en.fetch() };
  }
}

export function WordsProvider({
  first,
  children,
}: {
  readonly first: Fetched;
  readonly children: ReactNode;
}) {
  const [{ language, words }, setFetched] = useState(first);
  const { direction } = languages[language];
  useLettersOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  const setLanguage = useCallback(async (to: LanguageTag): Promise<void> => {
    const fetched = { language: to, words: await languages[to].fetch() };
    localStorage.setItem('parley.language', to);
    setFetched(fetched);
  }, []);
  const speech = useMemo(
    () => speechIn({ language, words }, setLanguage),
    [language, words, setLanguage],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

const rightToLeft = ['ar', 'arc', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a text in a language (BCP 47) is written, whatever the interface speaks. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

function speechIn({ language, words }: Fetched, setLanguage: Speech['setLanguage']): Speech {
  const { locale, direction } = languages[language];
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
