import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sourceFiled } from '../core/record/kinds/source-filed.ts';
import { statementRecorded } from '../core/record/kinds/statement-recorded.ts';
import { partyId } from '../core/text/point.ts';
import type { ArticleRead, Proposal } from './press.ts';
import {
  draftOf,
  partyOfTalks,
  sourceBody,
  sourceIdOf,
  statementBody,
  statementIdOf,
} from './press-acts.ts';

const article: ArticleRead = { sha256: 'ab'.repeat(32), text: '', lines: [] };
const proposal: Proposal = {
  id: 'S1',
  speaker: 'Astrid Holm',
  role: 'Foreign Minister',
  party: { code: 'NO', name: 'Norway' },
  verb: 'said',
  entry: 'say that',
  mode: 'mixed',
  gist: 'the quota "stands"',
  quoted: ['stands'],
  said: '2025-03-03',
  basis: 'stated: Monday',
  medium: 'post, Telegram',
  chain: [
    { who: 'Astrid Holm', how: 'said', certainty: 'stated' },
    { who: 'the outlet of the article', how: 'reported', certainty: 'inferred' },
  ],
  cue: { start: 212, end: 216 },
  content: [{ start: 229, end: 348 }],
  confidence: 0.9,
  found: 'named in full',
};
const parties = new Map([[partyId('Nord'), { name: 'NORWAY' }]]);

const zQuoting = z.looseObject({ quoted: z.array(z.string()) });

/** Words as an article may have them: long, with line breaks, with characters that no line may have. */
const words = fc
  .array(fc.oneof(fc.lorem(), fc.constantFrom('\n', '\u0007', ' ', 'ß', '😀', 'x'.repeat(600))), {
    minLength: 1,
    maxLength: 60,
  })
  .map((some) => `a ${some.join(' ')}`);

test('whatever was proposed is an act that the record takes, and no quoted word is lost', () => {
  fc.assert(
    fc.property(words, words, fc.array(words, { maxLength: 3 }), (speaker, said, quoted) => {
      const odd = { ...proposal, speaker, role: speaker, gist: said, quoted, verb: speaker };
      const body = statementBody(article, odd, draftOf(odd, parties, 'Nordlys'));
      const read = zQuoting.parse(statementRecorded.schema.parse(body));
      const bare = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, '');
      const kept = bare(read.quoted.join(''));
      const all = bare(quoted.join(''));
      expect(kept).toBe(read.quoted.length < 20 ? all : all.slice(0, kept.length));
    }),
    { numRuns: 100 },
  );
});

test('a statement goes in with its chain, the basis of its date, its quoted words and its party of the talks', () => {
  const draft = draftOf(proposal, parties, 'Nordlys');
  expect(statementBody(article, proposal, draft)).toMatchObject({
    statement: statementIdOf(article, proposal),
    press: sourceIdOf(article),
    party: 'Nord',
    role: 'Foreign Minister',
    quoted: ['stands'],
    basis: 'stated: Monday',
    medium: 'post, Telegram',
    chain: [{ who: 'Astrid Holm' }, { who: 'Nordlys', how: 'reported', certainty: 'inferred' }],
    about: [],
  });
});

test('a code that the talks gave to someone else is not taken for the party that the article names', () => {
  const partyOf = (code: string, name: string): string =>
    draftOf(proposal, new Map([[partyId(code), { name }]]), '').party;
  expect(partyOf('NO', 'Kingdom of Norway')).toBe('NO');
  expect(partyOf('NO', 'Norvell')).toBe('');
  expect(partyOf('Kingdom', 'Kingdom of Norway')).toBe('');
});

test('a date that a person set claims no basis, and a party that is not in the talks is left to him', () => {
  const draft = { ...draftOf(proposal, new Map(), ''), said: '2025-03-04', instrument: 'accord' };
  const body = statementBody(article, proposal, draft);
  expect(body).not.toHaveProperty('basis');
  expect(body).not.toHaveProperty('party');
  expect(body).toMatchObject({ about: [{ instrument: 'accord' }] });
});

test('an article is filed with what is known of it and nothing else', () => {
  const details = { title: 'Fish', outlet: 'Nordlys', published: '', address: '' };
  const body = sourceBody({ ...article, credit: '(With input\nfrom Belga)' }, details);
  expect(sourceFiled.schema.parse(body)).toEqual({
    source: sourceIdOf(article),
    title: 'Fish',
    outlet: 'Nordlys',
    credit: '(With input from Belga)',
    sha256: article.sha256,
  });
});

test('a party of the talks is known by its name, and by its code where the name agrees in part or by letters', () => {
  const states = { code: 'US', name: 'United States' };
  const known = (name: string): string =>
    partyOfTalks(states, new Map([[partyId('US'), { name }]]));
  expect(['the United States', 'USA', 'U.S.'].map(known)).toEqual(['US', 'US', 'US']);
  expect(['Upper Shore', 'Usland'].map(known)).toEqual(['', '']);
});
