import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compilation, type CompileOptions } from './compilation.ts';
import { compileWords } from './words.ts';
import { compile } from './compile.ts';
import { longScene, scene } from './scene.test-kit.ts';
import { chanceOf, reworded, revised, treaty } from './treaty.test-kit.ts';
import { partyId } from './point.ts';

const SEED = 28;

describe('a compilation', () => {
  it.each<CompileOptions>([{}, { identity: 'ids' }, { unopposed: 'apply' }])(
    'after any changes is what compiling anew gives (%j)',
    (options) => {
      for (const scenes of [scene, longScene]) {
        fc.assert(
          fc.property(scenes, fc.array(fc.nat()), ({ base, revisions }, order) => {
            const compilation = new Compilation(base, options, compileWords);
            const now = new Map(revisions.map(({ party }) => [party, base]));
            for (const { party } of revisions) compilation.set(party, base);
            const changes = [
              ...order.flatMap((n) => revisions[n % revisions.length] ?? []),
              ...revisions,
            ];
            for (const { party, points } of changes) {
              compilation.set(party, points);
              now.set(party, points);
              const anew = [...now].map(([one, own]) => ({ party: one, points: own }));
              expect(compilation.compiled()).toEqual(compile(base, anew, options));
            }
          }),
          { seed: SEED, numRuns: 60 },
        );
      }
    },
  );

  it('keeps a new party as the last in the order', () => {
    const base = treaty(chanceOf(1), 2000);
    const compilation = new Compilation(base, {}, compileWords);
    const [one, other] = [partyId('US'), partyId('RU')];
    const [first, second] = [revised(base, 0.1, 2), revised(base, 0.1, 3)];
    compilation.set(one, first);
    compilation.compiled();
    compilation.set(other, second);
    const changed = first.map((point, place) =>
      place === 1 ? { ...point, text: reworded(point.text, 0.2, chanceOf(4)) } : point,
    );
    compilation.set(one, changed);
    const anew = compile(base, [
      { party: one, points: changed },
      { party: other, points: second },
    ]);
    expect(compilation.compiled()).toEqual(anew);
  });
});
