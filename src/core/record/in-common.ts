import { align } from '../text/align.ts';
import { compile, type Revision } from '../text/compile.ts';
import type { CompiledPoint, Content, Holders } from '../text/compiled.ts';
import { partyId, pointId, type PartyId, type Point } from '../text/point.ts';
import type { ReadOut } from './matters.ts';

/**
 * Read-outs laid over each other, sentence by sentence, wherever each says it: of each sentence of the
 * outcome at least two parties have something, with brackets where their words differ. What one party
 * alone says is left out, and so are read-outs in another language than the first, and all where fewer
 * than two are left.
 */
export function inCommon(readOuts: readonly ReadOut[]): InCommon {
  const [first] = readOuts;
  const alike = readOuts.filter(({ language }) => language === first?.language);
  const parties = alike.map(({ party }) => party);
  if (alike.length < 2) return { parties, sentences: [] };
  const { all, said } = laidOver(alike);
  const { points } = compile(all, said, { identity: 'ids' });
  const sentences = points
    .map(unfounded)
    .filter(({ in: held, content }) => saysTheSame(content, held?.by ?? parties));
  return { parties, sentences };
}

export interface InCommon {
  /** Whose read-outs were compared. */
  readonly parties: readonly PartyId[];
  readonly sentences: readonly CompiledPoint[];
}

/** A sentence ends with its mark and what closes it, in any script; a line break ends one too. */
const END = /(?<=[.!?…؟۔।]["'”’»)\]]*)\s+|(?<=[。！？][」』”’）]*)\s*|\s*\n\s*/u;

const sentencesOf = ({ party, text }: ReadOut): readonly Point[] =>
  text
    .split(END)
    .filter((sentence) => sentence !== '')
    .map((sentence, place) => ({
      id: pointId(`${party} ${place}`),
      kind: 'paragraph',
      depth: 0,
      text: sentence,
    }));

/**
 * Whether several say a sentence: at least half of what the shortest of them says in it, by letters,
 * are words that all of them have. Less is two sentences that stand in the same place.
 */
function saysTheSame(content: Content, by: readonly PartyId[]): boolean {
  if (by.length < 2) return false;
  const shared = letters(content.filter((part) => typeof part === 'string').join(''));
  return 2 * shared >= Math.min(...by.map((party) => letters(readingOf(content, party))));
}

const letters = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const readingOf = (content: Content, party: PartyId): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      const own = part.alternatives.find(({ by }) => by.includes(party));
      return readingOf(own?.content ?? [], party);
    })
    .join('');

/** Every sentence once, in the words of who comes first, and each read-out in those ids and that order. */
function laidOver(readOuts: readonly ReadOut[]): {
  readonly all: readonly Point[];
  readonly said: readonly Revision[];
} {
  const all: Point[] = [];
  const named = readOuts.map((readOut): Revision => {
    const sentences = sentencesOf(readOut);
    const known = [...all];
    const { baseOf } = align(known, sentences);
    const taken = new Set<Point>();
    let place = 0;
    const points = sentences.map((sentence, at): Point => {
      const there = known[baseOf[at] ?? -1];
      const same = there && !taken.has(there) && isLike(there, sentence) ? there : undefined;
      if (same) {
        taken.add(same);
        place = all.indexOf(same) + 1;
        return { ...sentence, id: same.id };
      }
      all.splice(place, 0, sentence);
      place += 1;
      return sentence;
    });
    return { party: readOut.party, points };
  });
  const order = new Map(all.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Point): number => order.get(id) ?? 0;
  const said = named.map(({ party, points }) => ({
    party,
    points: points.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }));
  return { all, said };
}

/** Whether two sentences say the same in other words, and do not only stand in the same place. */
function isLike(one: Point, other: Point): boolean {
  const [mine, theirs] = [partyId('one'), partyId('other')];
  const both = [
    { party: mine, points: [one] },
    { party: theirs, points: [{ ...other, id: one.id }] },
  ];
  const [point] = compile([one], both, { identity: 'ids' }).points;
  return point !== undefined && saysTheSame(point.content, [mine, theirs]);
}

/** No read-out is the one from which others depart: whose words were the base is taken out again. */
function unfounded(point: CompiledPoint): CompiledPoint {
  const held: { readonly in?: Holders } = point.in ? { in: { ...point.in, base: false } } : {};
  return { ...point, ...held, content: withoutBase(point.content) };
}

const withoutBase = (content: Content): Content =>
  content.map((part) =>
    typeof part === 'string'
      ? part
      : {
          alternatives: part.alternatives.map((one) => ({
            ...one,
            base: false,
            content: withoutBase(one.content),
          })),
        },
  );
