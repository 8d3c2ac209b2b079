import type { Compiled, Content } from '../core/text/compiled.ts';
import { zCompiled } from '../core/text/compiled-shape.ts';
import type { PartyId } from '../core/text/point.ts';
import { FileRefused } from './refused.ts';

/** The file `compiled/1`, indented, one newline at the end. */
export function writeCompiledJson(compiled: Compiled): string {
  return `${JSON.stringify(compiled, null, 2)}\n`;
}

/** Levels of JSON, not of brackets: four to each bracket. Real texts nest ten brackets. */
const MAX_DEPTH = 400;

/**
 * Reads `compiled/1`. Refused, with the place: what is not JSON, another format, a shape that the
 * format does not have, nesting beyond all measure, a party that a choice leaves out, names twice
 * or that is not among the parties, a point id that stands twice.
 */
export function readCompiledJson(text: string): Compiled {
  const value = parseJson(text);
  refuseOtherFormat(value);
  if (isTooDeep(value)) {
    throw new FileRefused('nests its brackets too deeply; compile the texts again');
  }
  const parsed = zCompiled.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined ? '' : placeOf(issue.path);
    throw new FileRefused(
      `does not have the shape of compiled/1${place}; make it again with "parley compile --json"`,
    );
  }
  checkCompiled(parsed.data);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused(
      'is not JSON; give a file that was written by "parley compile --json" or "-o FILE.json"',
    );
  }
}

function refuseOtherFormat(value: unknown): void {
  const isObject = typeof value === 'object' && value !== null;
  const format = isObject && 'format' in value ? value.format : undefined;
  if (format === 'compiled/1') return;
  const says =
    typeof format === 'string'
      ? `has the format ${JSON.stringify(format.slice(0, 60))}`
      : 'names no format';
  throw new FileRefused(`${says} and not "compiled/1"; make one with "parley compile --json"`);
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` at ${path.map(String).join('.')}`;
}

function checkCompiled(compiled: Compiled): void {
  const known = new Set(compiled.parties);
  if (known.size < compiled.parties.length) {
    throw new FileRefused('names a party twice; compile the texts again');
  }
  const ids = new Set<string>();
  for (const one of compiled.points) {
    if (ids.has(one.id)) {
      throw new FileRefused(`has two points with the id ${one.id}; compile the texts again`);
    }
    ids.add(one.id);
    const there = one.in ? one.in.by : compiled.parties;
    checkParties(there, known, one.id);
    checkContent(one.content, there, known, one.id);
    if (typeof one.label === 'object') checkContent(one.label, there, known, one.id);
  }
}

function checkContent(
  parts: Content,
  there: readonly PartyId[],
  known: ReadonlySet<PartyId>,
  id: string,
): void {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const named = part.alternatives.flatMap((one) => one.by);
    checkParties(named, known, id);
    const missing = there.find((one) => !named.includes(one));
    if (missing !== undefined) {
      throw new FileRefused(
        `leaves ${missing} out of a choice at the point ${id}; compile the texts again`,
      );
    }
    if (part.alternatives.filter((one) => one.base).length > 1) {
      throw new FileRefused(
        `gives the base two wordings at the point ${id}; compile the texts again`,
      );
    }
    for (const one of part.alternatives) checkContent(one.content, one.by, known, id);
  }
}

function checkParties(named: readonly PartyId[], known: ReadonlySet<PartyId>, id: string): void {
  const stranger = named.find((one) => !known.has(one));
  const twice = named.find((one, at) => named.indexOf(one) !== at);
  if (stranger !== undefined) {
    throw new FileRefused(
      `names ${stranger} at the point ${id}, who is not among its parties; compile the texts again`,
    );
  }
  if (twice !== undefined) {
    throw new FileRefused(
      `names ${twice} twice in a choice at the point ${id}; compile the texts again`,
    );
  }
}
