import type { Attribution } from '../attribution/attribution.ts';
import { contains, overlap, textOf, trimmed, type Span } from '../span.ts';

const CARRIER =
  /\b(?:news agency|agency|newspaper|broadcaster|television|TV|radio|news service|Times|Post|Journal|Guardian|Reuters|AFP|Associated Press|TASS|Interfax|Xinhua|Ukrinform|Bloomberg|Axios|Politico|CNN|BBC|CBS|NBC|Anadolu|Kyodo|Yonhap|Al Jazeera|media|outlets?|press)\b/u;
const CARRYING = /^(?:report|quote|cite|write|say|according_to|add)$/;

/** Whether an attribution is an outlet's that carries someone else's words. */
export const isCarried = (text: string, { source, lemma }: Attribution): boolean =>
  source !== undefined &&
  CARRYING.test(lemma) &&
  CARRIER.test(textOf(text, source)) &&
  !/spokes|editor|chief|minister/i.test(textOf(text, source));

/** "the Interfax-Ukraine news agency" is Interfax-Ukraine. */
export const carrierName = (text: string, source: Span): string =>
  textOf(text, source)
    .replace(/[\s,]+$/, '')
    .replace(/^(?:the|a|an) /i, '')
    .replace(
      / (?:news agency|newspaper|news service|agency|broadcaster|TV channel|television)$/u,
      '',
    );

/** The part of what is said that stands before a cue by which it was carried. */
export function withoutCarrier(
  text: string,
  content: readonly Span[],
  carrier: Attribution,
): Span[] {
  const cut = Math.min(carrier.cue.start, carrier.source?.start ?? carrier.cue.start);
  const whole = { start: cut, end: Math.max(carrier.cue.end, carrier.source?.end ?? 0) };
  return content.map((part) => {
    if (!overlap(part, whole)) return part;
    const words = text.slice(part.start, cut).replace(/[\s,]+$/, '');
    return trimmed(text, { start: part.start, end: part.start + words.length });
  });
}

/** The carrier whose words an attribution stands within, if any. */
export const carrierOf = (
  one: Attribution,
  carriers: readonly Attribution[],
): Attribution | undefined =>
  carriers.find(
    (carrier) => carrier !== one && carrier.content.some((part) => contains(part, one.cue)),
  );
