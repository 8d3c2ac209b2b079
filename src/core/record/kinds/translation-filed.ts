import { z } from 'zod';
import type { PointId } from '../../text/point.ts';
import { authenticIn, isWorded, leadingWords, translators, withWordings } from '../authentic.ts';
import { actsForOne } from '../authority.ts';
import { zHash, zInstrument, zLanguage, zPoint, zPointText } from '../ids.ts';
import type { Instrument } from '../instrument.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { repeated } from '../rules.ts';
import { wordingHash } from '../wording.ts';

/**
 * The wording of points in an authentic language, each on the leading words that it translates (`on`:
 * `wordingHash` of them alone). It takes the place of the one before, with what was accepted of that.
 */
export const translationFiled = defineKind({
  name: 'translation-filed',
  schema: z.strictObject({
    instrument: zInstrument,
    language: zLanguage,
    wordings: z
      .array(
        z.strictObject({
          point: zPoint,
          on: zHash,
          text: zPointText.refine((text) => isWorded({ text }), 'is empty'),
        }),
      )
      .min(1)
      .max(20_000),
  }),
  who: { may: 'member' },
  judge: ({ room, author, body: { instrument: id, language, wordings } }) => {
    const instrument = room.instruments.get(id);
    const twice = repeated(wordings.map(({ point }) => point));
    const before = instrument?.authentic?.get(language)?.wordings;
    const same = wordings.every(({ point, on, text }) => {
      const there = before?.get(point);
      return there?.text === text && wordingHash([there.on]) === on;
    });
    return firstOf(
      authenticIn(room, id, language),
      instrument && actsForOne(author, translators(instrument, language), 'translation-filed'),
      twice !== undefined && { code: 'taken', what: 'point', name: twice },
      ...wordings.map(({ point, on }) => instrument && onLeading(instrument, point, on)),
      same && { code: 'nothing-changes' },
    );
  },
  apply: ({ room, source, body: { instrument: id, language, wordings } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    return withWordings(room, id, language, (before) => {
      const after = new Map(before);
      for (const { point, text } of wordings) {
        const on = leadingWords(instrument, point) ?? '';
        after.set(point, { text, on, accepted: new Map(), source });
      }
      return after;
    });
  },
});

/** The point must have words, and they must be those that were translated. */
function onLeading(instrument: Instrument, point: PointId, on: string): Refusal | undefined {
  const text = leadingWords(instrument, point);
  if (text === undefined || !isWorded({ text })) {
    return { code: 'no-such', what: 'point', name: point };
  }
  return wordingHash([text]) === on ? undefined : { code: 'words-changed', point };
}
