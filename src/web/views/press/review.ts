import { useEffect, useMemo, useRef, useState } from 'react';
import type { MatterId } from '../../../core/record/ids.ts';
import type { Room } from '../../../core/record/state.ts';
import { sourceBody, sourceIdOf, statementIdOf, type Details } from '../../../wire/press-acts.ts';
import type { PressRead } from '../../../wire/press.ts';
import type { Done } from '../../client/done.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { useLearned, type Learned } from './learned.ts';
import { actOf, allTold, isRecorded, type Told } from './told.ts';

/** What this browser made of a proposal; whether it is recorded, the record itself tells. */
export type Standing =
  | { readonly is: 'open' | 'entering' | 'recorded' | 'refused' }
  | { readonly is: 'failed'; readonly why: string };

/** A reading being gone through: which proposal is looked at, and what became of each. */
export interface Review {
  /** What the article tells, as it would be recorded now. */
  readonly all: readonly Told[];
  readonly current: string | undefined;
  readonly choose: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly standing: (told: Told) => Standing;
  /** Enters it, after those confirmed before it, and goes on to the next at once. */
  readonly confirm: (told: Told) => void;
  readonly refuse: (told: Told) => void;
  readonly takeBack: (told: Told) => void;
  readonly learned: Learned;
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
  const [edited, setEdited] = useState<ReadonlyMap<string, Told>>(new Map());
  const { parties } = state.roster;
  const { outlet } = details;
  const told = useMemo(() => allTold(read, room, parties, outlet), [read, room, parties, outlet]);
  const all = told.map((one) => edited.get(one.id) ?? one);
  const ids = all.map(({ id }) => id);
  const [current, choose] = useState(ids[0]);
  const enter = useEntering(read, room, details);
  const learned = useLearned();
  const make = (id: string, standing: Standing): void =>
    setMade((before) => new Map(before).set(id, standing));
  const standing = (one: Told): Standing =>
    isRecorded(one, read, room) ? { is: 'recorded' } : (made.get(one.id) ?? { is: 'open' });
  const isDone = (one: Told): boolean => ['entering', 'recorded'].includes(standing(one).is);
  const goOn = (from: string): void => {
    const open = all.filter((one) => one.id !== from && standing(one).is === 'open');
    choose(nextOpen(ids, from, (id) => open.some((one) => one.id === id)));
  };
  const entered = async (one: Told): Promise<void> => {
    const done = await enter(one);
    make(one.id, done.ok ? { is: 'recorded' } : { is: 'failed', why: done.why });
    if (done.ok) learned.tell(one, 'confirmed');
  };
  return {
    all,
    current,
    choose,
    step: (by) => {
      const next = ids[ids.indexOf(current ?? '') + by];
      if (next !== undefined) choose(next);
    },
    standing,
    confirm: (one) => {
      if (isDone(one)) return;
      setEdited((before) => new Map(before).set(one.id, one));
      make(one.id, { is: 'entering' });
      goOn(one.id);
      void entered(one);
    },
    refuse: (one) => {
      if (isDone(one) || standing(one).is === 'refused') return;
      make(one.id, { is: 'refused' });
      learned.tell(one, 'refused');
      goOn(one.id);
    },
    takeBack: (one) => {
      make(one.id, { is: 'open' });
      learned.tell(one, 'refused', -1);
    },
    learned,
  };
}

/** Enters one after the other, and before the first the article, unless it is filed already. */
function useEntering(read: PressRead, room: Room, details: Details): (told: Told) => Promise<Done> {
  const { act, me } = useTalks();
  const { words } = useWords();
  const { article } = read;
  const latest = useRef({ act, room, details });
  useEffect(() => {
    latest.current = { act, room, details };
  });
  const isFiled = useRef(false);
  const entered = useRef(new Set<MatterId>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const file = async (): Promise<Done> => {
    const { act: enter, room: into, details: given } = latest.current;
    if (isFiled.current || into.sources.has(sourceIdOf(article))) return { ok: true };
    const done = await enter(into.id, 'source-filed', sourceBody(article, given));
    isFiled.current = done.ok;
    return done;
  };
  const enter = async (told: Told): Promise<Done> => {
    const filed = await file();
    if (!filed.ok) return filed;
    const { act: now, room: into } = latest.current;
    const desk = { read, room: into, entered: entered.current, own: me.party };
    const next = actOf(told, desk);
    if (!next) return { ok: false, why: words.press.statementFirst };
    const done = await now(into.id, next.kind, next.body);
    if (done.ok && told.is === 'statement')
      entered.current.add(statementIdOf(article, told.proposal));
    return done;
  };
  return (told) => {
    const turn = queue.current.then(() => enter(told));
    queue.current = turn;
    return turn;
  };
}
