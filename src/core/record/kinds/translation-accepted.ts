import { z } from 'zod';
import { authenticIn, leadingWords, translationHash, withWordings } from '../authentic.ts';
import { zHash, zInstrument, zLanguage, zParty, zPoint } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { repeated } from '../rules.ts';
import { put } from '../state.ts';

/**
 * A party that a language concerns accepts wordings in it as saying the same as the leading words:
 * `wording` is `translationHash`, over both. New words on either side are accepted anew.
 */
export const translationAccepted = defineKind({
  name: 'translation-accepted',
  schema: z.strictObject({
    instrument: zInstrument,
    language: zLanguage,
    party: zParty,
    points: z
      .array(z.strictObject({ point: zPoint, wording: zHash }))
      .min(1)
      .max(20_000),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'agree' },
  judge: ({ room, body: { instrument: id, language, party, points } }) => {
    const instrument = room.instruments.get(id);
    const text = instrument?.authentic?.get(language);
    const twice = repeated(points.map(({ point }) => point));
    const changed = points.find(({ point, wording }) => {
      const translation = text?.wordings.get(point);
      const current = instrument && translation?.on === leadingWords(instrument, point);
      return !current || !translation || translationHash(translation) !== wording;
    });
    return firstOf(
      authenticIn(room, id, language),
      text &&
        !text.concerns.includes(party) && {
          code: 'not-yours',
          kind: 'translation-accepted',
          whose: 'a party that the language concerns',
        },
      twice !== undefined && { code: 'taken', what: 'point', name: twice },
      changed && { code: 'words-changed', point: changed.point },
      points.every(({ point }) => text?.wordings.get(point)?.accepted.has(party)) && {
        code: 'nothing-changes',
      },
    );
  },
  apply: ({ room, source, body: { instrument, language, party, points } }) =>
    withWordings(room, instrument, language, (wordings) => {
      const accepted = points.flatMap(({ point }) => {
        const translation = wordings.get(point);
        if (!translation || translation.accepted.has(party)) return [];
        const all = put(translation.accepted, party, source);
        return [[point, { ...translation, accepted: all }] as const];
      });
      return new Map([...wordings, ...accepted]);
    }),
});
