import { compile, type CompileOptions, type Revision } from './compile.ts';
import type { Alternative, Compiled, CompiledPoint, Content, Holders } from './compiled.ts';
import { partyId, type PartyId, type Point } from './point.ts';
import { project, projectBase } from './project.ts';
import { tokensOf } from './tokens.ts';

/**
 * Compiles, and throws unless all that must hold for every input holds: each party and the base
 * read back to the character, nothing lost or invented, no dependence on the order of parties,
 * agreement without brackets, the same wording in one alternative, no word cut, moved points
 * linked, the same after JSON.
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
  expectWholeWords(compiled);
  expectLinked(compiled);
  expectStoodTogether(compiled);
  expectUnchanged(base, options);
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
    for (const one of part.alternatives) {
      if (one.by.length === 0 && !one.base) throw new Error('an alternative of no one');
      expectWellFormed(one.content, one.by);
    }
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

/** In every reading, brackets open and close between words, never inside a number or a date. */
function expectWholeWords(compiled: Compiled): void {
  const readers = compiled.parties.map(
    (party) =>
      (one: Holders | Alternative): boolean =>
        one.by.includes(party),
  );
  for (const { in: held, content } of compiled.points) {
    if (content.every((part) => typeof part === 'string')) continue;
    for (const reads of [...readers, (one: Holders | Alternative) => one.base]) {
      if (held && !reads(held)) continue;
      const pieces = piecesOf(content, reads);
      const text = pieces.join('');
      const inside = placesInWords(text);
      let at = 0;
      for (const piece of pieces) {
        at += piece.length;
        if (inside.has(at)) throw new Error(`a word is cut at ${at} of ${JSON.stringify(text)}`);
      }
    }
  }
}

/** What one reads, divided where a bracket opens or closes. */
const piecesOf = (
  content: Content,
  reads: (one: Holders | Alternative) => boolean,
): readonly string[] =>
  content.flatMap((part) =>
    typeof part === 'string'
      ? [part]
      : ['', ...piecesOf(part.alternatives.find(reads)?.content ?? [], reads), ''],
  );

function placesInWords(text: string): Set<number> {
  const places = new Set<number>();
  let at = 0;
  for (const { space, word } of tokensOf(text)) {
    at += space.length;
    for (let within = 1; within < word.length; within++) places.add(at + within);
    at += word.length;
  }
  return places;
}

/** A moved point names its other places, and they name it; what goes in or out is there. */
function expectLinked({ points }: Compiled): void {
  const pointWith = new Map(points.map((point) => [point.id, point]));
  for (const { id, in: held, movedFrom, movedTo = [], splitFrom, mergedInto } of points) {
    const ends = [movedFrom, ...movedTo, splitFrom, mergedInto].filter((end) => end !== undefined);
    if (ends.some((end) => end === id || !pointWith.has(end)))
      throw new Error(`${id} leads astray`);
    if (movedFrom && !pointWith.get(movedFrom)?.movedTo?.includes(id))
      throw new Error(`${movedFrom} does not know that ${id} was moved from there`);
    if (movedTo.some((end) => pointWith.get(end)?.movedFrom !== id))
      throw new Error(`${id} was not moved to all of ${movedTo.join(', ')}`);
    if (movedFrom && held?.base !== false) throw new Error(`${id} was moved and is the base's`);
  }
}

/** Neighbours that no party has both of and that say the same would be one new point. */
function expectStoodTogether({ points }: Compiled): void {
  for (const [place, one] of points.entries()) {
    const other = points[place + 1];
    if (other?.in?.base !== false || one.in?.base !== false) continue;
    const said = ({ kind, depth, label = '', content, movedFrom }: CompiledPoint): string =>
      JSON.stringify([kind, depth, label, content, movedFrom]);
    if (said(one) === said(other) && !one.in.by.some((party) => other.in?.by.includes(party)))
      throw new Error(`${one.id} and ${other.id} say the same`);
  }
}

/** One revision that is the base: no bracket, no point in question. */
function expectUnchanged(base: readonly Point[], options: CompileOptions): void {
  const { points } = compile(base, [{ party: partyId('SAME'), points: base }], options);
  const isOpen = ({ in: held, label, content }: CompiledPoint): boolean =>
    held !== undefined ||
    typeof label === 'object' ||
    content.some((part) => typeof part !== 'string');
  if (points.some(isOpen)) throw new Error('nothing was changed, and yet there is a choice');
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
