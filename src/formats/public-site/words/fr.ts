import type { SiteWords } from './en.ts';

/** A day takes an article, a month or a year does not. */
const isDay = (date: string): boolean => /^\d{1,2}\s/.test(date);
const ordinal = (date: string): string => date.replace(/^1(?=\s)/, '1er');
const le = (date: string): string => (isDay(date) ? `le ${ordinal(date)}` : date);

export const fr: SiteWords = {
  home: 'Dossier public',
  homeIntro: 'Les négociations dont la présidence a ouvert une partie à tous.',
  noTalks: 'Rien n’est ouvert à tous ici pour le moment.',
  intro:
    'Ce que la présidence de cette négociation a ouvert à tous. Rien n’en est modifié après coup : une rectification et une contestation figurent à côté de ce qu’elles concernent.',
  skip: 'Aller au contenu',
  languages: 'Langues',
  contents: 'Sur cette page',
  feed: 'Fil (Atom)',
  imprint: 'Mentions légales',
  lastEntry: 'Dernière inscription',
  noTrackers: 'Ni cookies, ni traceurs, ni programmes.',
  state: 'État des négociations',
  statements: 'Déclarations',
  texts: 'Textes',
  said: 'Ce qui a été dit ici',
  sources: 'Sources et pièces jointes',
  nothing: 'Rien encore.',
  session: { planned: 'prévue', sought: 'souhaitée', held: 'tenue' },
  with: 'Avec',
  place: 'Lieu',
  mode: {
    direct: 'dans ses propres termes',
    mixed: 'en partie dans ses propres termes',
    reported: 'tel que rapporté',
  },
  to: 'à',
  chain: 'Comment cela nous est parvenu',
  linked: ' : ',
  how: {
    said: 'propos',
    posted: 'publication',
    stated: 'déclaration',
    broadcast: 'diffusion',
    reported: 'compte rendu',
    'put in': 'apport',
  },
  inferred: 'déduit',
  medium: 'Support',
  occasion: 'Occasion',
  basis: 'La date repose sur',
  source: 'Source',
  credit: 'Crédit',
  published: 'publié',
  recorded: 'Inscrit',
  corrected: 'Rectifié',
  before: 'Ce qui avait été inscrit d’abord',
  disputed: 'Contesté',
  dispute: 'Contester cette déclaration',
  disputeTitle: 'Pour contester une déclaration',
  disputeHow:
    'Quiconque estime qu’une déclaration n’a pas été faite, ou pas ainsi, peut écrire à l’adresse indiquée sur cette page. Désignez la déclaration par son adresse : le lien de sa date y mène. Une personne accréditée aux négociations inscrit alors la contestation, qui reste à jamais à côté de la déclaration.',
  version: 'Version',
  open: 'Lire le texte',
  brackets:
    'Les mots entre crochets ne font pas l’objet d’un accord ; avant le deux-points figure qui les veut. Des crochets qui se touchent sont des variantes.',
  withheld: 'Le libellé de ce point n’est pas public.',
  stage: {
    agreed: 'convenu',
    'in principle': 'convenu en principe',
    referred: 'renvoyé aux dirigeants',
    open: 'ouvert',
  },
  dates: {
    around: (date) => `vers ${le(date)}`,
    perhaps: (date) => `${date} (incertain)`,
    since: (date) => `depuis ${le(date)}`,
    until: (date) => (isDay(date) ? `jusqu’au ${ordinal(date)}` : `jusqu’en ${date}`),
    between: (from, to) => `entre ${le(from)} et ${le(to)}`,
    weekOf: (date) => `la semaine du ${ordinal(date)}`,
  },
};
