import { Compilation } from './compilation.ts';
import type { Revision } from './compile.ts';
import type { CompiledPoint, Content } from './compiled.ts';
import type { Point } from './point.ts';

/**
 * The points as `compile` with identity `ids` gives them for a base and revisions without any words:
 * who wants which point where, and nothing else. So who asks about places alone needs nothing of
 * what compares words. A party sends one revision.
 */
export function compileOrder(
  base: readonly Point[],
  revisions: readonly Revision[],
): readonly CompiledPoint[] {
  const compilation = new Compilation(base.map(wordless), { identity: 'ids' }, none);
  for (const { party, points, moved } of revisions)
    compilation.set(party, points.map(wordless), moved);
  return compilation.compiled().points;
}

const wordless = (point: Point): Point => ({ ...point, text: '' });
const none = (): Content => [];
