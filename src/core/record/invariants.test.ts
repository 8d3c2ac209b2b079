import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledPoint, Content } from '../text/compiled.ts';
import { compile } from '../text/compile.ts';
import { partyId, type PartyId } from '../text/point.ts';
import type { Recorded } from './entry.ts';
import { fold, host, step } from './fold.ts';
import type { Instrument } from './instrument.ts';
import { guardedActs } from './missing.ts';
import { orderOf } from './moves.ts';
import type { Mandate, Person } from './roster.ts';
import { isOpen as isGateOpen, standings } from './standing.ts';
import type { Room, State } from './state.ts';
import { longWorldOf } from './world-of.test-kit.ts';
import { minute, people, type World } from './worlds.test-kit.ts';
import { revisionOf } from './wording.ts';

/**
 * What holds in every record, whatever anyone did or tried to do: legal and illegal acts by random
 * people, begun with a first version, with all agreed, or with a frozen text.
 */

const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 15, maxLength: 40 });
const end = '9999';

/** One entry that the rules accepted, with the state before it and after. */
interface Accepted {
  readonly recorded: Recorded;
  readonly kind: string;
  readonly body: { readonly [field: string]: unknown };
  readonly before: State;
  readonly after: State;
}

function acceptedIn(world: World): readonly Accepted[] {
  const accepted: Accepted[] = [];
  let folded = fold(world.negotiation, [], host, '');
  for (const recorded of world.entries) {
    const next = step(folded, recorded);
    if (next.refused.length === folded.refused.length) {
      const { kind } = recorded.entry.envelope;
      const body = recorded.entry.body as Accepted['body'];
      accepted.push({ recorded, kind, body, before: folded.state, after: next.state });
    }
    folded = next;
  }
  return accepted;
}

/** Checks something of every accepted entry of many records. */
function inEvery(check: (accepted: Accepted) => void, seed: number): void {
  const property = fc.property(choices, (chosen) => acceptedIn(longWorldOf(chosen)).forEach(check));
  fc.assert(property, { seed, numRuns: 25 });
}

/** What each kind that speaks for a party needs, said here once more, without the code that decides it. */
const needed: Readonly<Record<string, (body: Accepted['body']) => Mandate | undefined>> = {
  'amendment-filed': () => 'propose',
  'amendment-withdrawn': () => 'propose',
  'move-filed': () => 'propose',
  'move-withdrawn': () => 'propose',
  'position-taken': ({ position }) =>
    position === 'agreed' || position === 'with reservation'
      ? 'agree'
      : position === 'ad referendum'
        ? 'agree ad referendum'
        : 'propose',
  'referendum-answered': () => 'agree',
  'silence-broken': () => 'propose',
  'read-out-issued': () => 'speak',
  'communique-assented': () => 'speak',
  'fact-declared': ({ party }) => (party === undefined ? undefined : 'agree'),
  signed: () => 'sign',
  'reservation-entered': () => 'sign',
  ratified: () => 'sign',
  acceded: () => 'sign',
  'withdrawal-notified': () => 'sign',
  'reservation-withdrawn': () => 'sign',
  'objection-made': () => 'sign',
  'objection-withdrawn': () => 'sign',
  'translation-accepted': () => 'agree',
};

const ofChair = new Set([
  'carried',
  'fact-set',
  'force-set',
  'gate-set',
  'gate-waived',
  'languages-set',
  'parties-set',
  'point-exempted',
  'rate-stated',
  'requirement-set',
  'silence-called',
  'silence-closed',
  'text-frozen',
]);

function mayDo({ head, may }: Person, mandate: Mandate): boolean {
  if (head || may.includes(mandate)) return true;
  return mandate === 'agree ad referendum' && may.includes('agree');
}

test('nothing is done for a party without a mandate of that party in force, nor by anyone in the chair’s place', () => {
  inEvery(({ recorded, kind, body, before }) => {
    const { author, room } = recorded.entry.envelope;
    const { roster, rooms } = before;
    const person = roster.people.get(roster.keys.get(author)?.person ?? ('' as never));
    if (kind === 'negotiation-opened' || kind === 'room-opened') return;
    expect(rooms.get(room)?.members.get(person?.id ?? ('' as never))).toMatchObject({
      since: expect.any(Number),
    });
    const forChair = ofChair.has(kind) || (kind === 'fact-declared' && !body['party']);
    expect([kind, forChair && person?.role !== 'chair']).toEqual([kind, false]);
    const mandate = needed[kind]?.(body);
    if (!mandate || !person) return;
    expect([kind, person.party]).toEqual([kind, body['party']]);
    expect([kind, mandate, mayDo(person, mandate)]).toEqual([kind, mandate, true]);
  }, 21);
});

const instruments = ({ rooms }: State): readonly Instrument[] =>
  [...rooms.values()].flatMap((room) => [...room.instruments.values()]);

/** The points that the compiled text of all parties has in brackets. */
function bracketed(instrument: Instrument): ReadonlySet<string> {
  const base = instrument.versions.at(-1)?.points ?? [];
  const revisions = instrument.mustAgree.map((party) => ({
    party,
    points: revisionOf(instrument, party),
    moved: orderOf(instrument, party).moved,
  }));
  const { points } = compile(base, revisions, { identity: 'ids' });
  const all = instrument.mustAgree.length;
  const isOpen = ({ content, in: holders }: CompiledPoint): boolean =>
    parted(content) || (holders !== undefined && holders.by.length > 0 && holders.by.length < all);
  return new Set(points.filter(isOpen).map(({ id, movedFrom }) => String(movedFrom ?? id)));
}

