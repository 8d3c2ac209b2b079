import { z } from 'zod';
import { zInstrument, zLanguage, zLine, zParty, zPoint } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, known, outOfRoster, pointThere } from '../rules.ts';
import { penholds } from '../authority.ts';
import { put } from '../state.ts';

/** A text comes under negotiation in a room: its title, who must agree to it, and how. */
export const instrumentOpened = defineKind({
  name: 'instrument-opened',
  schema: z.strictObject({
    instrument: zInstrument,
    title: zLine,
    language: zLanguage,
    parent: z.strictObject({ instrument: zInstrument, point: zPoint }).exactOptional(),
    mustAgree: z.array(zParty).min(1).max(300),
    /** The party that tables its versions; left out: who runs the talks does. */
    penholder: zParty.exactOptional(),
    package: z.boolean().default(true),
  }),
  who: { may: 'member' },
  judge: ({ room, state, author, body }) =>
    firstOf(
      penholds(author, body.penholder, 'instrument-opened'),
      known(state.roster.parties, body.penholder, 'party'),
      outOfRoster(room, 'instrument-opened'),
      free(room.instruments, body.instrument, 'text'),
      body.parent && pointThere(room, body.parent.instrument, body.parent.point),
      ...body.mustAgree.map((party) => known(state.roster.parties, party, 'party')),
    ),
  apply: ({ room, state, source, body }) => {
    const { instrument: id, mustAgree, ...settings } = body;
    const ordered = [...state.roster.parties.keys()].filter((party) => mustAgree.includes(party));
    const instrument = {
      id,
      ...settings,
      mustAgree: ordered,
      versions: [],
      amendments: new Map(),
      overtaken: [],
      positions: new Map(),
      exempt: new Map(),
      source,
    };
    return { room: { ...room, instruments: put(room.instruments, id, instrument) } };
  },
});
