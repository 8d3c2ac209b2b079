import { literalText, readBrackets, type Bracket, type BracketNode } from './read-brackets.ts';
import type { Alternative, Choice, Compiled, CompiledPoint, Content } from './compiled.ts';
import { splitLabel } from './labels.ts';
import { partyId, type PartyId } from './point.ts';
import { paragraphsOf, readPoints } from './points.ts';

/**
 * The tiny language of the tests: text`3. within [US, UA: sixty][RU, Base: ninety] days`
 * builds the compiled text. `Base` marks the base's words; without it the base stands with those
 * whom a choice does not name, who have nothing there. `[RU: delete]` is no words.
 * A bracket around a whole point says whose text has that point.
 */
export function text(strings: TemplateStringsArray): Compiled {
  const written = paragraphsOf(strings.raw.join(''));
  const nodes = written.map((paragraph) => readBrackets(paragraph.text).nodes);
  const named = new Set(nodes.flatMap(supportersIn));
  named.delete(BASE);
  const parties = [...named].map(partyId);
  const kinds = readPoints(nodes.map((inside) => ({ text: openingWords(inside) })));
  const points = nodes.map((inside, place): CompiledPoint => {
    const { id, kind, depth } = kinds[place] ?? kinds[0] ?? fail('no point');
    return { id, kind, depth, ...pointOf(inside, parties) };
  });
  return { format: 'compiled/1', parties, points };
}

const BASE = 'Base';

function fail(what: string): never {
  throw new Error(what);
}

function supportersIn(nodes: readonly BracketNode[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'text' ? [] : [...node.supporters, ...node.alternatives.flatMap(supportersIn)],
  );
}

/** The words at which a point begins, in a bracket or not: there its label stands. */
function openingWords([first]: readonly BracketNode[]): string {
  if (first === undefined) return '';
  return first.kind === 'text' ? first.text : openingWords(first.alternatives[0] ?? []);
}

function pointOf(
  nodes: readonly BracketNode[],
  parties: readonly PartyId[],
): Pick<CompiledPoint, 'label' | 'in' | 'content'> {
  const [only, ...others] = nodes;
  if (only?.kind === 'bracket' && others.length === 0) {
    const by = parties.filter((party) => only.supporters.includes(party));
    const held = { by, base: only.supporters.includes(BASE) };
    return { in: held, ...labelled(only.alternatives[0] ?? [], by) };
  }
  return labelled(nodes, parties);
}

function labelled(
  nodes: readonly BracketNode[],
  by: readonly PartyId[],
): Pick<CompiledPoint, 'label' | 'content'> {
  const [first, ...others] = nodes;
  if (first?.kind !== 'text') return { content: contentOf(nodes, by) };
  const { label, rest } = splitLabel(first.text);
  const words = rest === '' ? others : [{ ...first, text: rest }, ...others];
  return { ...(label === undefined ? {} : { label }), content: contentOf(words, by) };
}

function contentOf(nodes: readonly BracketNode[], by: readonly PartyId[]): Content {
  const parts: (string | Choice)[] = [];
  for (const [place, node] of nodes.entries()) {
    if (node.kind === 'text') parts.push(literalText(node.text));
    else if (!node.touching || place === 0) {
      const end = nodes.findIndex(
        (one, at) => at > place && (one.kind === 'text' || !one.touching),
      );
      const run = nodes.slice(place, end < 0 ? nodes.length : end);
      parts.push(
        choiceOf(
          run.filter((one) => one.kind === 'bracket'),
          by,
        ),
      );
    }
  }
  return spacesInside(parts).filter((part) => part !== '');
}

function choiceOf(brackets: readonly Bracket[], by: readonly PartyId[]): Choice {
  const alternatives = brackets.map((bracket): Alternative => {
    const own = by.filter((party) => bracket.supporters.includes(party));
    const content = contentOf(bracket.alternatives[0] ?? [], own);
    const base = bracket.supporters.includes(BASE);
    return { by: own, base, content: content[0] === 'delete' ? [] : content };
  });
  const named = new Set(alternatives.flatMap((one) => one.by));
  const rest = by.filter((party) => !named.has(party));
  const based = alternatives.some((one) => one.base);
  const all =
    based && rest.length === 0
      ? alternatives
      : [...alternatives, { by: rest, base: !based, content: [] }];
  const rank = (one: Alternative): number => (one.by[0] ? by.indexOf(one.by[0]) : -1);
  return { alternatives: all.toSorted((one, other) => rank(one) - rank(other)) };
}

/** Where some have nothing, the white space before goes with the words of the others. */
function spacesInside(parts: readonly (string | Choice)[]): Content {
  return parts.map((part, place) => {
    const [before, after] = [parts[place - 1], parts[place + 1]];
    if (typeof part === 'string') {
      return mayBeEmpty(after) && part.endsWith(' ') ? part.slice(0, -1) : part;
    }
    if (!mayBeEmpty(part) || typeof before !== 'string' || !before.endsWith(' ')) return part;
    return { alternatives: part.alternatives.map(spaced) };
  });
}

const mayBeEmpty = (part: string | Choice | undefined): boolean =>
  typeof part === 'object' && part.alternatives.some((one) => one.content.length === 0);

function spaced(one: Alternative): Alternative {
  const [first, ...others] = one.content;
  if (first === undefined) return one;
  const content = typeof first === 'string' ? [` ${first}`, ...others] : [' ', first, ...others];
  return { ...one, content };
}
