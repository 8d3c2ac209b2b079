import { dateInWords, instantInWords } from '../../core/record/date-in-words.ts';
import { ar } from './words/ar.ts';
import { en, type SiteWords } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

interface Language {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates and numbers. */
  readonly locale: string;
  readonly words: SiteWords;
}

/** The languages of the public pages, by the tag that stands in their addresses. */
export const siteLanguages = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', words: en },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr', words: fr },
  es: { name: 'Español', direction: 'ltr', locale: 'es', words: es },
  ru: { name: 'Русский', direction: 'ltr', locale: 'ru', words: ru },
  uk: { name: 'Українська', direction: 'ltr', locale: 'uk', words: uk },
  zh: { name: '中文', direction: 'ltr', locale: 'zh-Hans', words: zh },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar', words: ar },
} as const satisfies Record<string, Language>;
export type SiteLanguage = keyof typeof siteLanguages;

export const isSiteLanguage = (tag: string): tag is SiteLanguage =>
  Object.hasOwn(siteLanguages, tag);

export const languageTags: readonly SiteLanguage[] =
  Object.keys(siteLanguages).filter(isSiteLanguage);

/** One language of the pages, and how it says dates. */
export interface SiteSpeech extends Language {
  readonly tag: SiteLanguage;
  /** An EDTF date with its precision. */
  readonly when: (edtf: string) => string;
  /** An instant of recording, in UTC. */
  readonly instant: (iso: string) => string;
  readonly number: (n: number) => string;
}

export function speechIn(tag: SiteLanguage): SiteSpeech {
  const language: Language = siteLanguages[tag];
  const { locale, words } = language;
  const numbers = new Intl.NumberFormat(locale);
  return {
    tag,
    ...language,
    when: (edtf) => dateInWords(locale, words.dates, edtf),
    instant: (iso) => `${instantInWords(locale, iso)} UTC`,
    number: (n) => numbers.format(n),
  };
}

/** The language that a reader likes best of those that there are (`Accept-Language`, RFC 9110, 12.5.4); else English. */
export function preferred(accepted: string): SiteLanguage {
  const liked = accepted.split(',').map((one) => {
    const [tag = '', ...parameters] = one.split(';').map((part) => part.trim());
    const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
    return { tag: tag.toLowerCase().split('-')[0] ?? '', weight: Number(quality ?? 1) };
  });
  const best = liked
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
    .find(isSiteLanguage);
  return best ?? 'en';
}
