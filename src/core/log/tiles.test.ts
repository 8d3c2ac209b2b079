import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBundle, readTilePath, tilePath, tilesOf, writeBundle, type Tile } from './tiles.ts';

// The examples of https://c2sp.org/tlog-tiles.
test('tiles have the paths of the specification', () => {
  const path = (index: number, width = 256): string => tilePath({ level: 0, index, width });
  expect(path(1_234_067)).toBe('tile/0/x001/x234/067');
  expect(path(0)).toBe('tile/0/000');
  expect(path(273, 112)).toBe('tile/0/273.p/112');
  expect(tilePath({ level: 'entries', index: 1000, width: 1 })).toBe('tile/entries/x001/000.p/1');
});

test('every path is read back, and there is one way to write each', () => {
  const tile: fc.Arbitrary<Tile> = fc.record({
    level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
    index: fc.oneof(fc.nat(2000), fc.nat(999_999_999_999)),
    width: fc.integer({ min: 1, max: 256 }),
  });
  fc.assert(
    fc.property(tile, (one) => {
      expect(readTilePath(tilePath(one))).toEqual(one);
    }),
  );
});

test('what is not written exactly so is no path of a tile', () => {
  const wrong = [
    '',
    'tile/0/',
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/x/000',
    'tile/0/x000/001',
    'tile/0/001/067',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/012',
    'tile/0/000.p/',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/0/../000',
    'tile/entries',
    `tile/0/${'x999/'.repeat(9)}999`,
  ];
  for (const path of wrong) expect([path, readTilePath(path)]).toEqual([path, undefined]);
});

test('a log of 70,000 has the tiles that the specification counts', () => {
  const tiles = [...tilesOf(70_000)];
  const count = (level: Tile['level'], full: boolean): number =>
    tiles.filter((tile) => tile.level === level && (tile.width === 256) === full).length;
  const widths = tiles.filter(({ width }) => width < 256).map(({ level, width }) => [level, width]);
  expect([count(0, true), count(1, true), count(2, true)]).toEqual([273, 1, 0]);
  expect(widths).toEqual([
    ['entries', 112],
    [0, 112],
    [1, 17],
    [2, 1],
  ]);
  expect([...tilesOf(256)].map(tilePath)).toEqual([
    'tile/entries/000',
    'tile/0/000',
    'tile/1/000.p/1',
  ]);
  expect([...tilesOf(0)]).toEqual([]);
});

test('a bundle gives its entries back, and one that ends within an entry is refused', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 9 });
  fc.assert(
    fc.property(entries, fc.nat(), (all, cut) => {
      fc.pre(all.length > 0);
      const bytes = writeBundle(all);
      expect(readBundle(bytes)?.map((one) => [...one])).toEqual(all.map((one) => [...one]));
      const shorter = readBundle(bytes.subarray(0, cut % bytes.length));
      expect(shorter?.length ?? 0).toBeLessThan(all.length);
    }),
  );
  expect(readBundle(Uint8Array.of(0, 2, 7))).toBeUndefined();
  expect(readBundle(Uint8Array.of(0))).toBeUndefined();
  expect(() => writeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  expect(readBundle(writeBundle([new Uint8Array(65_535)]))?.[0]?.length).toBe(65_535);
});
