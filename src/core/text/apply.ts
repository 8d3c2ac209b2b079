import type { Choice, CompiledPoint, Content } from './compiled.ts';

/**
 * Marks what only one side changed as going in, and points that only one side took out as
 * going out; where sides differ, nothing is marked. New numbers go in only where it is settled
 * which points there are. Reading the text as any party gives the same as before.
 */
export function applyUnopposed(points: readonly CompiledPoint[]): CompiledPoint[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  const fates = points.map((point) => fateOf(point, byId));
  const settled = points.every((point, place) => !point.in || fates[place] !== undefined);
  return points.map((point, place) => {
    const applied = fates[place];
    const label =
      settled && typeof point.label === 'object' ? applyChoices(point.label) : undefined;
    return {
      ...point,
      ...(label ? { label } : {}),
      ...(point.in && applied !== undefined ? { in: { ...point.in, applied } } : {}),
      content: applyChoices(point.content),
    };
  });
}

function applyChoices(content: Content): Content {
  return content.map((part) => {
    if (typeof part === 'string' || !oneSided(part)) return part;
    return {
      alternatives: part.alternatives.map((one) => (one.base ? one : { ...one, applied: true })),
    };
  });
}

/** Whether exactly one wording differs from the base's. */
function oneSided({ alternatives }: Choice): boolean {
  const others = alternatives.filter((one) => !one.base);
  return others.length === 1 && alternatives.length === 2;
}

/** Whether a point goes in (true) or out (false); undefined where it is contested or in all. */
function fateOf(
  point: CompiledPoint,
  byId: ReadonlyMap<string, CompiledPoint>,
): boolean | undefined {
  if (!point.in) return undefined;
  if (point.movedFrom !== undefined) {
    const old = byId.get(point.movedFrom);
    return old && movedByOneSide(old) ? true : undefined;
  }
  if (!point.in.base) return isPlain(point) ? true : undefined;
  if (!isPlain(point)) return undefined;
  return point.movedTo === undefined || movedByOneSide(point) ? false : undefined;
}

/** Only one new place, and those who left it here left its words alone. */
const movedByOneSide = (old: CompiledPoint): boolean => old.movedTo?.length === 1 && isPlain(old);

/** Without any choice of words or of label. */
const isPlain = ({ content, label }: CompiledPoint): boolean =>
  content.every((part) => typeof part === 'string') && typeof label !== 'object';
