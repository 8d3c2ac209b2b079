import { nameOfPoint } from '../../core/record/point-names.ts';
import { search, type Found } from '../../core/record/search.ts';
import type { State } from '../../core/record/state.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven } from '../talks/scribe.ts';

const AT_MOST = 20;

/** `parley search`: looks for words in all that one may see. */
export const searchCommand: Command = {
  name: 'search',
  summary: 'Looks for words in every text, act and statement that you may see',
  usage: 'search URL WORDS... --key FILE [--most N] [--json] [--negotiation ID]',
  details:
    'All words must stand in one passage; a word is found in its other forms too, and what stands in\n' +
    'quotation marks as it is. The latest comes first; what was found stands between asterisks.',
  operands: ['URL', 'WORDS...'],
  options: {
    key: keyOption,
    most: { value: 'N', help: `how many to print at most: ${AT_MOST}, if left out` },
    json: { help: 'prints what was found as JSON, with all of them counted' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const most = countGiven(given.value('most'));
    const own = await keyGiven(given);
    const [address = '', ...words] = given.files;
    if (words.length === 0) {
      throw new CommandRefused('Say what to look for: the words come after the address.');
    }
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const { total, found } = search(state, words.join(' '), { most });
      if (given.has('json')) return io.print(`${JSON.stringify({ total, found })}\n`);
      for (const one of found) io.print(shown(one, state));
      if (total > found.length) io.tell(`${total - found.length} more; see --most.\n`);
      if (total === 0) io.tell('Nothing was found.\n');
    });
  },
};

function countGiven(written: string | undefined): number {
  if (written === undefined) return AT_MOST;
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  throw new CommandRefused(`--most is "${written}"; give a whole number from 1 on.`);
}

/** `2026-11-05  Plenary, Accord, point 7, version 2`, and below it the words. */
function shown({ text, marks, source, about, kind }: Found, { rooms }: State): string {
  const room = rooms.get(source.room);
  const instrument = about && room?.instruments.get(about.instrument);
  const name = instrument && about?.point && nameOfPoint(instrument, about.point, about.version);
  const where = [
    room?.name,
    instrument?.title,
    name && ('number' in name ? `point ${name.number}` : `"${name.opening}"`),
    about?.version === undefined ? kind : `version ${about.version}`,
  ];
  const marked = marks.reduceRight(
    (line, [begin, end]) => `${line.slice(0, begin)}*${line.slice(begin, end)}*${line.slice(end)}`,
    text,
  );
  const day = source.recorded.slice(0, 10);
  return `${day}  ${where.filter(Boolean).join(', ')}\n  ${marked.replaceAll('\n', '\n  ')}\n`;
}
