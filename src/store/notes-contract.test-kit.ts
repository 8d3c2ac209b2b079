import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Note, Notes } from './notes.ts';

/** Notes to test, and what clears up after them. */
export interface NotesUnderTest {
  readonly notes: Notes;
  discard(): Promise<void>;
}

/** What all notes must do. Run it in a test file of each, with what opens empty ones. */
export function testNotesContract(kind: string, open: () => Promise<NotesUnderTest>): void {
  describe(`the notes in ${kind}`, () => {
    let under: NotesUnderTest;
    let notes: Notes;
    beforeEach(async () => {
      under = await open();
      ({ notes } = under);
    });
    afterEach(() => under.discard());

    test('do what a map would, whatever is put and removed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
          for (const { name } of await notes.list('')) await notes.remove(name);
          const model = new Map<string, Note>();
          for (const { name, json, version } of acts) {
            if (version === undefined) {
              await notes.remove(name);
              model.delete(name);
              continue;
            }
            const fits = (model.get(name)?.version ?? 0) === version;
            expect(await notes.put(name, json, version)).toBe(fits);
            if (fits) model.set(name, { name, json, version: version + 1 });
          }
          const expected = [...model.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
          expect(await notes.list('')).toEqual(expected);
          expect(await notes.list('a/')).toEqual(
            expected.filter(({ name }) => name.startsWith('a/')),
          );
        }),
        { numRuns: 20 },
      );
    });

    test('keep to the letter what they are given, and take no name for a pattern', async () => {
      const json = '{"words":"ثلاثون يوماً 😀 \\u0000"}';
      expect(await notes.put('a%/1', json, 0)).toBe(true);
      expect(await notes.put('ab/1', '{}', 0)).toBe(true);
      expect(await notes.list('a%/')).toEqual([{ name: 'a%/1', version: 1, json }]);
    });

    test('let one of many win who write over the same version at once', async () => {
      await notes.put('a/1', '0', 0);
      const won = await Promise.all(
        Array.from({ length: 8 }, (_, index) => notes.put('a/1', String(index), 1)),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await notes.list(''))[0]).toMatchObject({
        version: 2,
        json: String(won.indexOf(true)),
      });
    });
  });
}

const act = fc.record({
  name: fc.constantFrom('a/1', 'a/2', 'b/1', 'B/1'),
  json: fc.json(),
  version: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 6 }),
});
