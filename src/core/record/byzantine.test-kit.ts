import fc from 'fast-check';
import { fingerprint } from '../log/fingerprint.ts';
import { emptyTree, grow, rootOf } from '../log/tree.ts';
import { checking, type Checked } from './check.ts';
import { composeWith } from './compose.ts';
import { leafOf, type Entry, type Recorded } from './entry.ts';
import { negotiationId, roomId } from './ids.ts';
import { emptyRoom, emptyState, type Room } from './state.ts';
import { minute, signerFor } from './worlds.test-kit.ts';

/**
 * A host that lies once, from one moment on, to the members of a room; and what each of those who
 * can watch him notices, with the checks of the product. A turn is one entry.
 */

/** What a host may do, and what he may not. */
export const conducts = {
  honest: 'records and shows everything',
  'fork apart': 'shows two histories, and keeps the two sides apart for ever',
  'fork crossing': 'hides one entry from some, then shows everything to all',
  drop: 'acknowledges an entry and records nothing',
  rewind: 'puts back a copy that is two entries older, while an entry is under way',
  delay: 'shows one member nothing more',
  'wrong room': 'puts an entry of another room into this one',
  'changed words': 'shows other words than were signed',
  'changed instant': 'changes afterwards when an entry was recorded',
  refuse: 'takes an entry and never acknowledges it',
  'false instant': 'says from the beginning another instant than the true one',
} as const;
export type Conduct = keyof typeof conducts;

/** Who may notice. */
export const watchers = {
  receipt: 'an author, to whom an entry was acknowledged that is not shown to him so',
  memory: 'a member’s own device, which remembers how far the log had grown, and its root',
  seals: 'anyone who is shown it, by signature, content or number',
  seen: 'anyone who is shown an entry whose author had seen another history',
  words: 'two members who compare the eight words over the telephone, after this entry',
  auditor: 'who is given the bundles of two members: neither continues the other',
} as const;
export type Watcher = keyof typeof watchers;

export interface Story {
  readonly conduct: Conduct;
  /** Who writes, turn by turn. */
  readonly authors: readonly number[];
  /** The turn from which the host lies. */
  readonly at: number;
  /** The side on which each member is. */
  readonly side: readonly boolean[];
}

const MEMBERS = ['ada', 'ben', 'cam', 'bo'] as const;
const two = [true, false];

/** Stories of ten turns and more; at least six turns come after the host began to lie. */
export const storyOf = (conduct: Conduct): fc.Arbitrary<Story> =>
  fc.record({
    conduct: fc.constant(conduct),
    authors: fc.array(fc.nat(MEMBERS.length - 1), { minLength: 10, maxLength: 16 }),
    at: fc.integer({ min: 2, max: 4 }),
    side: fc
      .shuffledSubarray([...two, ...two], { minLength: 4, maxLength: 4 })
      .filter((side) => side.includes(true)),
  });

/** After how many further entries each watcher noticed first; who is not there noticed nothing. */
export type Noticed = ReadonlyMap<Watcher, number>;

const negotiation = negotiationId('b1'.repeat(16));
const room = roomId('70'.repeat(16));
const elsewhere = roomId('e1'.repeat(16));

type View = readonly Recorded[];
interface Acknowledged {
  readonly author: number;
  readonly recorded: Recorded;
}
interface Turn {
  readonly views: readonly View[];
  readonly acknowledged: Acknowledged | undefined;
}

/** Plays a story, and lets everyone watch. */
export function play(story: Story): Noticed {
  const noticed = new Map<Watcher, number>();
  const acknowledged: Acknowledged[] = [];
  const arrivals = MEMBERS.map((): number[] => []);
  let views: readonly View[] = MEMBERS.map(() => []);
  for (const [turn, author] of story.authors.entries()) {
    const before = views;
    const entry = entryBy(author, before[author] ?? [], turn);
    const next = served(story, { turn, author, entry, views });
    views = next.views;
    if (next.acknowledged) acknowledged.push(next.acknowledged);
    const notice = (watcher: Watcher, what: boolean): void => {
      if (what && !noticed.has(watcher)) noticed.set(watcher, turn - story.at);
    };
    notice(
      'receipt',
      acknowledged.some((one) => !isShown(one, views)),
    );
    notice(
      'memory',
      before.some((view, member) => !isContinued(view, views[member] ?? [])),
    );
    notice('words', new Set(views.map((view) => wordsOf(view))).size > 1);
    notice('auditor', areApart(views));
    noteArrivals(arrivals, before, views, turn);
  }
  for (const [watcher, turn] of faultsIn(views, arrivals)) {
    noticed.set(watcher, turn - story.at);
    // An auditor finds in a bundle what a member finds.
    noticed.set('auditor', Math.min(noticed.get('auditor') ?? Infinity, turn - story.at));
  }
  return noticed;
}

interface Asked {
  readonly turn: number;
  readonly author: number;
  readonly entry: Entry;
  readonly views: readonly View[];
}

