import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const places: string[] = [];
afterAll(() => places.forEach((place) => rmSync(place, { recursive: true })));

/** A small tree with planted faults, looked at with the project's own rules. */
function cruise(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(tmpdir(), 'parley-walls-'));
  places.push(place);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(bin('depcruise'), ['src', '--config', config], {
    cwd: place,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const sound = {
  'src/cli/main.ts': `import { b } from '../core/b.ts';\nb();\n`,
  'src/core/b.ts': `export const b = (): number => 1;\n`,
};

test('a sound tree passes', () => {
  expect(cruise(sound)).toContain('no dependency violations found (2 modules');
});

test.each([
  [
    'core that imports the pages',
    'core-imports-nothing',
    {
      'src/core/b.ts': `import { c } from '../web/c.ts';\nexport const b = c;\n`,
      'src/web/c.ts': `export const c = (): number => 1;\n`,
    },
  ],
  [
    'core that only takes a type from the server',
    'core-imports-nothing',
    {
      'src/core/b.ts': `import type { C } from '../server/c.ts';\nexport const b = (): C => 1;\n`,
      'src/server/c.ts': `export type C = number;\n`,
    },
  ],
  [
    'core that reads files',
    'core-has-zod-and-noble-alone',
    {
      'src/core/b.ts': `import { readFileSync } from 'node:fs';\nexport const b = readFileSync;\n`,
    },
  ],
  [
    'a module that nothing reaches',
    'every-module-is-reached',
    { 'src/core/c.ts': `export const c = 1;\n` },
  ],
  [
    'a circle',
    'no-circles',
    {
      'src/core/b.ts': `import { c } from './c.ts';\nexport const b = (): number => c();\n`,
      'src/core/c.ts': `import { b } from './b.ts';\nexport const c = (): number => b();\n`,
    },
  ],
])('%s is caught', (_, rule, planted) => {
  expect(cruise({ ...sound, ...planted })).toContain(rule);
});

test('an export that nothing uses is caught, and one that only its own file uses is not', () => {
  const place = mkdtempSync(join(tmpdir(), 'parley-walls-'));
  places.push(place);
  const files = {
    'a.ts': `import { b } from './b.ts';\nb();\n`,
    'b.ts': `export type Own = number;\nexport const b = (): Own => 1;\nexport const dead = 1;\nexport type Dead = 1;\n`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: { allowImportingTsExtensions: true },
      include: ['*.ts'],
    }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  const script = join(root, 'scripts/dead-exports.js');
  const { stdout, status } = spawnSync(process.execPath, [script, join(place, 'tsconfig.json')], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect([...stdout.matchAll(/: (\w+) is exported/g)].map(([, name]) => name)).toEqual([
    'dead',
    'Dead',
  ]);
});

test('a class name that only a stylesheet, only a component or only another view has is caught', () => {
  const place = mkdtempSync(join(tmpdir(), 'parley-walls-'));
  places.push(place);
  const files = {
    'a.css': `.both .left-behind[data-a='.no']:hover { inset: 0.5rem; }
      @media print { .view-text, .on { background: url(a.png); } }`,
    'a.tsx':
      'export const A = () => <a className="both mistyped"><b className={`view-${name}`} /></a>;',
    'b.tsx': `export const B = () => <i className={on ? 'on' : ''} />;`,
    'views/one/c.css': '.of-one { inset: 0; }',
    'views/one/c.tsx': 'export const C = () => <i className="of-one" />;',
    'views/two/d.tsx': 'export const D = () => <i className="of-one both" />;',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  const script = join(root, 'scripts/class-names.js');
  const { stdout, status } = spawnSync(process.execPath, [script, place], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect([...stdout.matchAll(/: (no .*)/g)].map(([, complaint]) => complaint)).toEqual([
    'no component has the class “left-behind”',
    'no stylesheet of its view has the class “mistyped”',
    'no stylesheet of its view has the class “of-one”',
  ]);
});

test('a clock, a file or a random number in the core is a type error', () => {
  const place = mkdtempSync(join(root, 'node_modules/.cache-walls-'));
  places.push(place);
  writeFileSync(join(place, 'a.ts'), `export const a = [fetch, process, crypto, setTimeout];\n`);
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../src/core/tsconfig.json',
      compilerOptions: { rootDir: '.', outDir: './out', tsBuildInfoFile: './out/info' },
      include: ['a.ts'],
    }),
  );
  const { stdout } = spawnSync(bin('tsc'), ['-p', place, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  for (const name of ['fetch', 'process', 'crypto', 'setTimeout']) {
    expect(stdout).toContain(`Cannot find name '${name}'`);
  }
});
