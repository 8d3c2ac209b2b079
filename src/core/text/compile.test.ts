import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBrackets } from './write-brackets.ts';
import { checkCompile } from './check.test-kit.ts';
import { compile, type CompileOptions } from './compile.ts';
import { partyId, pointId, type Point } from './point.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';
import { text } from './template.test-kit.ts';

const pointsOf = (plain: string): Point[] => readPoints(paragraphsOf(plain));

const revisionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([party, plain]) => ({
    party: partyId(party),
    points: pointsOf(plain),
  }));

/** What people read, one line for each point. */
const bracketed = (
  base: string,
  texts: Readonly<Record<string, string>>,
  options: CompileOptions = {},
): string[] =>
  writeBrackets(checkCompile(pointsOf(base), revisionsOf(texts), options)).map(writePoint);

describe('compile', () => {
  it('gives each party, and the base, its own words in one choice', () => {
    const base = '1. within ninety days';
    const compiled = compile(
      pointsOf(base),
      revisionsOf({ US: '1. within sixty days', UA: '1. within sixty days', RU: base }),
    );
    expect(compiled).toEqual(text`1. within [US, UA: sixty][RU, Base: ninety] days`);
  });

  it('keeps the white space with the words that only some want', () => {
    const base = '1. The Parties shall withdraw.';
    const compiled = compile(
      pointsOf(base),
      revisionsOf({ US: '1. The Parties shall promptly withdraw.', RU: base }),
    );
    expect(compiled).toEqual(text`1. The Parties shall [US: promptly][RU, Base: delete] withdraw.`);
  });

  it('nests what some changed inside words that another rewrote', () => {
    const base = '1. The Parties may withdraw their forces within thirty days.';
    const wide = '1. All sides undertake, under a protocol, disengagement at their own pace.';
    expect(bracketed(base, { US: wide, UA: base.replace('may', 'shall'), RU: base })).toEqual([
      '1. [US: All sides undertake, under a protocol, disengagement at their own pace.][UA, RU: The Parties [UA: shall][RU: may] withdraw their forces within thirty days.]',
    ]);
  });

  it('refuses a party that sends two revisions', () => {
    const revisions = [...revisionsOf({ US: '1. One.' }), ...revisionsOf({ US: '1. Two.' })];
    expect(() => compile(pointsOf('1. One.'), revisions)).toThrow(
      'US sends two revisions; leave only one of them.',
    );
  });

  it('gives the base when no one sent a revision', () => {
    expect(compile(pointsOf('1. One.'), []).points).toEqual([
      { id: 'p1', label: '1.', kind: 'point', depth: 0, content: ['One.'] },
    ]);
  });

  it('numbers the new points of a gap after the point before it', () => {
    const base = '1. Borders are open.\n\n2. Ports are free.';
    const both = `1. Borders are open.\n\n2. Schools are built anew.\n\n3. Mines get cleared.\n\n4. Ports are free.`;
    const compiled = compile(pointsOf(base), revisionsOf({ US: both, RU: base }));
    expect(compiled.points.map(({ id }) => id)).toEqual(['p1', 'p1b', 'p1c', 'p2']);
  });

  it('keeps the id that a party gave a new point, where points are known by id', () => {
    const base = pointsOf('1. Borders are open.');
    const added: Point = { id: pointId('fresh'), kind: 'point', depth: 0, text: 'Ports are free.' };
    const revisions = [{ party: partyId('US'), points: [...base, added] }];
    const compiled = checkCompile(base, revisions, { identity: 'ids' });
    expect(compiled.points.map(({ id }) => id)).toEqual(['p1', 'fresh']);
  });

  it('does not take a rewritten point for another when points are known by id', () => {
    const base = pointsOf('1. Borders are open to all.\n\n2. Ports are free.');
    const swapped = base.map((point, place) => ({ ...point, text: base[1 - place]?.text ?? '' }));
    const compiled = checkCompile(base, [{ party: partyId('US'), points: swapped }], {
      identity: 'ids',
    });
    expect(compiled.points.map(({ id, in: held }) => [id, held])).toEqual([
      ['p1', undefined],
      ['p2', undefined],
    ]);
  });

  it('never makes one of a heading and a point, nor of headings of two levels', () => {
    const base = readPoints([{ text: 'Security', heading: 2 }, { text: '1. Prisoners' }]);
    const other = readPoints([
      { text: 'Security', heading: 3 },
      { text: 'Prisoners', heading: 4 },
    ]);
    const compiled = checkCompile(base, [
      { party: partyId('US'), points: other },
      { party: partyId('RU'), points: base },
    ]);
    expect(compiled.points.every((point) => point.in !== undefined)).toBe(true);
  });

  it('takes no repealed point for another that was repealed elsewhere', () => {
    const base =
      '1. Ports stay open.\n\n2. [repealed]\n\n3. Fees are due each spring.\n\n4. Pilots are paid.';
    const other =
      '1. Ports stay open.\n\n2. Wrecks belong to the finder.\n\n3. Fees are due each spring.\n\n4. [repealed]';
    const twice = `${base}\n\n5. [repealed]`;
    expect(bracketed(twice, { US: `${other}\n\n5. [repealed]`, RU: twice })).toEqual([
      '1. Ports stay open.',
      String.raw`2. [US: Wrecks belong to the finder.][RU: \[repealed\]]`,
      '3. Fees are due each spring.',
      String.raw`4. [US: \[repealed\]][RU: Pilots are paid.]`,
      String.raw`5. \[repealed\]`,
    ]);
  });

  it('knows a paragraph again that is numbered because another comes beside it', () => {
    const flag = 'The flag of the League is blue with three white birds.';
    const capital = 'The seat of the League is Orle.';
    const numbered = `1. ${capital}\n\n2. ${flag}`;
    expect(bracketed(flag, { US: numbered, RU: flag })).toEqual([
      `[US: 1. ${capital}]`,
      `2. ${flag}`,
    ]);
    expect(bracketed(numbered, { US: flag, RU: numbered })).toEqual([
      `[RU: 1. ${capital}][US: delete]`,
      `2. ${flag}`,
    ]);
    const moved = `1. ${capital}\n\n${flag}`;
    expect(bracketed(moved, { US: `${flag}\n\n${capital}`, RU: moved })).toHaveLength(3);
  });

  it('keeps a moved point one point when others leave it where it was', () => {
    const base = '1. Alpha beta gamma.\n\n2. Delta epsilon zeta.\n\n3. Eta theta iota.';
    const moved = '1. Delta epsilon zeta.\n\n2. Eta theta iota.\n\n3. Alpha beta gamma kappa.';
    const { points } = checkCompile(pointsOf(base), revisionsOf({ US: moved, RU: base }));
    expect(points.map(({ id, movedFrom, movedTo }) => [id, movedFrom, movedTo])).toEqual([
      ['p1', undefined, ['p3b']],
      ['p2', undefined, undefined],
      ['p3', undefined, undefined],
      ['p3b', 'p1', undefined],
    ]);
  });

  it('leaves the old place of a point that all moved to the base alone', () => {
    const base = '1. Alpha beta gamma.\n\n2. Delta epsilon zeta.\n\n3. Eta theta iota.';
    const moved = '1. Delta epsilon zeta.\n\n2. Eta theta iota.\n\n3. Alpha beta gamma.';
    const { points } = checkCompile(pointsOf(base), revisionsOf({ US: moved, RU: moved }));
    expect(points[0]?.in).toEqual({ by: [], base: true });
    expect(points[3]?.in).toEqual({ by: ['US', 'RU'], base: false });
  });

  it('puts a new point beside the same one of a party that left a point out there', () => {
    const base = '1. Alpha beta gamma.\n\n2. Delta epsilon zeta.\n\n3. Eta theta iota.';
    const texts = {
      US: '1. Alpha beta gamma.\n\nA new rule on ports.\n\n2. Delta epsilon zeta.\n\n3. Eta theta iota.',
      RU: '1. Alpha beta gamma.\n\nA new rule on ports.\n\n2. Eta theta iota.',
    };
    expect(bracketed(base, texts).filter((line) => line.includes('ports'))).toEqual([
      'A new rule on ports.',
    ]);
  });

  it('shows no other number for an agreed renumbering while points are open', () => {
    const base = '1. Alpha beta gamma.\n\n2. Delta epsilon zeta.';
    const texts = {
      US: '1. New US rule.\n\n2. Alpha beta gamma.\n\n3. Delta epsilon zeta.',
      RU: base,
    };
    expect(bracketed(base, texts)).toEqual([
      '[US: 1 ante. New US rule.]',
      '1. Alpha beta gamma.',
      '2. Delta epsilon zeta.',
    ]);
  });

  it('changes nothing but marks when unopposed changes go in', () => {
    const base = pointsOf('1. Alpha beta gamma.\n\n2. Delta epsilon zeta.');
    const revisions = revisionsOf({
      US: '1. Alpha beta delta.',
      RU: '1. Alpha beta gamma.\n\n2. Delta zeta.',
    });
    const plain = JSON.stringify(compile(base, revisions));
    const applied = JSON.stringify(compile(base, revisions, { unopposed: 'apply' }));
    expect(applied).not.toBe(plain);
    expect(applied.replaceAll(/,"applied":(?:true|false)/gu, '')).toBe(plain);
  });

  it('pins the order of alternatives', () => {
    const golden = join(import.meta.dirname, '../../../fixtures/golden/order-of-alternatives.json');
    const { base, revisions, orders } = JSON.parse(readFileSync(golden, 'utf8')) as {
      base: string;
      revisions: Record<string, string>;
      orders: { parties: string[]; compiled: string }[];
    };
    for (const { parties, compiled } of orders) {
      const texts = Object.fromEntries(parties.map((party) => [party, revisions[party] ?? '']));
      expect(bracketed(base, texts)).toEqual([compiled]);
    }
  });
});
