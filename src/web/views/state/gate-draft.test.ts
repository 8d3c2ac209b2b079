import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../core/record/condition.ts';
import { instrumentId, matterId } from '../../../core/record/ids.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { blank, blankGroup, conditionOf, draftOf, whats } from './gate-draft.ts';

const instrument = instrumentId('accord');
const single: fc.Arbitrary<Condition> = fc.oneof(
  fc.record(
    {
      points: fc.constantFrom('agreed' as const, 'in principle' as const),
      instrument: fc.constant(instrument),
      named: fc.constant([pointId('p1'), pointId('p2')]),
      except: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['points', 'instrument'] },
  ),
  fc.constantFrom<Condition>(
    { consents: 'signed', instrument },
    { consents: 'ratified', instrument, number: 3 },
    { consents: 'signed', instrument, parties: [partyId('AR')] },
    { consents: 'ratified', instrument, parties: [partyId('AR')], number: 2 },
    { inForce: instrument },
    { fact: matterId('ceasefire') },
    { notBefore: '2026-10-01' },
    { judgement: 'It is calm.' },
  ),
);
const { composed } = fc.letrec<{ composed: Condition }>((tie) => {
  const parts = fc.array(tie('composed'), { minLength: 1, maxLength: 4 });
  return {
    composed: fc.oneof(
      { maxDepth: 3 },
      single,
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      parts.map((of) => ({ atLeast: of.length, of })),
    ),
  };
});
const isGroup = (condition: Condition): boolean =>
  'all' in condition || 'any' in condition || 'of' in condition;

test('any condition that was set is written on and set again as it was; one alone is all of one', () => {
  fc.assert(
    fc.property(composed, (condition) => {
      const again = isGroup(condition) ? condition : { all: [condition] };
      expect(conditionOf(draftOf(condition))).toEqual(again);
    }),
    { seed: 31, numRuns: 500 },
  );
});

describe('a condition that is being written', () => {
  test('is none while its fact, day, judgement or named points are not chosen', () => {
    for (const what of ['fact', 'notBefore', 'judgement'] as const) {
      expect([what, conditionOf({ ...blank('accord'), what })]).toEqual([what, undefined]);
    }
    expect(conditionOf({ ...blank('accord'), which: 'named' })).toBeUndefined();
  });

  test('is none while a number is no number, or asks for more conditions than there are', () => {
    expect(conditionOf({ ...blank('accord'), except: 'two' })).toBeUndefined();
    const group = blankGroup('accord');
    expect(conditionOf({ ...group, how: 'atLeast', count: '2' })).toBeUndefined();
    expect(conditionOf({ ...group, how: 'atLeast', count: '1' })).toBeDefined();
  });

  test('keeps what was written when another kind is tried and given up again', () => {
    const written = { ...blank('accord'), except: '2' };
    const tried = whats.reduce((draft, what) => ({ ...draft, what }), written);
    expect(conditionOf({ ...tried, what: 'points' })).toEqual(conditionOf(written));
  });

  test('is no condition where a group is empty', () => {
    expect(conditionOf({ ...blankGroup('accord'), parts: [] })).toBeUndefined();
  });
});
