import type { Attribution } from '../../src/press/attribution/attribution.ts';
import { attributionsOf, piecesOf } from '../../src/press/attribution/attributions.ts';
import { articles, type Article } from './polnear.ts';
import { f1Of, type Rate } from './rate.ts';

/** Words that a cue of speech has, by their beginnings: what counts as speech among all that PolNeAR marks. */
const STEMS =
  'say|says|said|saying|tell|tells|told|telling|writ|wrote|tweet|post|add|announc|declar|explain|argu|claim|insist|stress|emphas|reiterat|warn|report|acknowledg|repl|respon|answer|remark|comment|mention|state|stating|note|noting|ask|urg|call|confirm|deny|denie|disclos|testif|alleg|complain|quip|jok|describ|recall|quot|speak|spoke|talk|interview|suggest|assert|conten|conced|admit|admis|accus|promis|pledg|vow|propos|predict|conclu|question|critici';
const SPEECH = new RegExp(String.raw`(?<!\w)(?:${STEMS})|according to|:`, 'i');

type Gold = Article['attr'][number];
type Spans = readonly (readonly [number, number])[];

const wordsOf = (text: string, spans: Spans): Set<number> =>
  new Set(
    spans.flatMap(([from, to]) =>
      [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => from + index),
    ),
  );

const meets = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  [...a].some((word) => b.has(word));

/** Whether cue and content of both have words in common. */
export function agree(text: string, gold: Gold, one: Attribution): boolean {
  const cue: Spans = [[one.cue.start, one.cue.end]];
  const content: Spans = one.content.map(({ start, end }) => [start, end]);
  return (
    meets(wordsOf(text, gold.cue), wordsOf(text, cue)) &&
    meets(wordsOf(text, gold.content), wordsOf(text, content))
  );
}

/**
 * Attributions whose cue is one of speech, found or not, on PolNeAR dev: recall of the annotators',
 * precision of ours against all that the annotators marked. Each of ours counts for one of theirs.
 */
export function speechRate(least: number): Rate {
  let [wanted, found, given, right] = [0, 0, 0, 0];
  for (const { text, attr } of articles()) {
    const ours = attributionsOf(piecesOf(text), { overlap: 'nested', least });
    const gold = attr.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
    const free = new Set(ours);
    for (const one of gold) {
      const isSpeech = SPEECH.test(one.cue.map(([from, to]) => text.slice(from, to)).join(' '));
      const hit = [...free].find((other) => agree(text, one, other));
      if (hit) free.delete(hit);
      if (isSpeech) wanted++;
      if (isSpeech && hit) found++;
    }
    const ofSpeech = ours.filter(({ cue }) => SPEECH.test(text.slice(cue.start, cue.end)));
    given += ofSpeech.length;
    right += ofSpeech.filter((one) => !free.has(one)).length;
  }
  return { ...f1Of(found, given, wanted), precision: right / given, recall: found / wanted };
}
