import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Colours = ReadonlyMap<string, string>;
interface Scheme {
  readonly colours: Colours;
  /** Of each purpose of a room, its tint. */
  readonly tints: Colours;
}

const coloursIn = (css: string): Colours =>
  new Map(
    [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
const tintsIn = (css: string): Colours =>
  new Map(
    [...css.matchAll(/\[data-purpose='(\w+)'\] \{\s*--tint: (#[\da-f]{6});/g)].map(
      ([, purpose = '', hex = '']) => [purpose, hex],
    ),
  );

/** The light scheme is what stands outside of any question to the device; the dark one what stands in one. */
function schemes(): Readonly<Record<'light' | 'dark', Scheme>> {
  const dark = [
    ...tokens.matchAll(/@media screen and \(prefers-color-scheme: dark\) \{([^]*?)\n\}/g),
  ].map(([whole]) => whole);
  const light = dark.reduce((rest, one) => rest.replace(one, ''), tokens);
  const of = (css: string): Scheme => ({ colours: coloursIn(css), tints: tintsIn(css) });
  return { light: of(light), dark: of(dark.join('\n')) };
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const papers = ['paper', 'paper-raised', 'paper-sunk', 'sepia'];
const washes = ['accent-wash', 'bracket-wash', 'inserted-wash', 'deleted-wash'];
const inks = [
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'inserted',
  'deleted',
  'bracket',
  'sepia-ink',
];
const marks = ['agreed', 'principle', 'referred', 'open', 'lapsed'].map((name) => `mark-${name}`);

/** What is nearer than it may be, as sentences. */
function tooNear({ colours, tints }: Scheme): readonly string[] {
  const of = (name: string): string => {
    const hex = colours.get(name) ?? tints.get(name);
    if (hex === undefined) throw new Error(`tokens.css has no colour “${name}”`);
    return hex;
  };
  const asked = (least: number, fronts: readonly string[], grounds: readonly string[]) =>
    fronts.flatMap((front) => grounds.map((ground) => ({ least, front, ground })));
  return [
    // Words, WCAG 1.4.3: on every paper and wash; where one writes and what is quieter, on a room's tint too.
    ...asked(4.5, inks, [...papers, ...washes]),
    ...asked(4.5, ['ink', 'ink-soft'], [...tints.keys()]),
    ...asked(4.5, ['accent-ink'], ['accent']),
    ...asked(4.5, ['sepia'], ['sepia-ink']),
    ...asked(4.5, ['paper'], ['ink']),
    // Marks, borders of controls, the ring of focus, WCAG 1.4.11.
    ...asked(3, [...marks, 'rule-strong', 'accent'], [...papers, ...washes]),
    ...asked(3, [...marks, 'accent'], [...tints.keys()]),
  ].flatMap(({ least, front, ground }) => {
    const found = contrast(of(front), of(ground));
    return found < least ? [`${front} on ${ground}: ${found.toFixed(2)}, not ${least}`] : [];
  });
}

test('contrast is what the standard counts it to be', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('words, marks, borders and the ring of focus stand out, in light, in dark and on the paper of every room', () => {
  const { light, dark } = schemes();
  expect([...light.tints.keys()]).toHaveLength(7);
  expect([...dark.tints.keys()]).toEqual([...light.tints.keys()]);
  expect([...dark.colours.keys()].filter((name) => name !== 'tint')).toEqual(
    [...light.colours.keys()].filter((name) => name !== 'tint'),
  );
  expect(tooNear(light)).toEqual([]);
  expect(tooNear(dark)).toEqual([]);
});

test('a colour that is too near is named', () => {
  const { light } = schemes();
  const pale = { ...light, colours: new Map([...light.colours, ['ink-faint', '#999999']]) };
  expect(tooNear(pale)).toContain('ink-faint on paper: 2.71, not 4.5');
});

test('no other stylesheet has a colour of its own, but on paper and for shadows', () => {
  const folder = join(import.meta.dirname, '..');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css') && name !== join('style', 'tokens.css'))
    .flatMap((name) => {
      const css = readFileSync(join(folder, name), 'utf8').replace(/@media print \{[^]*?\n\}/g, '');
      return [...css.matchAll(/#[\da-f]{3,8}(?=[ ;,)])/gi)].map(([hex]) => `${name}: ${hex}`);
    });
  expect(found).toEqual([]);
});
