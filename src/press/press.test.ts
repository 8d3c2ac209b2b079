import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zWhen } from '../core/record/ids.ts';
import { anyBytes, anyText, INVENTED, scrambled } from './article.test-kit.ts';
import { writeCsv } from './export/csv.ts';
import { writeNinjs } from './export/ninjs.ts';
import { readJsonld } from './export/read-jsonld.ts';
import { writeJsonld } from './export/write-jsonld.ts';
import { readPress, type PressReading } from './press.ts';
import { PressRefused } from './refused.ts';
import { textOf } from './span.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): PressReading => readPress(bytes(text));

/** A text may be refused, with a sentence; nothing else may go wrong. */
function readOrRefused(given: string | Uint8Array): PressReading | undefined {
  try {
    return readPress(typeof given === 'string' ? bytes(given) : given);
  } catch (error) {
    if (error instanceof PressRefused) return undefined;
    throw error;
  }
}

describe('whatever is pasted', () => {
  test('every span gives the exact words of the stored text, and every date is one of the record', () => {
    fc.assert(
      fc.property(scrambled, (text) => {
        const reading = readOrRefused(text);
        for (const one of reading?.statements ?? []) {
          expect(textOf(text, one.cue).replace(/\s+/g, ' ')).toBe(one.verb);
          const said = one.content.map((part) => textOf(text, part).replace(/\s+/g, ' '));
          expect(said.join(' … ')).toBe(one.gist);
          const source = one.source ? textOf(text, one.source) : one.surface;
          expect(source).toContain(one.surface);
          expect(zWhen.safeParse(one.said.edtf).success).toBe(true);
        }
        for (const { when } of reading?.meetings ?? [])
          expect(zWhen.safeParse(when).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('every line that is not blank comes out once, where it stood', () => {
    fc.assert(
      fc.property(scrambled, (text) => {
        const lines = readOrRefused(text)?.article.lines;
        fc.pre(lines !== undefined);
        for (const line of lines) expect(textOf(text, line)).toBe(line.text);
        const wanted = text.split('\n').map((line) => line.trim());
        expect(lines.map((line) => line.text)).toEqual(wanted.filter((line) => line !== ''));
      }),
      { numRuns: 100 },
    );
  });

  test('what is written as JSON-LD comes back, chain and spans and all', () => {
    fc.assert(
      fc.property(scrambled, (text) => {
        const reading = readOrRefused(text);
        if (!reading) return;
        const back = readJsonld(JSON.parse(JSON.stringify(writeJsonld(reading))));
        expect(back.statements).toEqual(reading.statements);
        expect(back).toMatchObject({ text, sha256: reading.article.sha256 });
      }),
      { numRuns: 100 },
    );
  });
});

describe('what nobody would call an article', () => {
  test('any text, with marks that programs stumble over, is read or refused with a sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readOrRefused(text);
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes, as a page or pasted, are read or refused with a sentence', () => {
    fc.assert(
      fc.property(anyBytes, (given) => {
        readOrRefused(given);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what once went wrong', () => {
  const folder = join(import.meta.dirname, '../../fixtures/regressions/press');
  const cases = readdirSync(folder).map(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly name: string;
        readonly text: string;
      },
  );
  test.each(cases)('$name', ({ text }) => {
    expect(read(text).article.text).toBe(text);
  });
});

describe('an invented article, pasted with its furniture', () => {
  const reading = read(INVENTED);

  test('furniture, captions and credits are told from the story', () => {
    const kinds = reading.article.lines.map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['furniture', 'furniture', 'furniture', 'caption']);
    expect(kinds.at(-1)).toBe('credit');
  });

  test('each statement has its speaker, its party, its date and its chain', () => {
    expect(
      reading.statements.map(({ speaker, party, verb, mode }) => [
        speaker,
        party?.code,
        verb,
        mode,
      ]),
    ).toEqual([
      ['Astrid Holm', 'NO', 'said', 'mixed'],
      ['Astrid Holm', 'NO', 'wrote', 'direct'],
      ['Astrid Holm', 'NO', 'adding', 'reported'],
      ['Belgian Navy', 'BE', 'According to', 'reported'],
      ['Pieter Maes', 'BE', 'said', 'reported'],
      expect.anything(),
    ]);
    const [first, second, , , maes] = reading.statements;
    expect(first?.said).toMatchObject({ edtf: '2025-03-03', certainty: 'stated' });
    expect(second?.medium).toMatchObject({ type: 'post', platform: 'Telegram' });
    expect(maes?.chain.map(({ who }) => who)).toEqual([
      'Pieter Maes',
      'Nordlys',
      'the outlet of the article',
      'Belga',
    ]);
  });

  test('a meeting that stands only in a caption is found', () => {
    expect(reading.meetings[0]).toMatchObject({
      place: 'Oslo',
      when: '2025-03-03',
      from: 'caption',
    });
  });

  test('a spreadsheet gets a row a statement, and no formula', () => {
    const [first] = reading.statements;
    if (!first) throw new Error('nothing was read');
    expect(writeCsv(reading.statements).split('\r\n')).toHaveLength(reading.statements.length + 2);
    expect(writeCsv([{ ...first, speaker: '=1+1' }])).toContain("'=1+1");
  });

  test('ninjs has the story without the furniture, and who is named', () => {
    const ninjs = writeNinjs(reading);
    expect(ninjs.bodies[0]?.value).not.toContain('cookies');
    expect(ninjs.people.map(({ name }) => name)).toContain('Astrid Holm');
    expect(ninjs.infoSources).toEqual([{ name: 'Belga' }]);
  });

  test('JSON-LD whose article lost the words is refused', () => {
    const graph = writeJsonld(reading);
    const [article, ...rest] = graph['@graph'];
    const other = { ...graph, '@graph': [{ ...article, articleBody: 'Nothing.' }, ...rest] };
    expect(() => readJsonld(other)).toThrow('quotes words that its article does not have');
  });
});

describe('a page', () => {
  const story = INVENTED.split('\n')
    .slice(4, 9)
    .map((line) => `<p>${line}</p>`)
    .join('');
  const page = `<!doctype html><html><head><title>Fish</title><script>globalThis.hasRun = true</script>
    <meta property="article:published_time" content="2025-03-03T09:00:00Z"></head>
    <body onload="globalThis.hasRun = true"><nav>Home</nav><article>${story}<img src=x onerror="globalThis.hasRun = true"></article></body></html>`;

  test('nothing of it runs, and its own date is the reference', () => {
    const reading = read(page);
    expect('hasRun' in globalThis).toBe(false);
    expect(reading.reference).toMatchObject({ first: '2025-03-03' });
    expect(reading.statements[0]?.speaker).toBe('Astrid Holm');
    expect(reading.article.text).not.toContain('hasRun');
  });

  test('a page nested beyond reason, one without end and zero bytes are refused with a sentence', () => {
    expect(() => read(`<html><body>${'<div>'.repeat(5000)}x`)).toThrow('nested more than');
    expect(() => readPress(new Uint8Array(21 * 1024 * 1024))).toThrow('more than the 20 MB');
    expect(() => read('a\0b')).toThrow('zero bytes');
    expect(() => read('Menu')).toThrow('no sentence');
  });
});
