import { feedOf } from '../../formats/feed.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven } from '../talks/scribe.ts';

/** `parley feed`: what was said in public. */
export const feedCommand: Command = {
  name: 'feed',
  summary: 'Prints what was said in the public rooms as an Atom feed, to be published',
  usage: 'feed URL --key FILE [--negotiation ID]',
  details: 'Statements with their corrections and disputes, and the outcomes of sessions.',
  operands: ['URL'],
  options: { key: keyOption, negotiation: negotiationOption },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const feed = feedOf((await recordOf(host, negotiation, own.path)).state);
      if (feed === undefined) throw new CommandRefused('You are in no public room there.');
      io.print(feed);
    });
  },
};
