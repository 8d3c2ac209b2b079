import {
  createContext,
  startTransition,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { dateInWords, instantInWords } from '../../core/record/date-in-words.ts';
import { painted } from '../painted.ts';
import type { FirstWords, Words } from './en.ts';
import { isolate } from './isolate.ts';
import { useLettersOf } from './scripts.ts';

/** The languages of the interface: what each calls itself, which way it is written, where its words are. */
export const languages = {
  en: {
    name: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    first: () => import('./en/first.ts').then((it) => it.first),
    fetch: () => import('./en.ts').then(({ en }) => en),
  },
  fr: {
    name: 'Français',
    direction: 'ltr',
    locale: 'fr',
    first: () => import('./fr/first.ts').then((it) => it.first),
    fetch: () => import('./fr.ts').then(({ fr }) => fr),
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    locale: 'es',
    first: () => import('./es/first.ts').then((it) => it.first),
    fetch: () => import('./es.ts').then(({ es }) => es),
  },
  ru: {
    name: 'Русский',
    direction: 'ltr',
    locale: 'ru',
    first: () => import('./ru/first.ts').then((it) => it.first),
    fetch: () => import('./ru.ts').then(({ ru }) => ru),
  },
  uk: {
    name: 'Українська',
    direction: 'ltr',
    locale: 'uk',
    first: () => import('./uk/first.ts').then((it) => it.first),
    fetch: () => import('./uk.ts').then(({ uk }) => uk),
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar',
    first: () => import('./ar/first.ts').then((it) => it.first),
    fetch: () => import('./ar.ts').then(({ ar }) => ar),
  },
  zh: {
    name: '中文',
    direction: 'ltr',
    locale: 'zh-Hans',
    first: () => import('./zh/first.ts').then((it) => it.first),
    fetch: () => import('./zh.ts').then(({ zh }) => zh),
  },
} as const satisfies Record<string, Language>;

interface Language {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For numbers, dates and plurals. */
  readonly locale: string;
  /** Its words are files of their own: no one fetches those of languages not asked for. */
  readonly first: () => Promise<FirstWords>;
  readonly fetch: () => Promise<Words>;
}
export type LanguageTag = keyof typeof languages;

/** The words of the interface in the language chosen, and how it says dates and numbers. */
export interface Speech extends FirstSpeech {
  readonly words: Words;
}

/** The same with no more words than a page begins with. */
export interface FirstSpeech {
  readonly words: FirstWords;
  /** The others, for what is said after something was done. */
  readonly allWords: Promise<Words>;
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

interface Spoken {
  readonly first: FirstSpeech;
  readonly whole: Promise<Words>;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('Words are asked for outside of the page.');
  return spoken;
}

/** For what is painted first: it waits for no other words. */
export const useFirstWords = (): FirstSpeech => useSpoken().first;

/** All words; who asks before they are there is shown as soon as they are. */
export function useWords(): Speech {
  const { first, whole } = useSpoken();
  const words = use(whole);
  return useMemo(() => ({ ...first, words }), [first, words]);
}

const isLanguage = (tag: string | null | undefined): tag is LanguageTag =>
  tag !== null && tag !== undefined && Object.hasOwn(languages, tag);

/** The language chosen before, else the browser's, else English. */
function languageAtFirst(): LanguageTag {
  const kept = localStorage.getItem('parley.language');
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** The first words of a language, fetched. */
export interface Fetched {
  readonly language: LanguageTag;
  readonly words: FirstWords;
}

/** The words to begin with; English where those of the language chosen cannot be fetched. */
export async function wordsAtFirst(): Promise<Fetched> {
  const language = languageAtFirst();
  try {
    return { language, words: await languages[language].first() };
  } catch {
    return { language: 'en', words: await languages.en.first() };
  }
}

export function WordsProvider({
  first,
  children,
}: {
  readonly first: Fetched;
  readonly children: ReactNode;
}) {
  const [{ language, words, whole }, setFetched] = useState(() => ({
    ...first,
    // What is painted first waits for no other words, nor for the schemas that they come with.
    whole: painted().then(() => languages[first.language].fetch()),
  }));
  const { direction } = languages[language];
  useLettersOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  const setLanguage = useCallback(async (to: LanguageTag): Promise<void> => {
    const whole = languages[to].fetch();
    const fetched = { language: to, words: await whole, whole };
    localStorage.setItem('parley.language', to);
    startTransition(() => setFetched(fetched));
  }, []);
  const spoken = useMemo(
    () => ({ first: speechIn({ language, words }, whole, setLanguage), whole }),
    [language, words, whole, setLanguage],
  );
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

const rightToLeft = ['ar', 'arc', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a text in a language (BCP 47) is written, whatever the interface speaks. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

function speechIn(
  { language, words }: Fetched,
  allWords: Promise<Words>,
  setLanguage: FirstSpeech['setLanguage'],
): FirstSpeech {
  const { locale, direction } = languages[language];
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    words,
    allWords,
    language,
    setLanguage,
    when: (edtf) => dateInWords(locale, words.dates, edtf),
    instant: (iso) => instantInWords(locale, iso),
    number: (n) => numbers.format(n),
    list: (items) => lists.format(direction === 'rtl' ? items.map(isolate) : items),
  };
}
