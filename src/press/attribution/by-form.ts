import type { Paragraph } from '../language/words.ts';
import type { Attribution } from './attribution.ts';

type ByForm = Omit<Attribution, 'paragraph' | 'sentence'>;

/** `TAPPER: Why not?` in a transcript; the name in capitals, or before a quotation. */
const TRANSCRIPT =
  /^\s*["“]?((?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})|Q|A|(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)(:)\s+(?=\S)/;
/** `"..." ― Name of the Speaker` */
const SIGNED =
  /^\s*([“"].{12,}?[”"])\s*([―—–-]{1,2})\s*((?:\p{Lu}[\p{L}.'’-]+)(?:[ ,]+(?:\p{Lu}[\p{L}.'’-]+|of|the|for|and|in|de|van))*.{0,40})\s*$/u;

/** What a whole paragraph says by its form alone. Spans are of the paragraph. */
export function saidByForm({ text }: Paragraph): ByForm | undefined {
  return signed(text) ?? transcript(text);
}

const common = { sense: 'speech', isInherited: false, adjuncts: [], confidence: 0.9 } as const;

function transcript(text: string): ByForm | undefined {
  const found = TRANSCRIPT.exec(text);
  const [whole = '', name = ''] = found ?? [];
  if (!found || (name !== name.toUpperCase() && !/^["“]/.test(text.slice(whole.length))))
    return undefined;
  const start = text.indexOf(name);
  const colon = start + name.length;
  return {
    ...common,
    lemma: ':',
    frame: 'transcript',
    source: { start, end: colon },
    cue: { start: colon, end: colon + 1 },
    content: [{ start: whole.length, end: text.trimEnd().length }],
  };
}

function signed(text: string): ByForm | undefined {
  const found = SIGNED.exec(text);
  const [, quote = '', dash = '', name = ''] = found ?? [];
  if (!found || /\b(said|says|told)\b/.test(name)) return undefined;
  const start = text.indexOf(quote);
  const from = text.lastIndexOf(name);
  const mark = text.lastIndexOf(dash, from);
  return {
    ...common,
    lemma: '—',
    frame: 'signed',
    source: { start: from, end: from + name.trimEnd().replace(/(\p{L}{3})\.$/u, '$1').length },
    cue: { start: mark, end: mark + dash.length },
    content: [{ start, end: start + quote.length }],
  };
}
