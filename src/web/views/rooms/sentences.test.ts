import { describe, expect, test } from 'vitest';
import { kinds } from '../../../core/record/kinds.ts';
import { ar } from '../../words/ar.ts';
import { ofClosing } from './sayings-closing.test-kit.ts';
import { ofMatters } from './sayings-matters.test-kit.ts';
import { ofPeople } from './sayings-people.test-kit.ts';
import { ofPositions } from './sayings-positions.test-kit.ts';
import { ofTexts } from './sayings-text.test-kit.ts';
import { onPoint, say } from './sentences.test-kit.ts';
import { sayable } from './sentences.ts';

const told = [...ofPeople, ...ofTexts, ...ofPositions, ...ofClosing, ...ofMatters];

describe('an act in one sentence', () => {
  test.each(told)('%s %j', (kind, body, sentence) => {
    expect(say(kind, body).text).toBe(sentence);
  });

  test('is there for every kind of entry', () => {
    expect([...kinds.keys()].filter((kind) => !sayable(kind))).toEqual([]);
    const untold = [...kinds.keys()].filter((name) => !told.some(([kind]) => kind === name));
    expect(untold).toEqual([]);
  });

  test.each(told)('is there in Arabic for %s, with nothing left undefined', (kind, body) => {
    const { text } = say(kind, body, ar);
    expect(text).toMatch(/\p{Script=Arabic}/u);
    expect(text).not.toContain('undefined');
  });

  test('keeps apart the words that are not the interface’s, with their language', () => {
    expect(say('amendment-filed', { ...onPoint, text: 'Other words.' })).toMatchObject({
      quote: 'Other words.',
      language: 'en',
      about: { instrument: 'accord', point: 'p7' },
    });
    expect(say('pledge-changed', { pledge: 'p', status: 'in force' }).quote).toBe(
      'A fund for the shore.',
    );
  });

  test('falls back on the kind where a body cannot be read', () => {
    expect(say('remark-made', { nothing: true }).text).toBe(
      'Ilan Veress (CO) made an entry of the kind “remark-made”.',
    );
  });
});
