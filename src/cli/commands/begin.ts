import { randomBytes } from 'node:crypto';
import { newNegotiation, newRoom } from '../../core/record/compose.ts';
import { rosterOf } from '../../core/record/ids.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption } from '../talks/options.ts';
import { required } from '../talks/options.ts';
import { enter, stateOf } from '../talks/scribe.ts';

/** `parley begin`: opens a negotiation with its parties and a first room, as its chair. */
export const beginCommand: Command = {
  name: 'begin',
  summary: 'Begins a negotiation: you are its chair',
  usage: 'begin URL --title TITLE --name NAME --office OFFICE --party CODE=NAME ... --key FILE',
  details:
    'Prints the id of the negotiation. The parties stand in the order in which they are given.',
  operands: ['URL'],
  options: {
    key: keyOption,
    title: { value: 'TITLE', help: 'what is negotiated' },
    name: { value: 'NAME', help: 'your name' },
    office: { value: 'OFFICE', help: 'your title, as on the badge' },
    party: { value: 'CODE=NAME', many: true, help: 'a party: its code in brackets, and its name' },
    room: { value: 'NAME', help: 'what the first room is called: Plenary, if left out' },
    summary: { value: 'TEXT', help: 'a sentence on what it is about' },
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [title, name, office] = ['title', 'name', 'office'].map((one) => required(given, one));
    const parties = given.values('party').map(partyIn);
    const summary = given.value('summary');
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = newNegotiation(randomBytes(16));
      const roster = rosterOf(negotiation);
      const chair = { person: 'chair', name: name ?? '', title: office ?? '', key: own.key };
      const about = summary === undefined ? {} : { summary };
      const acts = [
        { room: roster, kind: 'negotiation-opened', body: { title: title ?? '', ...about, chair } },
        ...parties.map((body) => ({ room: roster, kind: 'party-named', body })),
        {
          room: newRoom(randomBytes(16)),
          kind: 'room-opened',
          body: { name: given.value('room') ?? 'Plenary', purpose: 'plenary', members: [] },
        },
      ];
      for (const [place, act] of acts.entries()) {
        const known = place === 0 ? [] : await host.entries(negotiation);
        await enter(host, stateOf(negotiation, known), own, act);
      }
      io.print(`${negotiation}\n`);
    });
  },
};

function partyIn(written: string): { readonly party: string; readonly name: string } {
  const [, party, name] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  if (party !== undefined && name !== undefined) return { party, name };
  throw new CommandRefused(`--party ${written} is not CODE=NAME; write it as in AR=Arda.`);
}
