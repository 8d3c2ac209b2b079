import { pointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { textHash } from './closing.ts';
import { forceOf } from './force.ts';
import { instrumentId } from './ids.ts';
import { wordingHash } from './wording.ts';
import { minute, type World } from './worlds.test-kit.ts';

const onlyPoint = [{ id: pointId('p1'), kind: 'point', depth: 0, text: 'Peace.' }] as const;
const hashOf = (instrument: string): string =>
  textHash({ title: instrument, language: 'en' }, onlyPoint);

/** A text of one point that AR and BE hold agreed. */
export function toBeSigned(world: World, instrument: string): void {
  const enter = (by: string, kind: string, body: Json): void =>
    world.must({ by, room: 'plenary', kind, body });
  const mustAgree = ['AR', 'BE'];
  enter('chair', 'instrument-opened', { instrument, title: instrument, language: 'en', mustAgree });
  const version = { instrument, version: 1, penholder: 'Chair', points: onlyPoint };
  enter('chair', 'text-tabled', version);
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const words = { version: 1, point: 'p1', wording: wordingHash(['Peace.']) };
    enter(by, 'position-taken', { instrument, ...words, party, position: 'agreed' });
  }
}

/** Of the texts to be signed, one frozen and unsigned, and one signed, with AR and BE bound by it. */
export function closedText(world: World): void {
  const enter = (by: string, kind: string, body: Json): void =>
    world.must({ by, room: 'plenary', kind, body });
  enter('chair', 'text-frozen', { instrument: 'frozen', version: 1, hash: hashOf('frozen') });
  const about = { instrument: 'inForce', hash: hashOf('inForce') };
  enter('chair', 'text-frozen', { ...about, version: 1 });
  enter('chair', 'force-set', { instrument: 'inForce', parties: ['AR'] });
  enter('ada', 'signed', { ...about, party: 'AR' });
  enter('ben', 'acceded', { ...about, party: 'BE' });
  enter('ada', 'ratified', { ...about, party: 'AR' });
  toBeSigned(world, 'signed');
  const signed = { instrument: 'signed', hash: hashOf('signed') };
  enter('chair', 'text-frozen', { ...signed, version: 1 });
  enter('ada', 'signed', { ...signed, party: 'AR' });
  enter('ben', 'signed', { ...signed, party: 'BE' });
}

/** What closes a text, each act on one where it can be done. */
export function closingActs(world: World): readonly (readonly [string, Json, string?])[] {
  const accords = world.state.rooms.get(world.room('plenary'))?.instruments;
  const bound = accords?.get(instrumentId('inForce'));
  const from = (bound && forceOf(bound, minute(9999)).from) ?? '';
  const unsigned = { instrument: 'frozen', hash: hashOf('frozen') };
  const signed = { instrument: 'signed', hash: hashOf('signed') };
  const own = (['AR', 'BE'] as const).flatMap(
    (party): readonly (readonly [string, Json, string])[] => {
      const whose = party === 'AR' ? 'own party' : 'another party';
      const reserving = { instrument: 'frozen', reservation: 'r', party, text: 'x' };
      return [
        ['signed', { ...unsigned, party }, whose],
        ['reservation-entered', reserving, whose],
        ['ratified', { ...signed, party }, whose],
        ['acceded', { ...unsigned, party }, whose],
        ['withdrawal-notified', { instrument: 'inForce', party }, whose],
      ];
    },
  );
  return [
    ['text-frozen', { instrument: 'ready', version: 1, hash: hashOf('ready') }],
    ['force-set', { instrument: 'frozen', ratifications: 2 }],
    ['force-declared', { instrument: 'inForce', from }],
    ...own,
  ];
}

/** A text of one point, put under silence by the chair. */
export function underSilence(world: World, instrument: string, until: string): void {
  const chair = (kind: string, body: Json): void =>
    world.must({ by: 'chair', room: 'plenary', kind, body });
  const mustAgree = ['AR', 'BE'];
  const points = [{ id: 'p1', kind: 'point', depth: 0, text: 'Be still.' }];
  chair('instrument-opened', { instrument, title: instrument, language: 'en', mustAgree });
  chair('text-tabled', { instrument, version: 1, penholder: 'Chair', points });
  chair('silence-called', { instrument, version: 1, until });
}
