import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, type Json } from '../../../core/record/canonical.ts';
import {
  carriableAct,
  carriableWording,
  carryOf,
  type CarriedBody,
  type Carriable,
  type Manner,
} from '../../../core/record/carry.ts';
import { file, take } from '../../../core/record/accord.test-kit.ts';
import { fold } from '../../../core/record/fold.ts';
import { personId } from '../../../core/record/ids.ts';
import type { Stretch } from '../../../core/record/left-out.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import { accordOf } from '../../../core/record/world-of.test-kit.ts';
import { accredit, open, talks, World } from '../../../core/record/worlds.test-kit.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { ar } from '../../words/ar.ts';
import { en, type Words } from '../../words/en.ts';
import { previewed } from './previewed.ts';
import type { Saying } from './saying.ts';
import { sentenceOf } from './sentences.ts';

const speechOf = (words: Words): Saying => ({
  words,
  when: (edtf) => edtf,
  number: String,
  list: (items) => items.join(' + '),
});

const begun = begin();
/** A mediator in two rooms: with AR and BE in one, with CO in the other; things to carry are in the first. */
function begin(): World {
  const world = talks();
  accredit(world, 'chair', 'med', { role: 'mediator' });
  world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person: 'med' } });
  open(world, 'med', 'north', 'bilateral', ['ada', 'ben']);
  open(world, 'med', 'south', 'bilateral', ['cam']);
  const say = (by: string, text: string): void =>
    world.must({ by, room: 'north', kind: 'remark-made', body: { text } });
  say('ada', 'Ninety days, if the dam stays closed.\nNot a day more.');
  say('ben', 'نوافق على <sixty> يوماً & لا أكثر');
  file(world, 'BE', 'p2', 'Withdrawals end within “ninety” days.');
  take(world, 'AR', 'p3', 'with reservation', 'Not the islands.');
  return world;
}

/** Everything in the plenary and in the north that can be carried. */
const carriables: readonly Carriable[] = ['north', 'plenary'].flatMap((name) => {
  const room = begun.state.rooms.get(begun.room(name));
  return (room?.acts ?? []).flatMap((act) => (room && carriableAct(begun.state, room, act)) ?? []);
});
const accord = accordOf(begun);
const wordings = (['AR', 'BE'] as const).map((code) => {
  const [party, point] = [partyId(code), pointId('p2')];
  return carriableWording(accord, { point, text: wordingOf(accord, party, point), party });
});

const manners: fc.Arbitrary<Manner> = fc.record(
  {
    attributed: fc.constantFrom('party', 'person'),
    named: fc.boolean(),
    leaveOut: fc.array(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([at, more]): Stretch => [at, at + more]),
    ),
    note: fc.constantFrom('Take it as it is.', 'كما هو'),
  },
  { requiredKeys: [] },
);

/** What the mediator is shown before, and what a member of the other room reads afterwards. */
function shownAndSeen(body: CarriedBody, speech: Saying) {
  const world = new World(begun);
  const by = personId('med');
  const room = world.room('south');
  const mine = fold(world.negotiation, world.entries, by, '9999').state;
  const there = mine.rooms.get(room);
  if (!there) throw new Error('the mediator is not in the south');
  const shown = previewed(body, { room: there, by, state: mine }, speech);
  world.must({ by: 'med', room: 'south', kind: 'carried', body: { ...body } as Json });
  const theirs = fold(world.negotiation, world.entries, personId('cam'), '9999').state;
  const act = theirs.rooms.get(room)?.acts.at(-1);
  if (!act) throw new Error('nothing has come into the south');
  return { shown, seen: sentenceOf(act, theirs, speech), act };
}

test('what is shown before carrying is, to the byte, what a member of the other room then reads', () => {
  expect(carriables.length).toBeGreaterThan(3);
  const sources = fc.constantFrom(...carriables, ...wordings);
  const property = fc.property(
    sources,
    manners,
    fc.constantFrom(en, ar),
    (source, manner, words) => {
      const body = carryOf(source, manner);
      const { shown, seen, act } = shownAndSeen(body, speechOf(words));
      expect(canonical({ ...seen })).toBe(canonical({ ...shown }));
      expect(canonical(act.body as Json)).toBe(canonical({ ...body } as Json));
    },
  );
  fc.assert(property, { seed: 31, numRuns: 60 });
});
