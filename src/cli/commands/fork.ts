import { partiesIn, takingInto } from '../../core/record/fork-acts.ts';
import { partOf } from '../../core/record/forks.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import type { PartyId, PointId } from '../../core/text/point.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { enterOrShow } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { recordOf } from '../talks/memory.ts';
import { negotiationGiven, personOf, roomGiven } from '../talks/scribe.ts';
import { instrumentGiven, pointNamed } from '../talks/texts.ts';

/** `parley fork`: a mediator takes the text on the table into another room; shown first, entered when asked to. */
export const forkCommand: Command = {
  name: 'fork',
  summary: 'Takes the text on the table of one room into another one',
  usage: 'fork URL --from ROOM --to ROOM --key FILE [--point P ...] [--agree CODE ...] [--enter]',
  details:
    'Prints exactly what the other room will get, an act a line, as JSON; with --enter it is entered.\nWhat parties want instead, positions and notes stay where they are. A room that has the text\nalready gets the next version. "parley merge" brings back what becomes of it.',
  operands: ['URL'],
  options: {
    key: keyOption,
    from: { value: 'ROOM', help: 'the room on whose table it lies: its name or id' },
    to: { value: 'ROOM', help: 'the room that gets it: its name or id' },
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    point: {
      value: 'POINT',
      many: true,
      help: 'a point that goes over, by number or id; the whole text, if not given',
    },
    title: { value: 'TITLE', help: 'what it is called there; as here, if not given' },
    agree: {
      value: 'CODE',
      many: true,
      help: 'a party that must agree there; those that someone in the room acts for, if not given',
    },
    enter: { help: 'enter it; without this it is only shown' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const text = instrumentGiven(given, roomGiven(given, state, 'from'));
      const to = roomGiven(given, state, 'to');
      const mustAgree = agreeingGiven(given, text) ?? partiesIn(state, to, text);
      if (mustAgree.length === 0 && !to.instruments.has(text.id)) {
        throw new CommandRefused(
          `No one in "${to.name}" acts for a party to this text; say with --agree who must agree there.`,
        );
      }
      const title = given.value('title') ?? text.title;
      const penholder = personOf(state, own)?.name ?? '';
      const only = pointsGiven(given, text) ?? partOf(text, to.instruments.get(text.id));
      const acts = takingInto(text, to, { title, mustAgree, penholder, ...(only && { only }) });
      if (acts.length === 0) {
        throw new CommandRefused(`These very words lie on the table in "${to.name}" already.`);
      }
      await enterOrShow(given, io, { host, state, own, room: to.id }, acts);
    });
  },
};

function pointsGiven(given: Given, text: Instrument): ReadonlySet<PointId> | undefined {
  const named = given.values('point');
  return named.length === 0 ? undefined : new Set(named.map((one) => pointNamed(text, one)));
}

function agreeingGiven(given: Given, { mustAgree }: Instrument): readonly PartyId[] | undefined {
  const codes = given.values('agree');
  const stranger = codes.find((code) => !mustAgree.some((party) => party === code));
  if (stranger !== undefined) {
    throw new CommandRefused(
      `${stranger} is no party to this text; --agree is one of: ${mustAgree.join(', ')}.`,
    );
  }
  return codes.length === 0 ? undefined : mustAgree.filter((party) => codes.includes(party));
}
