import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal as es } from './es/refusal.ts';
import { refusal as fr } from './fr/refusal.ts';
import {
  mandateInWords,
  phraseInWords,
  refusalPhraseOf,
  refusalPhrases,
} from './refusal-phrases.ts';
import { phrases as zh } from './zh/refusal-phrases.ts';

/** Where refusals are made. */
const places = ['../../core/record/', '../../server/'].map((at) => new URL(at, import.meta.url));

/** What the rules say of a refusal in words of their own, "…" for what is put in. */
function phrasesOfTheRules(): readonly string[] {
  const sources = places.flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('test'))
      .map((file) => readFileSync(new URL(file, place), 'utf8')),
  );
  const shapes = [
    /\bconst (?:whose|what) = (')(?<said>.*?)\1;/gu,
    /code: '(?:no-such|taken)',\s*what: (['`])(?<said>.*?)\1/gu,
    /\b(?:known|free)\([^;']*?(['`])(?<said>.*?)\1,?\s*\)/gu,
    /\b(?:whose|place): (['`])(?<said>.*?)\1/gu,
    /\s[?:] (`)(?<said>the [^`]*)\1/gu,
    /\bnotYours\([^;]*?, (['`])(?<said>[a-z][^']*?)\1\)/gu,
  ];
  return sources.flatMap((source) =>
    shapes.flatMap((shape) =>
      Array.from(source.matchAll(shape), ({ groups }) =>
        (groups?.['said'] ?? '').replaceAll(/\$\{.*?\}/gu, 'AR'),
      ),
    ),
  );
}

test('everything that the rules name in a refusal has words in the other languages', () => {
  const said = phrasesOfTheRules();
  expect(said.length).toBeGreaterThan(refusalPhrases.length);
  expect(said.filter((phrase) => !refusalPhraseOf(phrase))).toEqual([]);
});

test('nothing is kept that the rules do not say', () => {
  const said = new Set(phrasesOfTheRules().map((phrase) => refusalPhraseOf(phrase)?.phrase));
  expect(refusalPhrases.filter((phrase) => !said.has(phrase))).toEqual([]);
});

test('a phrase is found again whatever parties stand in it', () => {
  const codes = fc.array(fc.stringMatching(/^[A-Z]{2,6}$/u), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...refusalPhrases), codes, (phrase, parties) => {
      const said = phrase.replace('…', parties.join(' or '));
      const named = phrase.includes('…') ? parties : [];
      expect(refusalPhraseOf(said)).toEqual({ phrase, parties: named });
    }),
  );
});

test('the parties stand where the language wants them', () => {
  expect(phraseInWords(zh, '或', 'the head of the delegation of AR')).toBe('AR代表团团长');
  expect(phraseInWords(zh, '或', 'the delegation of AR or BE')).toBe('AR或BE代表团');
  expect(phraseInWords(zh, '或', 'something new')).toBe('something new');
});

test('a mandate has its own word in the interface; what is not known stays as it is', () => {
  expect(mandateInWords({ sign: 'firmar' }, 'sign')).toBe('firmar');
  expect(mandateInWords({ sign: 'firmar' }, 'toString')).toBe('toString');
});

test('a refusal says what, where and what to do', () => {
  expect(fr({ code: 'no-such', what: 'gate', name: 'Sommet' })).toBe(
    'Introuvable ici\u00a0: préalable «\u00a0Sommet\u00a0». Vérifiez le nom.',
  );
  expect(es({ code: 'not-yours', kind: 'text-tabled', whose: 'the delegation of AR or BE' })).toBe(
    'Este acto no le corresponde a usted; solicítelo a quien puede realizarlo: la delegación de AR o BE.',
  );
});
