import { useMemo } from 'react';
import { leadingWords } from '../../../core/record/authentic.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { pointId, type PointId } from '../../../core/text/point.ts';
import { keepDraft, useDrafts } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';

/** What the penholder wrote for points and has not tabled. */
export interface Written {
  readonly words: ReadonlyMap<PointId, string>;
  /** `what` names it in the list of drafts; without words what was written is discarded. */
  readonly write: (point: PointId, what: string, words: string | undefined) => void;
  readonly done: () => void;
}

/** The compromise that is being written, point by point: drafts of this browser until the next version is tabled. */
export function useWritten(instrument: Instrument): Written {
  const { negotiation, me } = useTalks();
  const drafts = useDrafts({ negotiation, me });
  const beginning = `compromise ${instrument.id} `;
  return useMemo(() => {
    const own = drafts.filter(({ place }) => place.startsWith(beginning));
    const words = new Map(
      own.map(({ place, text }) => [pointId(place.slice(beginning.length)), text]),
    );
    const keep = (point: PointId, draft: Parameters<typeof keepDraft>[2]): void =>
      keepDraft({ negotiation, me }, beginning + point, draft);
    return {
      words,
      write: (point, what, text) =>
        keep(
          point,
          text === undefined || text === leadingWords(instrument, point)
            ? undefined
            : { text, what },
        ),
      done: () => [...words.keys()].forEach((point) => keep(point, undefined)),
    };
  }, [drafts, beginning, negotiation, me, instrument]);
}
