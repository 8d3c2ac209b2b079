import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span } from '../span.ts';
import { quotationsOf, type Quotations } from './quotations.ts';

/** One word or mark of a paragraph; what stands in quotation marks is one word. */
export interface Word extends Span {
  readonly text: string;
  readonly low: string;
  /** The universal part of speech (universaldependencies.org/u/pos); QUOTE for a quotation. */
  readonly pos: string;
  readonly lemma: string;
  /** How many words a quotation has; 0 for all else. */
  readonly quoted: number;
}

export interface Paragraph extends Quotations {
  readonly text: string;
  readonly words: readonly Word[];
}

const nlp = winkNLP(model, ['pos']);
/** What the tagger's lemmatiser leaves as it is. */
const LEMMAS: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  tells: 'tell',
  wrote: 'write',
  writes: 'write',
  written: 'write',
  thought: 'think',
  found: 'find',
  held: 'hold',
  saw: 'see',
  seen: 'see',
  felt: 'feel',
  left: 'leave',
  spoke: 'speak',
  spoken: 'speak',
  understood: 'understand',
  wants: 'want',
  'n’t': 'not',
  "n't": 'not',
};
/** Whether a paragraph can be told into words: beyond this it is no paragraph of news. */
const MOST = 20_000;

/** The words of one paragraph, with parts of speech by wink-nlp, corrected where news is unlike its training. */
export function paragraphOf(text: string): Paragraph {
  const quotations = quotationsOf(text);
  if (text.length > MOST) return { text, ...quotations, words: [] };
  const words = quotesAsWords(text, tagged(text), quotations.spans);
  const marked: Word[] = [];
  words.forEach((word, at) => marked.push(corrected(word, marked.slice(-3), words[at + 1])));
  return { text, ...quotations, words: marked };
}

/** The published type of the lemmatiser has the model's addons in another place than the program. */
const lemmatised = nlp.its.lemma as ItsFunction<string>;

function tagged(text: string): Word[] {
  const tokens = nlp.readDoc(text).tokens();
  const [tags, lemmas] = [tokens.out(nlp.its.pos), tokens.out(lemmatised)];
  const words: Word[] = [];
  let from = 0;
  tokens.out().forEach((form, at) => {
    const start = text.indexOf(form, from);
    if (start < 0) return;
    from = start + form.length;
    const low = form.toLowerCase();
    const lemma = LEMMAS[low] ?? (lemmas[at] ?? low).toLowerCase();
    words.push({ start, end: from, text: form, low, pos: tags[at] ?? 'X', lemma, quoted: 0 });
  });
  return words;
}

function quotesAsWords(text: string, words: readonly Word[], spans: readonly Span[]): Word[] {
  const out: Word[] = [];
  let span = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    while ((spans[span]?.end ?? Infinity) <= word.start) span++;
    const quote = spans[span];
    if (!quote || word.end <= quote.start) {
      out.push(word);
      continue;
    }
    let quoted = 0;
    for (; at < words.length && (words[at]?.start ?? 0) < quote.end; at++) {
      if (/[\p{L}\p{N}]/u.test(words[at]?.text ?? '')) quoted++;
    }
    at--;
    const form = text.slice(quote.start, quote.end);
    out.push({ ...quote, text: form, low: form, pos: 'QUOTE', lemma: '', quoted });
  }
  return out;
}

