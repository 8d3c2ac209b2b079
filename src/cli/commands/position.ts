import { pointsInPlay } from '../../core/record/standing.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import { wordingHash, wordingsOf } from '../../core/record/wording.ts';
import type { PointId } from '../../core/text/point.ts';
import type { Command, Given } from '../command.ts';
import { enterAll } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, partyOption, roomOption } from '../talks/options.ts';
import { negotiationGiven, partyGiven, roomGiven } from '../talks/scribe.ts';
import { instrumentGiven, pointNamed } from '../talks/texts.ts';

/** `parley position`: where a party stands on points, on the words that are on the table now. */
export const positionCommand: Command = {
  name: 'position',
  summary: 'Says where your party stands on points, on the words as they stand now',
  usage: 'position URL POSITION --room ROOM --key FILE [--point P ...] [--note TEXT]',
  details:
    'Positions: objects, reserved, referred, silent, "in principle", "with reservation", "ad referendum", agreed.\nWithout --point it is on every point. A reservation, and who has to approve, stands in --note.',
  operands: ['URL', 'POSITION'],
  options: {
    key: keyOption,
    room: roomOption,
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    point: { value: 'P', many: true, help: 'a point: its number or id' },
    party: partyOption,
    note: { value: 'TEXT', help: 'the reservation, the reason, the approver' },
    statement: { value: 'ID', help: 'the statement that it is read from, for who runs the talks' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [address = '', position = ''] = given.files;
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomGiven(given, state, 'room');
      const instrument = instrumentGiven(given, room);
      const party = partyGiven(given, state, own);
      const [note, statement] = [given.value('note'), given.value('statement')];
      const why = { ...(note && { note }), ...(statement && { statement }) };
      const acts = pointsGiven(given, instrument).map((point) => {
        const about = { instrument: instrument.id, version: instrument.versions.length };
        const wording = wordingHash(wordingsOf(instrument, point));
        const said = { position, wording, ...why };
        return { kind: 'position-taken', body: { ...about, point, party, ...said } };
      });
      await enterAll(io, { host, state, own, room: room.id }, acts);
    });
  },
};

function pointsGiven(given: Given, instrument: Instrument): readonly PointId[] {
  const named = given.values('point');
  if (named.length === 0) return pointsInPlay(instrument);
  return named.map((name) => pointNamed(instrument, name));
}
