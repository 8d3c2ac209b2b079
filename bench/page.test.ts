import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withParts } from './page.ts';

const title = fc.stringMatching(/^[A-Z][a-z]{0,3}$/u);
const line = fc.stringMatching(/^[a-z|]{1,8}$/u);
const parts = fc
  .uniqueArray(fc.record({ title, line }), { selector: (part) => part.title, maxLength: 6 })
  .map((all) => all.map((part) => `## ${part.title}\n\n${part.line}\n`));

const pageOf = (all: readonly string[]): string => `# What was measured\n\n${all.join('\n')}`;
const titles = (page: string): readonly string[] => page.match(/^## .*$/gmu) ?? [];

test('what is asked anew stands in place of what was found before, and all else as it stood', () => {
  fc.assert(
    fc.property(parts, parts, (had, found) => {
      const page = withParts(pageOf(had), found);
      for (const part of found) expect(page).toContain(part);
      const asked = new Set(found.flatMap(titles));
      const left = had.filter((part) => !asked.has(titles(part)[0] ?? ''));
      for (const part of left) expect(page).toContain(part);
      const expected = new Set([...had.flatMap(titles), ...asked]);
      expect(titles(page)).toEqual([...expected]);
      expect(page.startsWith('# What was measured\n')).toBe(true);
    }),
  );
});

test('the same parts once more change nothing', () => {
  fc.assert(
    fc.property(parts, parts, (had, found) => {
      const once = withParts(pageOf(had), found);
      expect(withParts(once, found)).toBe(once);
    }),
  );
});
