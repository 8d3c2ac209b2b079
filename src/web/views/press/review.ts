import { useEffect, useRef, useState } from 'react';
import type { Room } from '../../../core/record/state.ts';
import {
  draftOf,
  sourceBody,
  sourceIdOf,
  statementBody,
  statementIdOf,
  type Details,
  type Draft,
} from '../../../wire/press-acts.ts';
import type { PressRead, Proposal } from '../../../wire/press.ts';
import { useTalks, type Done } from '../../client/talks.tsx';

/** What this browser made of a proposal; whether it is recorded, the record itself tells. */
export type Standing =
  | { readonly is: 'open' | 'entering' | 'recorded' | 'refused' }
  | { readonly is: 'failed'; readonly why: string };

/** A reading being gone through: which proposal is looked at, and what became of each. */
export interface Review {
  readonly current: string | undefined;
  readonly choose: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly standing: (proposal: Proposal) => Standing;
  readonly draft: (proposal: Proposal) => Draft;
  /** Enters it, after those confirmed before it, and goes on to the next at once. */
  readonly confirm: (proposal: Proposal, edited?: Draft) => void;
  readonly refuse: (proposal: Proposal) => void;
  readonly takeBack: (proposal: Proposal) => void;
}

/**
 * The next proposal that waits for an answer, after the one at hand and round the end; the one at
 * hand, where none waits.
 */
export function nextOpen(
  ids: readonly string[],
  at: string,
  isOpen: (id: string) => boolean,
): string {
  const here = ids.indexOf(at);
  const round = [...ids.slice(here + 1), ...ids.slice(0, here)];
  return round.find(isOpen) ?? at;
}

export function useReview(read: PressRead, room: Room, details: Details): Review {
  const { state } = useTalks();
  const [made, setMade] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [current, choose] = useState(read.statements[0]?.id);
  const enter = useEntering(read, room, details);
  const ids = read.statements.map(({ id }) => id);
  const make = (id: string, standing: Standing): void =>
    setMade((before) => new Map(before).set(id, standing));
  const standing = (proposal: Proposal): Standing =>
    room.statements.has(statementIdOf(read.article, proposal))
      ? { is: 'recorded' }
      : (made.get(proposal.id) ?? { is: 'open' });
  const draft = (proposal: Proposal): Draft =>
    drafts.get(proposal.id) ?? draftOf(proposal, state.roster.parties, details.outlet);
  const goOn = (from: string): void => {
    const open = read.statements.filter((one) => one.id !== from && standing(one).is === 'open');
    choose(nextOpen(ids, from, (id) => open.some((one) => one.id === id)));
  };
  return {
    current,
    choose,
    step: (by) => {
      const next = ids[ids.indexOf(current ?? '') + by];
      if (next !== undefined) choose(next);
    },
    standing,
    draft,
    confirm: (proposal, edited = draft(proposal)) => {
      if (['entering', 'recorded'].includes(standing(proposal).is)) return;
      setDrafts((before) => new Map(before).set(proposal.id, edited));
      make(proposal.id, { is: 'entering' });
      goOn(proposal.id);
      void enter(proposal, edited).then((done) =>
        make(proposal.id, done.ok ? { is: 'recorded' } : { is: 'failed', why: done.why }),
      );
    },
    refuse: (proposal) => {
      if (['entering', 'recorded'].includes(standing(proposal).is)) return;
      make(proposal.id, { is: 'refused' });
      goOn(proposal.id);
    },
    takeBack: ({ id }) => make(id, { is: 'open' }),
  };
}

/** Enters one statement after the other, and before the first the article, unless it is filed already. */
function useEntering(
  { article }: PressRead,
  room: Room,
  details: Details,
): (proposal: Proposal, draft: Draft) => Promise<Done> {
  const { act } = useTalks();
  const latest = useRef({ act, room, details, filed: false });
  useEffect(() => {
    latest.current = { ...latest.current, act, room, details };
  });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const file = async (): Promise<Done> => {
    const { act: enter, room: into, details: told, filed } = latest.current;
    if (filed || into.sources.has(sourceIdOf(article))) return { ok: true };
    const done = await enter(into.id, 'source-filed', sourceBody(article, told));
    latest.current.filed = done.ok;
    return done;
  };
  const enter = async (proposal: Proposal, draft: Draft): Promise<Done> => {
    const filed = await file();
    if (!filed.ok) return filed;
    const { act: now, room: into } = latest.current;
    return now(into.id, 'statement-recorded', statementBody(article, proposal, draft));
  };
  return (proposal, draft) => {
    const turn = queue.current.then(() => enter(proposal, draft));
    queue.current = turn;
    return turn;
  };
}
