import type { ArticleSpan, Proposal } from '../../../wire/press.ts';

/** What is marked of a proposal. */
export type Marked = Pick<Proposal, 'id' | 'source' | 'cue' | 'content'>;

/** A stretch of a line and the proposals that rest on it: by their source, their cue or their content. */
export interface Stretch {
  readonly text: string;
  /** The ids of the proposals, in their order. */
  readonly of: readonly string[];
}

/** A line of the article cut where proposals begin and end; put together it is the line again. */
export function stretchesIn(
  text: string,
  line: ArticleSpan,
  proposals: readonly Marked[],
): readonly Stretch[] {
  const marked = proposals.flatMap(({ id, source, cue, content }) =>
    [...(source ? [source] : []), cue, ...content]
      .filter(({ start, end }) => start < line.end && end > line.start)
      .map(({ start, end }) => ({
        id,
        start: Math.max(start, line.start),
        end: Math.min(end, line.end),
      })),
  );
  const cuts = [line.start, line.end, ...marked.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? line.end;
    const here = marked.filter((one) => one.start <= start && one.end >= end);
    return { text: text.slice(start, end), of: [...new Set(here.map(({ id }) => id))] };
  });
}

/** So many ways there are to underline a speaker's words; then they begin anew. */
const VOICES = 6;

/** A number for each speaker, in the order in which they speak: the way his words are underlined. */
export function voicesOf(proposals: readonly Proposal[]): ReadonlyMap<string, number> {
  const speakers = [...new Set(proposals.map(({ speaker }) => speaker))];
  return new Map(
    proposals.map(({ id, speaker }) => [id, speakers.indexOf(speaker) % VOICES] as const),
  );
}
