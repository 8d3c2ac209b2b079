import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCompile } from './check.test-kit.ts';
import { partyId, type Point } from './point.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';
import { writeBrackets } from './write-brackets.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/golden');

const TABLE = 'On the table';
const COMPILED = 'Compiled';
const NAMELESS = 'Without names';

/**
 * A page: `## NAME`, then a quoted text: `On the table`, each party's own, `Compiled`, and where it is
 * to be seen how the same text reads without names, `Without names`.
 */
function textsIn(page: string): (readonly [name: string, text: string])[] {
  return page
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trim().split('\n');
      const quoted = lines.filter((line) => line.startsWith('>'));
      return [name, quoted.map((line) => line.replace(/^> ?/u, '')).join('\n')] as const;
    });
}

/** Points of the text, whose headings begin with `##`. */
const pointsOf = (text: string): Point[] =>
  readPoints(
    paragraphsOf(text).map((paragraph) =>
      paragraph.text.startsWith('## ') ? { text: paragraph.text.slice(3), heading: 2 } : paragraph,
    ),
  );

const written = (points: readonly Point[]): string =>
  points
    .map((point) => `${point.kind === 'heading' ? '## ' : ''}${writePoint(point)}`)
    .join('\n\n');

describe('texts as a lawyer would bracket them', () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

  it.each(pages)('%s', (name) => {
    const texts = new Map(textsIn(readFileSync(join(FOLDER, name), 'utf8')));
    const parties = [...texts].filter(([one]) => ![TABLE, COMPILED, NAMELESS].includes(one));
    const made = checkCompile(
      pointsOf(texts.get(TABLE) ?? ''),
      parties.map(([party, text]) => ({ party: partyId(party), points: pointsOf(text) })),
    );
    expect(written(writeBrackets(made))).toBe(texts.get(COMPILED));
    const nameless = written(writeBrackets(made, { attribution: false }));
    expect(nameless).toBe(texts.get(NAMELESS) ?? nameless);
  });
});
