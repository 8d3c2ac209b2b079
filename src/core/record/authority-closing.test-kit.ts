import { pointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { textHash } from './closing.ts';
import { forceOf } from './force.ts';
import { instrumentId } from './ids.ts';
import { translationHash } from './authentic.ts';
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
  const third = { instrument: 'frozen', reservation: 'of-CO', party: 'CO', text: 'x' };
  enter('cam', 'reservation-entered', third);
  const about = { instrument: 'inForce', hash: hashOf('inForce') };
  enter('chair', 'text-frozen', { ...about, version: 1 });
  enter('chair', 'force-set', { instrument: 'inForce', parties: ['AR'] });
  enter('ada', 'signed', { ...about, party: 'AR' });
  enter('ben', 'acceded', { ...about, party: 'BE' });
  enter('ada', 'ratified', { ...about, party: 'AR' });
  toBeSigned(world, 'translated');
  const languages = [{ language: 'fr', title: 'Accord', concerns: ['AR', 'BE'] }];
  enter('chair', 'languages-set', { instrument: 'translated', languages });
  enter('chair', 'translation-filed', inFrench('La paix.'));
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const reserved = { instrument: 'inForce', reservation: `of-${party}`, party };
    enter(by, 'reservation-entered', { ...reserved, text: 'x' });
  }
  enter('ada', 'objection-made', { instrument: 'inForce', reservation: 'of-BE', party: 'AR' });
  enter('ben', 'objection-made', { instrument: 'inForce', reservation: 'of-AR', party: 'BE' });
  toBeSigned(world, 'signed');
  const signed = { instrument: 'signed', hash: hashOf('signed') };
  enter('chair', 'text-frozen', { ...signed, version: 1 });
  enter('ada', 'signed', { ...signed, party: 'AR' });
  enter('ben', 'signed', { ...signed, party: 'BE' });
}

const inFrench = (text: string): Json => ({
  instrument: 'translated',
  language: 'fr',
  wordings: [{ point: 'p1', on: wordingHash(['Peace.']), text }],
});

/** What closes a text, each act on one where it can be done. */
export function closingActs(world: World): readonly (readonly [string, Json, string?])[] {
  const accords = world.state.rooms.get(world.room('plenary'))?.instruments;
  const bound = accords?.get(instrumentId('inForce'));
  const from = (bound && forceOf(bound, minute(9999)).from) ?? '';
  const unsigned = { instrument: 'frozen', hash: hashOf('frozen') };
  const signed = { instrument: 'signed', hash: hashOf('signed') };
  const wording = translationHash({ on: 'Peace.', text: 'La paix.' });
  const french = { instrument: 'translated', language: 'fr' };
  const accepted = { ...french, points: [{ point: 'p1', wording }] };
  const own = (['AR', 'BE'] as const).flatMap(
    (party): readonly (readonly [string, Json, string])[] => {
      const whose = party === 'AR' ? 'own party' : 'another party';
      const other = party === 'AR' ? 'BE' : 'AR';
      const reserved = { instrument: 'inForce', party };
      const reserving = { instrument: 'frozen', reservation: 'r', party, text: 'x' };
      return [
        ['signed', { ...unsigned, party }, whose],
        ['reservation-entered', reserving, whose],
        ['ratified', { ...signed, party }, whose],
        ['acceded', { ...unsigned, party }, whose],
        ['withdrawal-notified', { instrument: 'inForce', party }, whose],
        ['translation-accepted', { ...accepted, party }, whose],
        ['reservation-withdrawn', { ...reserved, reservation: `of-${party}` }, whose],
        ['objection-made', { instrument: 'frozen', reservation: 'of-CO', party }, whose],
        ['objection-withdrawn', { ...reserved, reservation: `of-${other}` }, whose],
      ];
    },
  );
  return [
    ['text-frozen', { instrument: 'ready', version: 1, hash: hashOf('ready') }],
    ['languages-set', { instrument: 'translated', languages: [] }],
    ['translation-filed', inFrench('Paix.')],
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
