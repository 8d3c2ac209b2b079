import { fold } from '../../core/record/fold.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import { isStill, movementOf, type Movement } from '../../core/record/movement.ts';
import { nameOfPoint } from '../../core/record/point-names.ts';
import type { Room } from '../../core/record/state.ts';
import type { PointId } from '../../core/text/point.ts';
import type { Command } from '../command.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { instantGiven, keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, personOf } from '../talks/scribe.ts';

/** `parley moved`: what is otherwise in every text than it was at an instant. */
export const movedCommand: Command = {
  name: 'moved',
  summary: 'Says what moved since an instant: versions, points, and who moved towards whom',
  usage: 'moved URL --key FILE [--since INSTANT] [--until INSTANT] [--json] [--negotiation ID]',
  details: 'An instant is a day or a time in UTC: 2026-11-05 or 2026-11-05T16:30.',
  operands: ['URL'],
  options: {
    key: keyOption,
    since: { value: 'INSTANT', help: 'from when on; from the beginning, if left out' },
    until: { value: 'INSTANT', help: 'until when; until now, if left out' },
    json: { help: 'prints it as JSON, one line for each text' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const since = instantGiven(given, 'since') ?? '';
    const until = instantGiven(given, 'until') ?? '9999';
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { entries, state: now } = await recordOf(host, negotiation, own.path);
      const me = personOf(now, own)?.id;
      if (me === undefined) return;
      const [before, after] = [since, until].map((at) => fold(negotiation, entries, me, at).state);
      for (const room of after?.rooms.values() ?? []) {
        for (const instrument of room.instruments.values()) {
          const then = before?.rooms.get(room.id)?.instruments.get(instrument.id);
          const movement = movementOf(then, instrument);
          if (isStill(movement)) continue;
          const place = { room: room.id, instrument: instrument.id };
          io.print(
            given.has('json')
              ? `${JSON.stringify({ ...place, ...movement })}\n`
              : told(room, instrument, movement),
          );
        }
      }
    });
  },
};

function told(room: Room, instrument: Instrument, movement: Movement): string {
  const on = (point: PointId): string => {
    const name = nameOfPoint(instrument, point);
    return 'number' in name ? `point ${name.number}` : `"${name.opening}"`;
  };
  const lines = [
    ...movement.versions.map((version) => `version ${version} was tabled`),
    ...movement.words.map(({ party, point, joined, nearer }) => {
      const towards = nearer.map((one) => one.party).join(', ');
      const how =
        joined.length > 0
          ? `joined ${joined.join(', ')}`
          : towards === ''
            ? 'wants other words'
            : `moved towards ${towards}`;
      return `${on(point)}: ${party} ${how}`;
    }),
    ...movement.points.map(({ point, before, now, bracket }) => {
      const stage = before === now ? '' : ` ${before === undefined ? '' : `${before} -> `}${now}`;
      return `${on(point)}:${stage}${bracket === undefined ? '' : ` bracket ${bracket}`}`;
    }),
    ...movement.positions.map(
      ({ party, point, before, now, lapsed }) =>
        `${on(point)}: ${party} ${before} -> ${now}${lapsed ? ' (lapsed)' : ''}`,
    ),
  ];
  return [`${room.name}, ${instrument.title}`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}
