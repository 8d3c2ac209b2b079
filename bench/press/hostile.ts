import { readPress } from '../../src/press/press.ts';
import { PressRefused } from '../../src/press/refused.ts';
import { cpuOf } from '../measure.ts';
import type { Finding } from '../question.ts';
import { most } from './targets.ts';

const HOSTILE: Readonly<Record<string, () => string>> = {
  '200,000 levels': () => `<html><body>${'<div>'.repeat(200_000)}x`,
  '500,000 unclosed spans': () => `<html><body><p>Hello there.${'<span>a '.repeat(500_000)}`,
  '50 MB of text': () => `<html><body><p>${'word '.repeat(10_000_000)}</p>`,
  '19 MB in one paragraph': () => `<html><body><p>${'word "said" he. '.repeat(1_200_000)}</p>`,
  '5 MB of one line, pasted': () => 'He said "no", she said. '.repeat(210_000),
  '100,000 scripts': () => `<html>${'<script>while(1){}</script>'.repeat(100_000)}<p>A line.</p>`,
  'one script without an end': () => `<html><p>He said so.</p><script>${'a<b '.repeat(4_000_000)}`,
  '2 MB of opening marks, pasted': () => '"“‘'.repeat(700_000),
  '270 KB of one line, pasted': () => 'He said "no", she said. '.repeat(11_000),
  '20,000 lines, pasted': () => 'The minister said on Monday that it was late.\n'.repeat(20_000),
  '4,000 people in as many lines, pasted': () =>
    Array.from(
      { length: 4000 },
      (_, at) => `President Anna Berg${at} said on Monday that she met Karl Moe${at} in Oslo.`,
    ).join('\n'),
  'one paragraph of 5 MB, a page': () =>
    `<html><body><p>${'He said "no" on Monday, she told him. '.repeat(130_000)}`,
  '300,000 lines, pasted': () => 'The minister said on Monday that it was late.\n'.repeat(300_000),
  'a million brackets': () => `<html>${'<'.repeat(1_000_000)}`,
  'attributes without an end': () => `<html><p class="${'a '.repeat(5_000_000)}`,
};

export function hostile(): Finding {
  const rows = Object.entries(HOSTILE).map(([name, make]) => {
    const bytes = new TextEncoder().encode(make());
    let answer = 'read';
    const taken = cpuOf(() => {
      try {
        readPress(bytes);
      } catch (error) {
        if (!(error instanceof PressRefused)) throw error;
        answer = `refused: ${error.message.split(';')[0]}`;
      }
    });
    return { name, taken: taken / 1000, answer };
  });
  return {
    title: 'Hostile pages',
    about: 'Each is refused with a sentence, or read; CPU seconds.',
    table: [
      ['', 'seconds', 'answer'],
      ...rows.map(({ name, taken, answer }) => [name, taken.toFixed(2), answer]),
    ],
    targets: [most('seconds for the slowest', 5, Math.max(...rows.map(({ taken }) => taken)))],
  };
}
