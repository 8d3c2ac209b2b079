import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { composeWith } from '../../core/record/compose.ts';
import { fold, host, step } from '../../core/record/fold.ts';
import { instrumentId, matterId } from '../../core/record/ids.ts';
import { isOpen, standings } from '../../core/record/standing.ts';
import type { Room } from '../../core/record/state.ts';
import { partyId, pointId } from '../../core/text/point.ts';
import { seedOf } from './seed.ts';
import { talksFile } from './talks-folder.ts';
import { readTalksOfNovember2025 } from './talks-of-november-2025.ts';
import { zTalksFile } from './talks-file.ts';

const example = readTalksOfNovember2025();
const file = zTalksFile.parse(JSON.parse(talksFile('talks-of-november-2025', 'talks.json')));
const seed = seedOf(new Uint8Array(32).fill(1));
const entries = await example.build(seed);
const folded = fold(seed.negotiation, entries, host, '9999');
const rooms = [...folded.state.rooms.values()];

function roomOf(purpose: string): Room {
  const room = rooms.find((one) => one.purpose === purpose);
  if (!room) throw new Error(`there is no ${purpose} room`);
  return room;
}

test('every entry of the Talks of November 2025 is accepted', () => {
  expect(folded.refused).toEqual([]);
});

test('all that is in the file is in the record, and everyone sees all of it', () => {
  const open = roomOf('public');
  const sessions = rooms.flatMap((room) => [...room.sessions.keys()]).map(String);
  expect(sessions.toSorted()).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'W1']);
  expect([...open.statements.keys()].map(String)).toEqual(
    Array.from({ length: 20 }, (_, n) => `S${n + 1}`),
  );
  expect([...open.pledges.keys()].map(String)).toEqual(['G1', 'G2', 'G3', 'G4']);
  expect(open.attachments.size).toBe(2);
  expect([...open.requirements.values()].toSorted((a, b) => a.order - b.order)[0]?.id).toBe(
    'own-army',
  );
  expect(new Set(rooms.map(({ track }) => track))).toEqual(
    new Set([undefined, 'Geneva', 'Moscow', 'Abu Dhabi', 'Coalition of the Willing']),
  );
  for (const { person } of example.people) {
    expect(fold(seed.negotiation, entries, person, '9999').state.rooms.size).toBe(rooms.length);
  }
});

test('twenty-eight points are there by number, their words withheld in both versions', () => {
  const plan = roomOf('public').instruments.get(instrumentId('plan'));
  expect(plan?.versions).toHaveLength(2);
  for (const { points } of plan?.versions ?? []) {
    const numbered = points.filter(({ kind }) => kind === 'point');
    expect(numbered.map(({ label }) => label)).toEqual(
      Array.from({ length: 28 }, (_, n) => `${n + 1}.`),
    );
    expect(points.filter(({ text }) => text === '').every(({ withheld }) => withheld)).toBe(true);
  }
});

test('territory is referred to the principals by Ukraine, as a statement says', () => {
  const plan = roomOf('public').instruments.get(instrumentId('plan'));
  const territory = plan && standings(plan).get(pointId('territory'));
  expect(territory?.stage).toBe('referred');
  const taken = territory?.held.get(partyId('UA'))?.taken;
  expect(taken).toMatchObject({ position: 'referred', statement: 'S15' });
  for (const held of plan?.positions.values() ?? []) {
    for (const one of held.values()) expect(one.statement).toBeDefined();
  }
});

test('the gate of the leaders is shut until it is waived', () => {
  const open = roomOf('public');
  const gate = open.gates.get(matterId('leaders'));
  expect(gate && isOpen(open, gate, '2025-11-27')).toBe(false);
  expect(open.sessions.get(matterId('M4'))?.gate).toBe('leaders');
});

test('whoever is named in it can read and can act for no one', () => {
  const named = example.people.filter(({ party }) => party !== null);
  expect(named).toHaveLength(10);
  for (const { person, party } of named) {
    const about = { instrument: 'plan', version: 2, party, point: 'p1' };
    const entry = composeWith(folded.state, seed.signer(person), {
      room: roomOf('public').id,
      kind: 'amendment-filed',
      happened: '2025-11-27',
      nonce: '0'.repeat(32),
      body: { ...about, text: 'Something else.' },
    });
    const seq = roomOf('public').tree.size + 1;
    const tried = step(folded, { entry, seq, recorded: '2025-11-27T00:00:00.000Z' });
    expect(tried.refused.at(-1)?.why).toMatchObject({ code: 'no-mandate', mandate: 'propose' });
  }
});

test('quotations are shorter than eight words', () => {
  const quoted = file.statements.flatMap((statement) => statement.quoted);
  expect(quoted.length).toBeGreaterThan(8);
  for (const words of quoted) expect(words.split(' ').length).toBeLessThan(8);
});

const folder = join(import.meta.dirname, '../../../../shared/data/press');
const missing = existsSync(folder) ? '' : ' (skipped: ../shared/data/press is missing)';
const zGold = z.object({
  statements: z.array(
    z.object({
      id: z.string(),
      speaker: z.string(),
      mode: z.string(),
      said: z.string(),
      quoted: z.array(z.string()).optional(),
    }),
  ),
  meetings: z.array(z.object({ id: z.string(), when: z.string(), status: z.string() })),
  pledges: z.array(z.object({ id: z.string() })),
});

describe.skipIf(missing !== '')(`beside the article${missing}`, () => {
  const article = missing === '' ? readFileSync(join(folder, 'geneva-article.txt')) : Buffer.of();
  const gold = () =>
    zGold.parse(JSON.parse(readFileSync(join(folder, 'geneva-article.gold.json'), 'utf8')));

  test('every statement, meeting and pledge that a careful reader found is there, with its date', () => {
    const { statements, meetings, pledges } = gold();
    expect(
      file.statements.map(({ statement, speaker, mode, said }) => [statement, speaker, mode, said]),
    ).toEqual(statements.map(({ id, speaker, mode, said }) => [id, speaker, mode, said]));
    const found = new Map(
      file.sessions.map(({ session, when, status }) => [session, { when, status }]),
    );
    for (const { id, when, status } of meetings) {
      expect(found.get(id)).toEqual({
        when,
        status: status.startsWith('conditional') ? 'planned' : status,
      });
    }
    expect(file.pledges.map(({ pledge }) => pledge)).toEqual(pledges.map(({ id }) => id));
  });

  test('the source names the article by its hash', () => {
    expect(file.source.sha256).toBe(createHash('sha256').update(article).digest('hex'));
  });

  test('what is quoted stands between quotation marks in the article', () => {
    const between = [...article.toString().matchAll(/["“]([^"“”]+)["”]/gu)].map(
      ([, words]) => words ?? '',
    );
    for (const words of file.statements.flatMap(({ quoted }) => quoted)) {
      expect(between.filter((one) => one.includes(words))).not.toEqual([]);
    }
  });

  test('no eight words in a row are the article’s', () => {
    const wordsOf = (text: string): readonly string[] =>
      text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const eights = (text: string): readonly string[] => {
      const words = wordsOf(text);
      return words.slice(7).map((_word, n) => words.slice(n, n + 8).join(' '));
    };
    const theirs = new Set(eights(article.toString()));
    const texts = JSON.stringify(file).match(/"(?:[^"\\]|\\.)*"/gu) ?? [];
    expect(theirs.size).toBeGreaterThan(400);
    expect(texts.flatMap(eights).filter((words) => theirs.has(words))).toEqual([]);
  });
});