/** What the host does with an entry. */
function served({ conduct, at, side }: Story, asked: Asked): Turn {
  const { turn, author, entry, views } = asked;
  const instant = conduct === 'false instant' && turn >= at ? turn + 60 : turn;
  const shownTo = (whom: (member: number) => boolean, shown = entry): Turn => {
    const next = views.map((view, member) =>
      whom(member) ? [...view, recordedAs(shown, view.length + 1, instant)] : view,
    );
    const last = next[author]?.at(-1);
    const own = last && { author, recorded: recordedAs(entry, last.seq, instant) };
    return { views: next, acknowledged: own };
  };
  const all = (): boolean => true;
  const sameSide = (member: number): boolean => side[member] === side[author];
  const lies = turn === at;
  switch (conduct) {
    case 'fork apart':
      return shownTo(turn < at ? all : sameSide);
    case 'fork crossing':
      return shownTo(lies ? sameSide : all);
    case 'delay': {
      // He who is kept in the dark is told the true number of what he wrote himself.
      const kept = turn < at ? -1 : side.indexOf(true);
      const seq = Math.max(...views.map(({ length }) => length)) + 1;
      const next = shownTo((member) => member !== kept);
      return { ...next, acknowledged: { author, recorded: recordedAs(entry, seq, instant) } };
    }
    default:
      if (!lies) return shownTo(all);
  }
  switch (conduct) {
    case 'drop': {
      const seq = (views[author]?.length ?? 0) + 1;
      return { views, acknowledged: { author, recorded: recordedAs(entry, seq, instant) } };
    }
    case 'refuse':
      return { views, acknowledged: undefined };
    case 'rewind':
      return served(
        { conduct: 'honest', at, side, authors: [] },
        { ...asked, views: views.map((view) => view.slice(0, -2)) },
      );
    case 'wrong room': {
      const stray = entryBy(author, [], turn, elsewhere);
      return { views: shownTo(all, stray).views, acknowledged: undefined };
    }
    case 'changed words':
      return shownTo(all, { ...entry, body: { text: 'We agree.' } });
    case 'changed instant': {
      const changed = views.map((view) => view.map((one, index) => later(one, index === at - 1)));
      return served({ conduct: 'honest', at, side, authors: [] }, { ...asked, views: changed });
    }
    default:
      return shownTo(all);
  }
}

const later = (one: Recorded, changed: boolean): Recorded =>
  changed ? { ...one, recorded: one.recorded.replace('.000Z', '.001Z') } : one;

const recordedAs = (entry: Entry, seq: number, turn: number): Recorded => ({
  entry,
  seq,
  recorded: minute(turn),
});

/** What a member writes who sees a room so. */
function entryBy(author: number, view: View, turn: number, where = room): Entry {
  const seen: Room = { ...emptyRoom(where), ...logOf(view) };
  const state = { ...emptyState(negotiation), rooms: new Map([[where, seen]]) };
  return composeWith(state, signerFor(MEMBERS[author] ?? ''), {
    room: where,
    kind: 'remark-made',
    happened: '2026-09-01',
    nonce: turn.toString(16).padStart(32, '0'),
    body: { text: `No. ${turn}.` },
  });
}

function logOf(view: View): Pick<Room, 'tree' | 'roots'> {
  let tree = emptyTree;
  const roots = [rootOf(tree)];
  for (const recorded of view) {
    tree = grow(tree, leafOf(recorded));
    roots.push(rootOf(tree));
  }
  return { tree, roots };
}

const wordsOf = (view: View): string => fingerprint(logOf(view).roots.at(-1) ?? '').join(' ');

/** Whether what was acknowledged stands where its author is shown the room. */
function isShown({ author, recorded }: Acknowledged, views: readonly View[]): boolean {
  const shown = views[author]?.[recorded.seq - 1];
  const same = shown?.entry.signature === recorded.entry.signature;
  return same && shown?.recorded === recorded.recorded;
}

/** Whether the log that is shown now has, as far as it had grown before, the root that it had. */
const isContinued = (before: View, now: View): boolean =>
  logOf(now).roots[before.length] === logOf(before).roots.at(-1);

/** Whether of two views neither begins with the other. */
const areApart = (views: readonly View[]): boolean =>
  views.some((one) => views.some((other) => !isContinued(one, other) && !isContinued(other, one)));

/** At which turn each member was shown what stands at each number. */
function noteArrivals(
  arrivals: readonly number[][],
  before: readonly View[],
  views: readonly View[],
  turn: number,
): void {
  for (const [member, view] of views.entries()) {
    for (const [index, recorded] of view.entries()) {
      const own = arrivals[member];
      if (own && before[member]?.[index] !== recorded) own[index] = turn;
    }
  }
}

/** What the members find by checking what they are shown, each at the first turn at which he can. */
function faultsIn(
  views: readonly View[],
  arrivals: readonly (readonly number[])[],
): ReadonlyMap<'seals' | 'seen', number> {
  const found = new Map<'seals' | 'seen', number>();
  for (const [member, view] of views.entries()) {
    for (const { what, seq } of checkedAll(view).faults) {
      const watcher = what === 'history' ? 'seen' : 'seals';
      const turn = arrivals[member]?.[seq - 1] ?? Infinity;
      found.set(watcher, Math.min(found.get(watcher) ?? Infinity, turn));
    }
  }
  return found;
}

function checkedAll(view: View): Checked {
  const all = checking(view);
  let next = all.next();
  while (!next.done) next = all.next();
  return next.value;
}
