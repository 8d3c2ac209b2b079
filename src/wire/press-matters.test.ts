import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pledgeMade } from '../core/record/kinds/pledge-made.ts';
import { sessionCalled } from '../core/record/kinds/session-called.ts';
import { sessionHeld } from '../core/record/kinds/session-held.ts';
import { matterId } from '../core/record/ids.ts';
import { partyId } from '../core/text/point.ts';
import {
  isWholePledge,
  isWholePosition,
  meetingBody,
  meetingDraft,
  meetingIdOf,
  meetingKind,
  pledgeBody,
  pledgeDraft,
  positionDraft,
} from './press-matters.ts';
import type { MeetingTold, PledgeTold } from './press.ts';

const article = { sha256: 'ab'.repeat(32) };
const parties = new Map([
  [partyId('Nord'), { name: 'Norway' }],
  [partyId('BE'), { name: 'Belgium' }],
]);
const norway = { code: 'NO', name: 'Norway' };
const belgium = { code: 'BE', name: 'Belgium' };

const words = fc
  .array(fc.oneof(fc.lorem(), fc.constantFrom('\n', '\u0007', '😀', 'x'.repeat(600))), {
    minLength: 1,
    maxLength: 60,
  })
  .map((some) => `a ${some.join(' ')}`);

const meeting: fc.Arbitrary<MeetingTold> = fc.record({
  id: fc.constant('M1'),
  who: fc.array(fc.record({ name: words, party: fc.constantFrom(norway, belgium) }), {
    maxLength: 4,
  }),
  place: words,
  when: fc.constantFrom('2025-03-03', '../2025-03-03', '2025-03-03/..'),
  basis: words,
  status: fc.constantFrom('held', 'planned', 'sought', 'conditional'),
  condition: words,
  cue: fc.constant({ start: 12, end: 15 }),
  spans: fc.constant([{ start: 0, end: 40 }]),
  statements: fc.constant(['S1']),
});

const pledge: fc.Arbitrary<PledgeTold> = fc.record({
  id: fc.constant('G1'),
  by: words,
  parties: fc.constant([norway]),
  with: fc.constant([belgium, norway]),
  kind: fc.constant('monitoring'),
  what: words,
  considered: fc.boolean(),
  condition: words,
  statement: fc.constant('S1'),
});

test('whatever is told of a meeting is a session that the record takes, held or called', () => {
  fc.assert(
    fc.property(meeting, (told) => {
      const draft = { ...meetingDraft(told, parties), title: 'Talks' };
      const body = meetingBody(meetingIdOf(article, told), draft, []);
      const kind = draft.status === 'held' ? sessionHeld : sessionCalled;
      expect(meetingKind(draft)).toBe(kind.name);
      expect(kind.schema.parse(body)).toMatchObject({ when: told.when, title: 'Talks' });
    }),
    { numRuns: 60 },
  );
});

test('whatever is told of a pledge is one that the record takes, and nobody gives with himself', () => {
  fc.assert(
    fc.property(pledge, (told) => {
      const draft = pledgeDraft(told, parties);
      const body = pledgeBody(matterId('p'), draft, [matterId('s')]);
      expect(pledgeMade.schema.parse(body)).toMatchObject({ by: ['Nord'], with: ['BE'] });
    }),
    { numRuns: 60 },
  );
});

test('a pledge asks for who gives, its kind, and a unit with its amount', () => {
  const whole = {
    by: ['Nord'],
    with: [],
    kind: 'money',
    what: 'a fund',
    value: '5',
    unit: 'EUR',
    condition: '',
    status: 'offered',
  } as const;
  expect(isWholePledge(whole)).toBe(true);
  expect(isWholePledge({ ...whole, value: '', unit: '' })).toBe(true);
  for (const lacking of [{ by: [] }, { kind: '' }, { unit: '' }, { value: '' }, { value: '5.5' }])
    expect(isWholePledge({ ...whole, ...lacking } as typeof whole)).toBe(false);
});

test('a position is a party’s, and asks for the point that it is on; what is said of the text is none', () => {
  const told = {
    id: 'P1',
    position: 'in principle',
    party: norway,
    words: 'it agrees in principle',
    by: 'Holm',
    statements: ['S1'],
  } as const;
  const draft = positionDraft(told, parties);
  expect(draft).toEqual({
    party: 'Nord',
    position: 'in principle',
    instrument: '',
    point: '',
    note: 'it agrees in principle',
  });
  expect(draft && isWholePosition(draft)).toBe(false);
  expect(draft && isWholePosition({ ...draft, instrument: 'accord', point: 'p' })).toBe(true);
  expect(positionDraft({ ...told, position: 'open' }, parties)).toBeUndefined();
});
