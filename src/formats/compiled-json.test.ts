import { describe, expect, test } from 'vitest';
import { compile } from '../core/text/compile.ts';
import { partyId } from '../core/text/point.ts';
import { readCompiledJson, writeCompiledJson } from './compiled-json.ts';
import { readMarkdown } from './markdown.ts';

const US = partyId('US');
const RU = partyId('RU');
const base = readMarkdown(
  '# A\n\n1. within ninety days\n\n2. stays\n\n3. moves to the end of it all\n',
);
const compiled = compile(base, [
  {
    party: US,
    points: readMarkdown(
      '# A\n\n1. within sixty days\n\n2. stays\n\n3. moves to the end of it all\n',
    ),
  },
  {
    party: RU,
    points: readMarkdown(
      '# A\n\n1. moves to the end of it all\n\n2. within ninety days\n\n3. stays\n\n4. new\n',
    ),
  },
]);

test('what was written is read the same', () => {
  expect(readCompiledJson(writeCompiledJson(compiled))).toEqual(compiled);
  const applied = compile(
    base,
    [
      { party: US, points: base },
      { party: RU, points: readMarkdown('1. x\n') },
    ],
    { unopposed: 'apply' },
  );
  expect(readCompiledJson(writeCompiledJson(applied))).toEqual(applied);
});

test('a file of another program without the optional marks is read', () => {
  const text = JSON.stringify({
    format: 'compiled/1',
    parties: ['US'],
    points: [{ id: 'p1', kind: 'point', depth: 0, content: ['a'] }],
    madeBy: 'another',
  });
  expect(readCompiledJson(text).points[0]?.content).toEqual(['a']);
});

const withPoint = (point: object, parties = ['US', 'RU']): string =>
  JSON.stringify({
    format: 'compiled/1',
    parties,
    points: [{ id: 'p1', kind: 'point', depth: 0, content: [], ...point }],
  });

const choice = (...by: readonly (readonly string[])[]): object => ({
  alternatives: by.map((parties) => ({ by: parties, base: false, content: [] })),
});

function nested(levels: number): string {
  const start = '{"alternatives":[{"by":["US"],"base":true,"content":['.repeat(levels);
  const end = ']}]}'.repeat(levels);
  return `{"format":"compiled/1","parties":["US"],"points":[{"id":"p1","kind":"point","depth":0,"content":[${start}${end}]}]}`;
}

describe('a file that is not compiled/1 is refused', () => {
  test.each([
    ['no JSON', '# A', 'is not JSON'],
    ['no object', '[1]', 'names no format'],
    ['null', 'null', 'names no format'],
    ['another format', '{"format":"points/1"}', 'has the format "points/1" and not "compiled/1"'],
    ['no points', '{"format":"compiled/1","parties":[]}', 'at points'],
    ['a wrong kind', withPoint({ kind: 'article' }), 'at points.0.kind'],
    ['a wrong depth', withPoint({ depth: -1 }), 'at points.0.depth'],
    ['content that is no list', withPoint({ content: 'words' }), 'at points.0.content'],
    ['a party twice', withPoint({}, ['US', 'US']), 'names a party twice'],
    [
      'a party left out',
      withPoint({ content: [choice(['US'])] }),
      'leaves RU out of a choice at the point p1',
    ],
    [
      'a party named twice',
      withPoint({ content: [choice(['US'], ['US', 'RU'])] }),
      'names US twice',
    ],
    [
      'a stranger',
      withPoint({ content: [choice(['US', 'RU', 'XX'])] }),
      'names XX at the point p1',
    ],
    ['a stranger who holds a point', withPoint({ in: { by: ['XX'], base: false } }), 'names XX'],
    ['a label that leaves a party out', withPoint({ label: [choice(['RU'])] }), 'leaves US out'],
    ['nesting beyond all measure', nested(20_000), 'nests its brackets too deeply'],
  ])('%s', (_, text, reason) => {
    expect(() => readCompiledJson(text)).toThrow(reason);
  });

  test('two wordings of the base', () => {
    const both = {
      alternatives: ['US', 'RU'].map((one) => ({ by: [one], base: true, content: [] })),
    };
    expect(() => readCompiledJson(withPoint({ content: [both] }))).toThrow(
      'gives the base two wordings at the point p1',
    );
  });

  test('two points of one id', () => {
    const point = { id: 'p1', kind: 'point', depth: 0, content: [] };
    const text = JSON.stringify({ format: 'compiled/1', parties: [], points: [point, point] });
    expect(() => readCompiledJson(text)).toThrow('has two points with the id p1');
  });
});

test('brackets as deep as in real texts are read', () => {
  expect(readCompiledJson(nested(50)).parties).toEqual(['US']);
});
