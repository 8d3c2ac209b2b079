import { z } from 'zod';
import { zInstrument, zLanguage, zLine, zParty } from '../ids.ts';
import type { AuthenticText } from '../languages.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, notFrozen, repeated } from '../rules.ts';
import { put } from '../state.ts';

/**
 * In which languages besides the leading one the text is authentic, each with its title and the
 * parties that have to accept its wordings. Set anew, it is all of them: what is left out is
 * authentic no more, and keeps its wordings for the case that it comes back.
 */
export const languagesSet = defineKind({
  name: 'languages-set',
  schema: z.strictObject({
    instrument: zInstrument,
    languages: z
      .array(
        z.strictObject({
          language: zLanguage,
          title: zLine,
          concerns: z.array(zParty).max(300).default([]),
        }),
      )
      .max(40),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const tags = body.languages.map(({ language }) => language);
    const twice = repeated([instrument?.language ?? '', ...tags]);
    return firstOf(
      known(room.instruments, body.instrument, 'text'),
      notFrozen(instrument),
      twice !== undefined && { code: 'taken', what: 'language', name: twice },
      ...body.languages.flatMap(({ concerns }) =>
        concerns.map((party) => known(state.roster.parties, party, 'party')),
      ),
    );
  },
  apply: ({ room, state, source, body: { instrument: id, languages } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    const authentic = new Map<string, AuthenticText>();
    for (const [language, text] of instrument.authentic ?? []) {
      authentic.set(language, { ...text, stands: false });
    }
    for (const { language, title, concerns } of languages) {
      const wordings = authentic.get(language)?.wordings ?? new Map();
      const ordered = [...state.roster.parties.keys()].filter((party) => concerns.includes(party));
      const text = { language, title, concerns: ordered, stands: true, wordings, source };
      authentic.set(language, text);
    }
    const next = { ...instrument, authentic };
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});
