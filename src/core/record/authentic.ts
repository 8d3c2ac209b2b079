import type { PartyId, Point, PointId } from '../text/point.ts';
import { filingsOf } from './coalitions.ts';
import type { InstrumentId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type { AuthenticText, Translation, TranslationState } from './languages.ts';
import { orderOf, withJoinedMoves } from './moves.ts';
import { nameOfPoint } from './point-names.ts';
import type { Refusal } from './refusal.ts';
import { notFrozen, onTable, tabledPoint } from './rules.ts';
import { put, type Room } from './state.ts';
import { withAdded, wordingHash, wordingsOf } from './wording.ts';

/** The authentic texts in other languages than the leading one, in the order of their tags. */
export const authenticTexts = ({
  authentic,
}: Pick<Instrument, 'authentic'>): readonly AuthenticText[] =>
  [...(authentic?.values() ?? [])]
    .filter(({ stands }) => stands)
    .toSorted((a, b) => (a.language < b.language ? -1 : 1));

/** The words that translations of a point follow; nothing where there is no such point. */
export function leadingWords(instrument: Instrument, point: PointId): string | undefined {
  const { closing } = instrument;
  if (closing) return closing.points.find(({ id }) => id === point)?.text;
  const held = wordingsOf(instrument, point);
  const [only] = held;
  if (held.length === 1) return only ?? undefined;
  return tabledPoint(instrument, point)?.text;
}

/**
 * The text that translations follow: the frozen one; before that, of each point the words that all
 * that must agree hold, and where they differ those on the table. Where all hold one text it is that.
 */
export function leadingText(instrument: Instrument): readonly Point[] {
  const { closing, mustAgree } = instrument;
  if (closing) return closing.points;
  const worded = (point: Point): readonly Point[] => {
    const text = leadingWords(instrument, point.id);
    return text === undefined ? [] : [{ ...point, text }];
  };
  const [first] = mustAgree;
  const order =
    first === undefined ? onTable(instrument) : orderOf(withJoinedMoves(instrument), first);
  const kept = (order?.points ?? []).flatMap(worded);
  const filed = first === undefined ? [] : [...filingsOf(instrument, first).values()];
  return filed
    .filter(({ added, point }) => added && leadingWords(instrument, point) !== undefined)
    .reduce(withAdded, kept);
}

/** Whether a point has words to translate. */
export const isWorded = ({ text }: Pick<Point, 'text'>): boolean => text.trim() !== '';

/** How the wording of a point in another language stands. Its number and place are no part of it. */
export function translationState(
  { concerns, wordings }: Pick<AuthenticText, 'concerns' | 'wordings'>,
  { id, text }: Pick<Point, 'id' | 'text'>,
): TranslationState {
  const translation = wordings.get(id);
  if (!translation) return 'missing';
  if (translation.on !== text) return 'stale';
  const confirmed = concerns.length > 0 && concerns.every((one) => translation.accepted.has(one));
  return confirmed ? 'confirmed' : 'current';
}

/** Whether nothing is left to do on a wording: confirmed where it must be, else current. */
export const isSettled = (
  { concerns }: Pick<AuthenticText, 'concerns'>,
  state: TranslationState,
): boolean => state === 'confirmed' || (state === 'current' && concerns.length === 0);

/** Refused while an authentic language still lacks the wording of a point of the text to be frozen. */
export function notTranslated(
  instrument: Instrument,
  points: readonly Point[],
): Refusal | undefined {
  for (const text of authenticTexts(instrument)) {
    for (const point of points.filter(isWorded)) {
      const state = translationState(text, point);
      if (isSettled(text, state) || state === 'confirmed') continue;
      const name = nameOfPoint(instrument, point.id);
      const called = 'number' in name ? name.number : name.opening;
      return { code: 'not-translated', language: text.language, point: called, state };
    }
  }
  return undefined;
}

/** The text in one of its other languages: numbers and places of the leading text, words of its own. */
export const translated = (
  { wordings }: Pick<AuthenticText, 'wordings'>,
  points: readonly Point[],
): readonly Point[] =>
  points.map((point) => ({
    ...point,
    text: isWorded(point) ? (wordings.get(point.id)?.text ?? '') : '',
  }));

/** What whoever accepts a wording is bound to: the leading words and the words in his language. */
export const translationHash = ({ on, text }: Pick<Translation, 'on' | 'text'>): string =>
  wordingHash([on, text]);

/** The language must be one of the authentic ones, and the text not frozen. */
export function authenticIn(room: Room, id: InstrumentId, language: string): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument) return { code: 'no-such', what: 'text', name: id };
  const stands = instrument.authentic?.get(language)?.stands;
  if (!stands) return { code: 'no-such', what: 'authentic language', name: language };
  return notFrozen(instrument);
}

/** Whoever may file wordings in a language besides who runs the talks: the parties to the text, its penholder, those concerned. */
export function translators(
  { mustAgree, penholder, authentic }: Instrument,
  language: string,
): readonly PartyId[] {
  const pen = penholder === undefined ? [] : [penholder];
  return [...new Set([...mustAgree, ...pen, ...(authentic?.get(language)?.concerns ?? [])])];
}

/** The room with the wordings of an authentic text changed. */
export function withWordings(
  room: Room,
  id: InstrumentId,
  language: string,
  change: (wordings: AuthenticText['wordings']) => AuthenticText['wordings'],
): { readonly room?: Room } {
  const instrument = room.instruments.get(id);
  const text = instrument?.authentic?.get(language);
  if (!instrument?.authentic || !text) return {};
  const next = { ...text, wordings: change(text.wordings) };
  const authentic = put(instrument.authentic, language, next);
  return {
    room: { ...room, instruments: put(room.instruments, id, { ...instrument, authentic }) },
  };
}
