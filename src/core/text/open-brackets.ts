import { displayLabels } from './bis.ts';
import type { Alternative, Choice, Compiled, CompiledPoint, Content, Holders } from './compiled.ts';
import type { PartyId, PointId } from './point.ts';
import { standing } from './standing.ts';

/** Which bracket of a point: whether it stands here at all, or one in its words. */
export type BracketPlace = 'in' | number;

/** What is not settled in one place of a compiled text, as all who differ would have it read. */
export interface OpenBracket {
  readonly point: PointId;
  /** The label by which people find the point; empty where it has none. */
  readonly label: string;
  /** Brackets in the words are counted from 1, as they are read; those inside one count with it. */
  readonly place: BracketPlace;
  /** Each distinct reading, in the order of the alternatives. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  /** Those who want it so. */
  readonly by: readonly PartyId[];
  /** Whether the base has it so. */
  readonly base: boolean;
  /** The words; undefined where the point is not to stand here. */
  readonly text: string | undefined;
}

/**
 * All that is open in a compiled text, from the first point to the last. That parties number
 * otherwise is none of it: see `displayLabels`.
 */
export function openBrackets(compiled: Compiled): OpenBracket[] {
  const labels = displayLabels(compiled);
  return compiled.points.flatMap((point) => {
    const bracket = (place: BracketPlace, readings: readonly Reading[]): OpenBracket => ({
      point: point.id,
      label: labels.get(point.id) ?? '',
      place,
      readings,
    });
    if (isOut(point, compiled.parties)) return [];
    const by = point.in?.by ?? compiled.parties;
    const found: OpenBracket[] = [];
    if (isOpenIn(point, compiled.parties)) found.push(bracket('in', readingsIn(point, compiled)));
    const inWords = openChoices(point.content, by);
    return [...found, ...inWords.map((choice, place) => bracket(place + 1, readingsOf(choice)))];
  });
}

/** Whether a point goes out whatever is settled: no one holds it, or that was applied. */
export const isOut = ({ in: held }: CompiledPoint, parties: readonly PartyId[]): boolean =>
  held !== undefined &&
  held.applied !== true &&
  (held.applied === false || (held.by.length === 0 && parties.length > 0));

/** Whether some have a point here and others have not. */
export const isOpenIn = ({ in: held }: CompiledPoint, parties: readonly PartyId[]): boolean =>
  held !== undefined && held.applied === undefined && held.by.length < parties.length;

/** The choices that are open, of those that do not stand inside another one. */
function openChoices(content: Content, by: readonly PartyId[]): Choice[] {
  return content.flatMap((part) => {
    if (typeof part === 'string') return [];
    const stands = standing(part, by);
    return stands ? openChoices(stands.content, stands.by) : [part];
  });
}

function readingsIn(point: CompiledPoint, { parties }: Compiled): Reading[] {
  const { by, base } = point.in as Holders;
  const text = textOf(point.content, (one) => one.by.some((party) => by.includes(party)));
  const absent = parties.filter((party) => !by.includes(party));
  return [
    { by, base, text },
    { by: absent, base: !base, text: undefined },
  ];
}

/** What each party and the base read in a choice; those who read the same together. */
function readingsOf(choice: Choice): Reading[] {
  const parties = choice.alternatives.flatMap(({ by }) => by);
  const read = new Map<string, Reading>();
  for (const party of parties) {
    const text = textOf([choice], ({ by }) => by.includes(party));
    const same = read.get(text);
    read.set(text, { by: [...(same?.by ?? []), party], base: false, text });
  }
  if (choice.alternatives.some(({ base }) => base)) {
    const text = textOf([choice], ({ base }) => base);
    read.set(text, { by: read.get(text)?.by ?? [], base: true, text });
  }
  return [...read.values()];
}

/** The words of a content, of each choice those of the first alternative that is wanted. */
export function textOf(content: Content, wanted: (one: Alternative) => boolean): string {
  return content
    .map((part) =>
      typeof part === 'string'
        ? part
        : textOf(part.alternatives.find(wanted)?.content ?? [], wanted),
    )
    .join('');
}
