import fc from 'fast-check';
import { open, talks } from '../core/record/worlds.test-kit.ts';

/** What happens in the two worlds (`two-worlds.test-kit.ts`): the talks, and stories that go on from there. */

export const base = talks();
open(base, 'ada', 'corridor', 'caucus', ['ben', 'bo', 'cam']);
base.must({ by: 'cam', room: 'corridor', kind: 'remark-made', body: { text: 'I am off.' } });
base.must({ by: 'cam', room: 'corridor', kind: 'member-left', body: { person: 'cam' } });
open(base, 'ada', 'agora', 'public', ['ben', 'cam', 'chair']);
base.must({ by: 'chair', room: 'agora', kind: 'publication-set', body: { open: true } });
export const n = base.negotiation;
export const plenary = base.room('plenary');
export const bilateral = base.room('bilateral');
export const hiddenRoom = base.room('behind doors');
const agora = base.room('agora');
/** `cam` was here: he keeps what he had, and gets nothing more. */
export const corridor = base.room('corridor');

/** Something that someone does. `hidden`: in the second world only. */
export interface Step {
  readonly hidden: boolean;
  readonly by: 'ada' | 'ben' | 'bo' | 'cam' | 'chair';
  readonly room: typeof plenary;
  readonly kind: string;
  readonly body: { readonly [field: string]: string | readonly string[] };
}

export const say = (text: string) => ({ kind: 'remark-made', body: { text } });
const inSightOfCam = fc.oneof(
  fc
    .record({
      by: fc.constantFrom('ada', 'ben', 'cam', 'chair'),
      text: fc.string({ minLength: 1 }),
    })
    .map(({ by, text }) => ({
      hidden: false,
      by,
      room: plenary,
      ...say(`said: ${text.replace(/\p{C}/gu, '')}`),
    })),
  fc.constantFrom('Good morning.', '<b>Now</b>').map((words) => ({
    hidden: false,
    by: 'ben' as const,
    room: agora,
    ...say(words),
  })),
  fc.constantFrom([], ['speak']).map((may) => ({
    hidden: false,
    by: 'ada' as const,
    room: base.room(undefined),
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may },
  })),
  fc.constantFrom('2026-10', '2026-11-02T10:00').map((when) => ({
    hidden: false,
    by: 'ada' as const,
    room: plenary,
    kind: 'session-called',
    body: { session: `at-${when.slice(0, 7)}`, title: 'In plenary', when, who: [] },
  })),
  fc.constantFrom('member-left', 'member-admitted').map((kind) => ({
    hidden: false,
    by: 'chair' as const,
    room: plenary,
    kind,
    body: { person: 'bo' },
  })),
);
const outOfSight = fc
  .record({
    hidden: fc.constant(true),
    by: fc.constantFrom('ada', 'ben'),
    room: fc.constantFrom(bilateral, hiddenRoom, corridor),
  })
  .chain((where) =>
    fc
      .constantFrom(
        say('between us'),
        say(`between us: ${'x'.repeat(3000)}`),
        {
          kind: 'room-opened',
          body: { name: 'plenary', purpose: 'caucus', members: ['ben', 'chair'] },
        },
        {
          kind: 'session-called',
          body: { session: 'at-2026-10', title: 'S', when: '2026', who: [] },
        },
        { kind: 'member-admitted', body: { person: 'bo' } },
        { kind: 'member-left', body: { person: 'bo' } },
        { kind: 'no-such-kind', body: {} },
      )
      .map((what) => ({ ...where, ...what })),
  );
export const story: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(inSightOfCam, outOfSight), {
  maxLength: 12,
});

/** In the millisecond of the fourth, the third is the first thing that happens, and only in one world. */
export const inOneMillisecond: readonly Step[] = [
  { hidden: false, by: 'ada', room: plenary, ...say('one') },
  { hidden: false, by: 'ada', room: plenary, ...say('two') },
  { hidden: true, by: 'ada', room: bilateral, ...say('between us') },
  {
    hidden: false,
    by: 'ada',
    room: base.room(undefined),
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may: [] },
  },
];

const openedBy = (
  by: Step['by'],
  room: string,
  name: string,
  members: readonly string[],
): Step => ({
  hidden: by !== 'cam',
  by,
  room: base.room(room),
  kind: 'room-opened',
  body: { name, purpose: 'caucus', members },
});

/** Two rooms behind doors, and in one of them words that are said, carried and said again elsewhere. */
export const telling: readonly Step[] = [
  openedBy('ada', 'behind doors', 'behind doors', ['ben', 'bo', 'chair']),
  openedBy('ada', 'another one', 'out of sight', []),
  openedBy('cam', 'a room of cam', 'behind doors', []),
  { hidden: true, by: 'bo', room: hiddenRoom, ...say('between us') },
  { hidden: true, by: 'ben', room: hiddenRoom, ...say('what will cam say?') },
  {
    hidden: false,
    by: 'chair',
    room: plenary,
    kind: 'carried',
    body: { text: 'between us', note: 'From one side.' },
  },
];