/** A verb with a capital in mid-sentence is a name; a few verb forms are always verbs after a name. */
function corrected(word: Word, lead: readonly Word[], after: Word | undefined): Word {
  const before = lead.at(-1);
  if (/^(said|says|told|wrote)$/.test(word.low)) return { ...word, pos: 'VERB' };
  if (isHeadlineVerb(word, before, after))
    return { ...word, pos: 'VERB', lemma: word.low.replace(/ies$/, 'y').replace(/s$/, '') };
  const isName = word.pos === 'VERB' && /^[A-Z][a-z]/.test(word.text) && isSaid(after);
  if (isName) return { ...word, pos: 'PROPN', lemma: word.low };
  if (word.pos === 'VERB' && isNounHere(word, lead, after)) return { ...word, pos: 'NOUN' };
  const pos = posHere(word, before, after);
  if (pos !== undefined)
    return { ...word, pos, lemma: (pos === 'VERB' && LIKE_NOUNS[word.low]) || word.lemma };
  const midSentence =
    before !== undefined && !/^[.!?:;—–]$/.test(before.text) && !/[.!?]["”’')]*$/.test(before.text);
  if (word.pos === 'VERB' && midSentence && /^[A-Z][a-z]/.test(word.text))
    return { ...word, pos: 'PROPN', lemma: word.low };
  // "voiced hope": a bare verb right after a past one is its object.
  const isObject =
    word.pos === 'VERB' &&
    word.low === word.lemma &&
    before?.pos === 'VERB' &&
    before.low.endsWith('ed');
  if (isObject && before.lemma !== 'help') return { ...word, pos: 'NOUN' };
  const isVerbHere = afterOne(word, before, after) || afterMany(word, before, after);
  return isVerbHere && word.pos === 'NOUN'
    ? { ...word, pos: 'VERB', lemma: word.low.replace(/s$/, '') }
    : word;
}

/** "Holm Calls the Quota Fair": a capital among capitals, where the sentence is a headline. */
const isHeadlineVerb = (word: Word, before: Word | undefined, after: Word | undefined): boolean =>
  HEADLINE_VERBS.test(word.text) &&
  before !== undefined &&
  /^\p{Lu}/u.test(before.text) &&
  /^["“‘'’]?\p{Lu}/u.test(after?.text ?? '');

const OBJECT = /^(?:that|the|an?|his|her|its|their|some|him|them|it|he|she|they)$/;

/** "Maes claims", "the study notes the": forms that the tagger takes for nouns. */
const afterOne = (word: Word, before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined &&
  NOUN_LIKE_VERBS.test(word.low) &&
  (before.pos === 'PROPN' ||
    before.pos === 'PRON' ||
    (before.pos === 'NOUN' && !before.low.endsWith('s') && OBJECT.test(after?.low ?? '')));

/** "critics note that", "polls show a lead", "France and Britain support the", "some plan to" */
const afterMany = ({ low }: Word, before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined &&
  NOUN_LIKE_BARE.test(low) &&
  ((before.pos === 'NOUN' && before.low.endsWith('s')) ||
    before.pos === 'PROPN' ||
    /^(?:some|many|others|they|we|critics|people|percent|who|that|which)$/.test(before.low)) &&
  (OBJECT.test(after?.low ?? '') ||
    after?.low === 'to' ||
    (low === 'show' && after?.pos === 'PROPN'));

/** The verbs of participles that the tagger takes for nouns or adjectives. */
const LIKE_NOUNS: Readonly<Record<string, string>> = {
  promising: 'promise',
  warning: 'warn',
  plans: 'plan',
};

/** Words that the tagger often takes for another sort, told by their neighbours. */
function posHere(
  word: Word,
  before: Word | undefined,
  after: Word | undefined,
): string | undefined {
  const { low, pos } = word;
  if (low === 'say' && pos === 'NOUN' && !/^(a|the|no|his|her|their)$/.test(before?.low ?? ''))
    return 'VERB';
  const isPromising = low === 'promising' && pos === 'ADJ';
  if (isPromising && (after?.low === 'to' || (before?.pos === 'AUX' && after?.pos !== 'PUNCT')))
    return 'VERB';
  // "has articulated these themes"
  if (pos === 'ADJ' && low.endsWith('ed') && /^(?:has|have|had)$/.test(before?.low ?? ''))
    return 'VERB';
  // "Pence plans to", "the campaign plans to"; not "has plans to", "his plans to"
  const isPlanning =
    low === 'plans' &&
    after?.low === 'to' &&
    (/^(?:,|and)$/.test(before?.text ?? '') ||
      before?.pos === 'PROPN' ||
      /^(?:campaign|government|administration|team|company|party|union|ministry|committee|state|army|council|court)$/.test(
        before?.low ?? '',
      ));
  if (isPlanning) return 'VERB';
  if (low === 'warning' && before?.text === ',' && after?.low === 'that') return 'VERB';
  if (/^(further|later)$/.test(low) && pos === 'VERB') return 'ADV';
  const isBetween = pos === 'ADP' && before?.pos === 'DET' && after?.pos === 'NOUN';
  return isBetween && /^(outside|inside)$/.test(low) ? 'ADJ' : undefined;
}

const isSaid = (word: Word | undefined): boolean =>
  word !== undefined && /^(said|says|told|wrote|added)$/.test(word.low);

/** "according to police", "according to exit polls", "a campaign stop in": no verb can stand there. */
function isNounHere(word: Word, lead: readonly Word[], after: Word | undefined): boolean {
  const [first, second, before] = [lead.at(-3), lead.at(-2), lead.at(-1)];
  if (second?.low === 'according' && before?.low === 'to') return !word.low.endsWith('ing');
  const isBare = word.low === word.lemma;
  const owner = before?.pos === 'ADV' || before?.pos === 'ADJ' ? second : before;
  if (isBare && /^['’]s$/.test(owner?.text ?? '') && before !== undefined) return true;
  return (
    isBare &&
    before?.pos === 'NOUN' &&
    /^(a|an|the)$/.test(second?.low ?? '') &&
    first?.pos !== 'SCONJ' &&
    after !== undefined &&
    /^(in|on|at|for|[.,])$/.test(after.low)
  );
}

const NOUN_LIKE_VERBS =
  /^(claims|notes|tweets|reports|warns|states|calls|plans|hopes|fears|promises|vows|supports|argues|wants|shows|urges|demands|attacks|blasts|doubts|pledges|questions|answers|comments|estimates|forecasts|aims|backs|stresses|chairs|co-chairs|hosts|disputes|references|signals|echoes|reflects|details|outlines|threatens)$/;
const NOUN_LIKE_BARE =
  /^(?:claim|note|plan|hope|fear|support|demand|question|estimate|promise|vow|report|dispute|signal|attack|blame|doubt|welcome|show|respect)$/;
const HEADLINE_VERBS =
  /^(?:Accuses|Attacks|Blasts|Calls|Defends|Demands|Denies|Endorses|Promises|Rejects|Reveals|Says|Sees|Seeks|Shows|Slams|Tells|Urges|Vows|Wants|Warns)$/;
