import type { DatePhrases } from '../../../core/record/date-in-words.ts';
import type { ChainLink, Session, Statement } from '../../../core/record/matters.ts';
import type { Stage } from '../../../core/record/condition.ts';

/** The words of the public pages. None has a place for a value in it, so that none needs escaping twice. */
export const en = {
  home: 'Public record',
  homeIntro: 'Negotiations of which the chair has opened something to everyone.',
  noTalks: 'Nothing is open to everyone here at present.',
  intro:
    'What the chair of this negotiation has opened to everyone. None of it is changed later: a correction and a dispute stand beside what they are about.',
  skip: 'To the content',
  languages: 'Languages',
  contents: 'On this page',
  feed: 'Feed (Atom)',
  imprint: 'Imprint',
  lastEntry: 'Last entry',
  noTrackers: 'No cookies, no trackers, no programs.',
  state: 'Where the talks stand',
  statements: 'Statements',
  texts: 'Texts',
  said: 'What was said here',
  sources: 'Sources and attachments',
  nothing: 'Nothing yet.',
  session: { planned: 'planned', sought: 'sought', held: 'held' } as Record<
    Session['status'],
    string
  >,
  with: 'With',
  place: 'Place',
  mode: {
    direct: 'in their own words',
    mixed: 'partly in their own words',
    reported: 'as reported',
  } as Record<Statement['mode'], string>,
  to: 'to',
  chain: 'How it reached us',
  /** Between who passed something on and what he did: so that it fits one and several, it is no verb in most languages. */
  linked: ' ',
  how: {
    said: 'said it',
    posted: 'posted it',
    stated: 'stated it',
    broadcast: 'broadcast it',
    reported: 'reported it',
    'put in': 'put it in',
  } as Record<ChainLink['how'], string>,
  inferred: 'inferred',
  medium: 'Medium',
  occasion: 'Occasion',
  basis: 'The date rests on',
  source: 'Source',
  credit: 'Credit',
  published: 'published',
  recorded: 'Recorded',
  corrected: 'Corrected',
  before: 'What was recorded first',
  disputed: 'Disputed',
  dispute: 'Dispute this statement',
  disputeTitle: 'To dispute a statement',
  disputeHow:
    'Anyone who holds that a statement was not made, or not so, can write to the address on this page. Name the statement by its address: the link of its date leads to it. Someone who is accredited to the talks then enters the dispute, and it stands beside the statement for ever.',
  version: 'Version',
  open: 'Read the text',
  brackets:
    'Words in square brackets are not agreed; before the colon stands who wants them. Brackets that touch are alternatives.',
  withheld: 'The words of this point are not public.',
  stage: {
    agreed: 'agreed',
    'in principle': 'in principle',
    referred: 'referred to the principals',
    open: 'open',
  } as Record<Stage, string>,
  dates: {
    around: (date) => `around ${date}`,
    perhaps: (date) => `${date} (uncertain)`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
    between: (from, to) => `between ${from} and ${to}`,
    weekOf: (date) => `the week of ${date}`,
  } as DatePhrases,
};
export type SiteWords = typeof en;
