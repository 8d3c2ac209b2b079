// Plays hosts that lie, and counts who notices, and after how many further entries.
//   npm run byzantine -- --runs 200 --seed 7
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { conducts, play, storyOf, watchers } from '../src/core/record/byzantine.test-kit.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = wholeNumber('runs', values.runs ?? '100');
const seed = wholeNumber('seed', values.seed ?? '1');
if (runs !== undefined && seed !== undefined) show();

function wholeNumber(name, written) {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  console.error(`byzantine: --${name} is ${written}; give a whole number from 1.`);
  process.exitCode = 2;
  return undefined;
}

function show() {
  const began = performance.now();
  const names = Object.keys(watchers);
  const rows = Object.keys(conducts).map((conduct) => {
    const all = fc.sample(storyOf(conduct), { seed, numRuns: runs }).map(play);
    const cells = names.map((watcher) =>
      cell(all.flatMap((noticed) => noticed.get(watcher) ?? [])),
    );
    const missed = all.filter(({ size }) => size === 0).length;
    return [conduct, ...cells, missed === 0 ? '-' : String(missed)];
  });
  print([['the host', ...names, 'no one'], ...rows]);
  console.log(
    `\nIn how many of ${runs} runs each noticed; in brackets after how many further entries`,
  );
  console.log('(median, most). The host:');
  for (const [name, what] of Object.entries(conducts)) console.log(`- ${name}: ${what}`);
  console.log('Those who watch:');
  for (const [name, what] of Object.entries(watchers)) console.log(`- ${name}: ${what}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`byzantine: seed ${seed}, ${runs} runs each, ${seconds} s`);
}

function cell(after) {
  if (after.length === 0) return '-';
  const sorted = after.toSorted((a, b) => a - b);
  return `${after.length} (${sorted[Math.floor(sorted.length / 2)]}, ${sorted.at(-1)})`;
}

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}
