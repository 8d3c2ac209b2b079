import { compile, type CompileOptions, type Revision } from './compile.ts';
import type { Compiled, CompiledPoint, Content } from './compiled.ts';
import type { PartyId, Point } from './point.ts';
import { project, projectBase } from './project.ts';

/**
 * Compiles, and throws unless all that must hold for every input holds: each party and the base
 * read back to the character, nothing lost or invented, no dependence on the order of parties,
 * agreement without brackets, the same wording in one alternative, the same after JSON.
 */
export function checkCompile(
  base: readonly Point[],
  revisions: readonly Revision[],
  options: CompileOptions = {},
): Compiled {
  const compiled = compile(base, revisions, options);
  expectSame('the base', projectBase(compiled).map(withId), base.map(withId));
  for (const { party, points } of revisions) {
    expectSame(party, project(compiled, party).map(wording), points.map(wording));
  }
  expectSame('JSON', JSON.parse(JSON.stringify(compiled)), compiled);
  expectUnique(compiled);
  expectNothingInvented(compiled, [base, ...revisions.map(({ points }) => points)]);
  const parties = compiled.parties;
  for (const point of compiled.points) {
    const by = point.in?.by ?? parties;
    if (typeof point.label === 'object') expectWellFormed(point.label, by);
    expectWellFormed(point.content, by);
  }
  expectAgreement(base, revisions, options, compiled);
  const turned = compile(base, revisions.toReversed(), options);
  expectSame('another order', inOrderOf(turned, parties), compiled);
  return compiled;
}

const wording = ({ kind, depth, label = '', text }: Point): unknown => [
  kind,
  kind === 'heading' || kind === 'title' ? depth : 0,
  label,
  text,
];

const withId = (point: Point): unknown => [point.id, wording(point)];

function expectSame(what: string, got: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what} reads\n${one}\nand not\n${other}`);
}

function expectUnique({ points }: Compiled): void {
  const ids = points.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error(`an id stands twice: ${ids.join(' ')}`);
}

/** Each party of the point stands in exactly one alternative; none says what another says. */
function expectWellFormed(content: Content, by: readonly PartyId[]): void {
  for (const part of content) {
    if (typeof part === 'string') continue;
    const standing = part.alternatives.flatMap((one) => one.by);
    expectSame('who stands in a choice', standing.toSorted(), by.toSorted());
    const plain = part.alternatives.map((one) => JSON.stringify(one.content));
    if (new Set(plain).size < plain.length) throw new Error(`twice the same: ${plain.join(' ')}`);
    if (part.alternatives.filter((one) => one.base).length > 1) throw new Error('two bases');
    for (const one of part.alternatives) expectWellFormed(one.content, one.by);
  }
}

/** The words of the compiled text, each as often as a source has it at most. */
function expectNothingInvented(compiled: Compiled, sources: readonly (readonly Point[])[]): void {
  const known = new Set(sources.flat().flatMap(({ text }) => [...text]));
  const check = (content: Content): void => {
    for (const part of content) {
      if (typeof part !== 'string') part.alternatives.forEach((one) => check(one.content));
      else if ([...part].some((sign) => !known.has(sign))) throw new Error(`invented: ${part}`);
    }
  };
  compiled.points.forEach(({ content }) => check(content));
}

/** All revisions alike: no party stands apart. */
function expectAgreement(
  base: readonly Point[],
  revisions: readonly Revision[],
  options: CompileOptions,
  compiled: Compiled,
): void {
  const [first] = revisions;
  if (!first) return;
  const alike = compile(
    base,
    revisions.map(({ party }) => ({ party, points: first.points })),
    options,
  );
  for (const { in: held, content } of alike.points) {
    if (held && held.by.length > 0 && held.by.length < compiled.parties.length) {
      throw new Error('all alike, and yet a point is not in all');
    }
    for (const part of content) {
      if (
        typeof part !== 'string' &&
        part.alternatives.filter(({ by }) => by.length > 0).length > 1
      )
        throw new Error('all alike, and yet there is a choice');
    }
  }
}

function inOrderOf(compiled: Compiled, parties: readonly PartyId[]): Compiled {
  const rank = (party: PartyId | undefined): number => (party ? parties.indexOf(party) : -1);
  const sorted = (by: readonly PartyId[]): PartyId[] =>
    by.toSorted((one, other) => rank(one) - rank(other));
  const content = (parts: Content): Content =>
    parts.map((part) =>
      typeof part === 'string'
        ? part
        : {
            alternatives: part.alternatives
              .map((one) => ({ ...one, by: sorted(one.by), content: content(one.content) }))
              .toSorted((one, other) => rank(one.by[0]) - rank(other.by[0])),
          },
    );
  const point = (one: CompiledPoint): CompiledPoint => ({
    ...one,
    ...(typeof one.label === 'object' ? { label: content(one.label) } : {}),
    ...(one.in ? { in: { ...one.in, by: sorted(one.in.by) } } : {}),
    content: content(one.content),
  });
  return { ...compiled, parties, points: compiled.points.map(point) };
}
