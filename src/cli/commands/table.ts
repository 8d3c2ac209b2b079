import { randomBytes } from 'node:crypto';
import type { Json } from '../../core/record/canonical.ts';
import { withKnownIds } from '../../core/record/filing.ts';
import type { Person } from '../../core/record/roster.ts';
import type { State } from '../../core/record/state.ts';
import type { Point } from '../../core/text/point.ts';
import type { Command, Given } from '../command.ts';
import { readPointsOf } from '../input.ts';
import { enterAll } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, roomOption } from '../talks/options.ts';
import { negotiationGiven, personOf, roomGiven } from '../talks/scribe.ts';
import { freshPoint, instrumentGiven } from '../talks/texts.ts';

/** `parley table`: a file becomes the first or the next version of a text. */
export const tableCommand: Command = {
  name: 'table',
  summary: 'Tables a file as the next version of a text, or as a new text',
  usage: 'table URL FILE --room ROOM --key FILE [--text ID | --title TITLE [--agree CODE ...]]',
  details:
    'Points that the version on the table has keep their ids, found by their words. With --title a new text\ncomes under negotiation, which all parties must agree to unless --agree names them.',
  operands: ['URL', 'FILE'],
  options: {
    key: keyOption,
    room: roomOption,
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    title: { value: 'TITLE', help: 'the title of a new text' },
    language: { value: 'TAG', help: 'the language of a new text (BCP 47): en, if left out' },
    agree: { value: 'CODE', many: true, help: 'a party that must agree to a new text' },
    note: { value: 'TEXT', help: 'what is new in it' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [address = '', path = ''] = given.files;
    const points = await readPointsOf(path, io);
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomGiven(given, state, 'room');
      const me = personOf(state, own);
      const opened = openingIn(given, state, me);
      const text = opened ? undefined : instrumentGiven(given, room);
      const known = text ? withKnownIds(text, points, freshPoint) : points;
      const note = given.value('note');
      const tabled = {
        instrument: opened?.instrument ?? text?.id ?? '',
        version: (text?.versions.length ?? 0) + 1,
        penholder: me?.party ?? me?.name ?? '',
        ...(note === undefined ? {} : { note }),
        points: known.map(bodyOf),
      };
      await enterAll(io, { host, state, own, room: room.id }, [
        ...(opened ? [{ kind: 'instrument-opened', body: opened }] : []),
        { kind: 'text-tabled', body: tabled },
      ]);
    });
  },
};

/** The body that opens a new text, where `--title` asks for one. */
function openingIn(given: Given, { roster }: State, me: Person | undefined) {
  const title = given.value('title');
  if (title === undefined) return undefined;
  const named = given.values('agree');
  const mustAgree = named.length > 0 ? named : [...roster.parties.keys()];
  const instrument = `t${randomBytes(8).toString('hex')}`;
  const language = given.value('language') ?? 'en';
  const body = { instrument, title, language, mustAgree: [...mustAgree] };
  return me?.party === undefined ? body : { ...body, penholder: me.party };
}

const bodyOf = ({ id, label, kind, depth, text }: Point): Json => ({
  id,
  ...(label === undefined ? {} : { label }),
  kind,
  depth,
  text,
});