/** Whether parties say different things somewhere; what the base alone said is no party's wish. */
const parted = (content: Content): boolean =>
  content.some((piece) => {
    if (typeof piece === 'string') return false;
    const wanted = piece.alternatives.filter(({ by }) => by.length > 0);
    return wanted.length > 1 || wanted.some((one) => parted(one.content));
  });

test('nothing is agreed that has a bracket in it, and no bracket is frozen', () => {
  let brackets = 0;
  inEvery(({ after, kind }) => {
    for (const instrument of instruments(after)) {
      const open = bracketed(instrument);
      brackets += open.size;
      for (const [point, { stage }] of standings(instrument)) {
        expect([point, open.has(point) && stage === 'agreed']).toEqual([point, false]);
      }
      const frozen = kind === 'text-frozen' && instrument.closing !== undefined;
      expect(frozen ? [...open] : []).toEqual([]);
    }
  }, 22);
  expect(brackets).toBeGreaterThan(20);
});

/** What each party would have a point say, read off its own full text. */
function wordings(instrument: Instrument, point: string): string {
  const all = instrument.mustAgree.map(
    (party) => revisionOf(instrument, party).find(({ id }) => id === point)?.text ?? null,
  );
  return JSON.stringify([...new Set(all)].toSorted());
}

test('a position lapses when the words in play on its point change, and at no other time', () => {
  inEvery(({ before, after, recorded }) => {
    const source = recorded.seq;
    for (const instrument of instruments(after)) {
      const earlier = instruments(before).find(({ id }) => id === instrument.id);
      for (const [point, held] of earlier?.positions ?? []) {
        const changed = earlier && wordings(earlier, point) !== wordings(instrument, point);
        for (const [party, was] of held) {
          const now = instrument.positions.get(point)?.get(party);
          if (was.lapsed || now?.source.seq === source) continue; // lapsed before, or taken anew
          expect([point, party, now?.lapsed !== undefined]).toEqual([point, party, changed]);
        }
      }
    }
  }, 23);
});

test('a frozen text keeps its words and its hash, and binds only who consented', () => {
  inEvery(({ before, after }) => {
    for (const earlier of instruments(before)) {
      const { closing } = earlier;
      if (!closing) continue;
      const now = instruments(after).find(({ id }) => id === earlier.id);
      expect([now?.closing?.hash, now?.closing?.points]).toEqual([closing.hash, closing.points]);
      const everyone: readonly PartyId[] = ['AR', 'BE', 'CO'].map(partyId);
      for (const party of everyone) expect(wordsOf(now, party)).toEqual(wordsOf(earlier, party));
    }
  }, 24);
});

const wordsOf = (instrument: Instrument | undefined, party: PartyId): readonly string[] =>
  instrument ? revisionOf(instrument, party).map(({ text }) => text) : [];

test('what a gate closes does not happen while it is shut', () => {
  inEvery(({ kind, recorded, before }) => {
    if (!(guardedActs as readonly string[]).includes(kind)) return;
    const room = before.rooms.get(recorded.entry.envelope.room);
    for (const gate of room?.gates.values() ?? []) {
      if (!gate.closes?.includes(kind)) continue;
      expect([kind, isGateOpen(room as Room, gate, recorded.recorded)]).toEqual([kind, true]);
    }
  }, 25);
});

/** All of a state as one string, the order of its maps included. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_name, field: unknown) =>
    field instanceof Map ? [...field] : field instanceof Uint8Array ? [...field] : field,
  );

describe('with every kind of act', () => {
  test('folding in any order that keeps each room’s own gives the same state', () => {
    const shuffled = choices.chain((chosen) => {
      const { entries, negotiation } = longWorldOf(chosen);
      const order = fc.shuffledSubarray([...entries], { minLength: entries.length });
      return fc.record({ negotiation: fc.constant(negotiation), order, as: fc.constant(entries) });
    });
    const viewers = fc.constantFrom(host, ...people);
    fc.assert(
      fc.property(shuffled, viewers, ({ negotiation, order, as }, viewer) => {
        expect(written(fold(negotiation, order, viewer as never, end))).toBe(
          written(fold(negotiation, as, viewer as never, end)),
        );
      }),
      { seed: 26, numRuns: 25 },
    );
  });

  test('as of an instant is the fold of what was recorded until then', () => {
    fc.assert(
      fc.property(choices, fc.nat(80), (chosen, minutes) => {
        const { entries, negotiation } = longWorldOf(chosen);
        const at = minute(minutes);
        const prefix = entries.filter(({ recorded }) => recorded <= at);
        expect(written(fold(negotiation, entries, host, at))).toBe(
          written(fold(negotiation, prefix, host, end)),
        );
      }),
      { seed: 27, numRuns: 25 },
    );
  });

  test('every kind of act of the talks is accepted somewhere, and refused somewhere', () => {
    const [done, refused] = [new Set<string>(), new Set<string>()];
    const many = fc.sample(choices, { seed: 28, numRuns: 240 });
    for (const world of many.map(longWorldOf)) {
      for (const { kind } of acceptedIn(world)) done.add(kind);
      for (const { recorded } of world.folded.refused) refused.add(recorded.entry.envelope.kind);
    }
    for (const kind of [...Object.keys(needed), ...ofChair, ...guardedActs]) {
      expect([kind, done.has(kind), refused.has(kind)]).toEqual([kind, true, true]);
    }
  }, 180_000);
});
