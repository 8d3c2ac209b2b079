import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBrackets } from './write-brackets.ts';
import { checkCompile } from './check.test-kit.ts';
import type { CompileOptions } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { partyId, pointId, type Point } from './point.ts';
import { writePoint } from './points.ts';

interface Case {
  readonly name: string;
  readonly base: readonly FilePoint[];
  readonly revisions: readonly { readonly party: string; readonly points: readonly FilePoint[] }[];
  readonly options?: CompileOptions;
  readonly compiled: readonly string[];
  readonly json: Compiled;
}

type FilePoint = Omit<Point, 'id'> & { readonly id?: string };

const fixtures = join(import.meta.dirname, '../../../fixtures');

const numbered = (points: readonly FilePoint[]): Point[] =>
  points.map((point, place) => ({ ...point, id: pointId(point.id ?? `p${place + 1}`) }));

const casesIn = (folder: string): Case[] =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(fixtures, folder, name), 'utf8')) as Case);

describe.each([
  ['the cases that any program can run', 'conformance'],
  ['what once went wrong', 'regressions/text'],
])('%s', (_name, folder) => {
  it.each(casesIn(folder))('$name', ({ base, revisions, options, compiled, json }) => {
    const made = checkCompile(
      numbered(base),
      revisions.map(({ party, points }) => ({
        party: partyId(party),
        points: numbered(points),
      })),
      options,
    );
    expect(writeBrackets(made).map(writePoint)).toEqual(compiled);
    expect(made).toEqual(json);
  });
});
