import { idOf, whereIn, type Brought, type Merging } from './merging.ts';
import type { MergedPlace, OpenPoint } from './merged.ts';
import { textOf } from './open-brackets.ts';
import { partyId, type PointId } from './point.ts';

/** What a merge leaves open, in the order of the text. */
export function leftOpen(merging: Merging): readonly OpenPoint[] {
  const { base, compiled, inWords, contested, brought } = merging;
  const inText = compiled.points.filter(({ id }) => inWords.has(id)).map(idOf);
  const open = new Set([...inText, ...contested]);
  const order = [...new Set([...compiled.points.map(idOf), ...contested])];
  return order
    .filter((id) => open.has(id))
    .map((point) => {
      const was = base.find(({ id }) => id === point);
      const label = was?.label ?? labelOf(brought, point);
      const after = was ? {} : placeOf(merging, point);
      const readings = readingsOf(merging, point, was?.text ?? null);
      return { point, label, ...after, was: was?.text ?? null, readings };
    });
}

const labelOf = (brought: readonly Brought[], point: PointId): string =>
  brought
    .map(
      ({ points, open }) => open.get(point)?.label ?? points.find(({ id }) => id === point)?.label,
    )
    .find((label) => label !== undefined) ?? '';

/** Where a point would stand that the base does not have. */
function placeOf(merging: Merging, point: PointId): Pick<MergedPlace, 'after'> {
  const { base, compiled, brought } = merging;
  const there = compiled.points.find(({ id }) => id === point);
  if (there) return whereIn(merging, there);
  const known = new Set(base.map(({ id }) => id));
  for (const { points, open } of brought) {
    const at = points.findIndex(({ id }) => id === point);
    const before = points.slice(0, Math.max(at, 0)).findLast(({ id }) => known.has(id))?.id;
    const after = open.get(point)?.after ?? before;
    if (after !== undefined && known.has(after)) return { after };
  }
  return {};
}

/** What the forks have where the base stays, those with the same words together. */
function readingsOf(
  { compiled, brought }: Merging,
  point: PointId,
  was: string | null,
): OpenPoint['readings'] {
  const forks = new Map<string | null, string[]>();
  const there = compiled.points.find(({ id }) => id === point);
  for (const { name, points, open } of brought) {
    const party = partyId(name);
    const isHere = there?.in?.by.includes(party) ?? false;
    const inPlace = isHere && there ? textOf(there.content, ({ by }) => by.includes(party)) : null;
    const own = points.find(({ id }) => id === point)?.text ?? inPlace;
    for (const text of open.get(point)?.wordings ?? [own]) {
      if (text !== was) forks.set(text, [...(forks.get(text) ?? []), name]);
    }
  }
  return [...forks]
    .map(([text, names]) => ({ text, forks: names }))
    .toSorted((one, other) => ((one.text ?? '') < (other.text ?? '') ? -1 : 1));
}
