import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../text/compiled.ts';
import { piecesOf } from '../text/pieces.ts';
import { partyId } from '../text/point.ts';
import { writePieces } from '../text/write-brackets.ts';
import type { Json } from './canonical.ts';
import { matterId } from './ids.ts';
import type { ReadOut, Session } from './matters.ts';
import { inCommon } from './in-common.ts';
import { readOutsOf, standsJoint, waitingFor } from './read-outs.ts';
import { accredit, heads, parties, talks, type World } from './worlds.test-kit.ts';

type Code = (typeof parties)[number];
const held = (who: readonly Code[] = parties): World => {
  const world = talks();
  const body = {
    session: 'pell',
    title: 'Pell',
    when: '2026-09-02',
    who: who.map((party) => ({ party, people: `Delegation of ${party}` })),
  };
  world.must({ by: 'chair', room: 'plenary', kind: 'session-held', body });
  return world;
};
const enter = (world: World, by: string, kind: string, body: { readonly [field: string]: Json }) =>
  world.try({ by, room: 'plenary', kind, body: { session: 'pell', ...body } });
const told = (world: World, party: Code, text: string) =>
  enter(world, heads[party], 'read-out-issued', { party, text });
const assent = (world: World, party: Code, communique = 'joint') =>
  enter(world, heads[party], 'communique-assented', { communique, party });
const propose = (world: World, by: string, more: { readonly [field: string]: Json } = {}) =>
  enter(world, by, 'communique-proposed', {
    communique: 'joint',
    parties: ['CO', 'AR', 'BE'],
    text: 'We met.',
    ...more,
  });
const sessionOf = ({ state, room }: { state: World['state']; room: World['room'] }): Session => {
  const session = state.rooms.get(room('plenary'))?.sessions.get(matterId('pell'));
  if (!session) throw new Error('no session was held');
  return session;
};
const seen = (world: World): Session =>
  sessionOf({ state: world.state, room: (name) => world.room(name) });
const joint = (world: World, id = 'joint') => {
  const communique = seen(world).communiques?.get(matterId(id));
  if (!communique) throw new Error('no communique was proposed');
  return communique;
};

test('a communique stands exactly when every party it names has assented to those very words', () => {
  const move = fc.oneof(
    fc.record({ by: fc.constantFrom(...parties), n: fc.nat(3) }),
    fc.record({
      named: fc.subarray([...parties], { minLength: 2 }),
      by: fc.constantFrom(...parties),
    }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const world = held();
      const drafts: { named: readonly Code[]; yes: Set<Code> }[] = [];
      for (const one of moves) {
        const id = `c${'named' in one ? drafts.length : one.n}`;
        const draft = 'named' in one ? { named: one.named, yes: new Set<Code>() } : drafts[one.n];
        const may = draft?.named.includes(one.by) && !draft.yes.has(one.by);
        const refused =
          'named' in one
            ? propose(world, heads[one.by], { communique: id, parties: one.named })
            : assent(world, one.by, id);
        expect([one, refused === undefined]).toEqual([one, may === true]);
        if (refused || !draft) continue;
        draft.yes.add(one.by);
        if ('named' in one) drafts.push(draft);
      }
      drafts.forEach(({ named, yes }, n) => {
        expect(standsJoint(joint(world, `c${n}`))).toBe(named.every((party) => yes.has(party)));
      });
    }),
    { seed: 71, numRuns: 60 },
  );
});

describe('a communique', () => {
  test('of the chair’s drafting is no party’s word until each has said so', () => {
    const world = held();
    expect(propose(world, 'chair')).toBeUndefined();
    expect(waitingFor(joint(world))).toEqual(['AR', 'BE', 'CO']);
    expect(assent(world, 'BE')).toBeUndefined();
    expect(waitingFor(joint(world))).toEqual(['AR', 'CO']);
    expect(assent(world, 'BE')).toEqual({ code: 'nothing-changes' });
  });

  test('that is replaced by another draft takes its assents to no other words', () => {
    const world = held();
    propose(world, 'ada');
    assent(world, 'BE');
    const other = { communique: 'second', text: 'We met and parted.', instead: 'joint' };
    expect(propose(world, 'cam', other)).toBeUndefined();
    expect(waitingFor(joint(world, 'second'))).toEqual(['AR', 'BE']);
    expect(joint(world).replacedBy).toBe('second');
    expect(assent(world, 'CO')).toMatchObject({ code: 'no-such' });
    expect(propose(world, 'ada', { communique: 'third', instead: 'joint' })).toMatchObject({
      code: 'no-such',
      what: 'draft that can be replaced',
    });
  });

  test('that stands is replaced by no draft', () => {
    const world = held();
    propose(world, 'ada', { parties: ['AR', 'BE'] });
    assent(world, 'BE');
    expect(standsJoint(joint(world))).toBe(true);
    expect(propose(world, 'ada', { communique: 'second', instead: 'joint' })).toMatchObject({
      code: 'no-such',
    });
  });

  test('names two parties at least, each once, and all of them at the session', () => {
    const world = held(['AR', 'BE']);
    expect(propose(world, 'ada', { parties: ['AR'] })).toMatchObject({ code: 'malformed' });
    expect(propose(world, 'ada', { parties: ['AR', 'AR'] })).toMatchObject({ code: 'taken' });
    expect(propose(world, 'ada')).toMatchObject({ code: 'no-such', name: 'CO' });
  });

  test('is neither proposed nor assented to without a mandate to speak', () => {
    const world = held();
    accredit(world, 'ada', 'mute', { party: 'AR', role: 'expert', may: [] });
    const body = { person: 'mute' };
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body });
    const missing = { code: 'no-mandate', mandate: 'speak', party: 'AR' };
    expect(propose(world, 'mute')).toEqual(missing);
    propose(world, 'chair');
    const own = { communique: 'joint', party: 'AR' };
    expect(enter(world, 'mute', 'communique-assented', own)).toEqual(missing);
    expect(enter(world, 'ben', 'communique-assented', own)).toMatchObject({ code: 'not-yours' });
  });
});

describe('a read-out', () => {
  test('is a party’s own, of a session that it was at and that was held', () => {
    const world = held(['AR', 'BE']);
    expect(told(world, 'AR', 'It went well.')).toBeUndefined();
    expect(told(world, 'CO', 'It went badly.')).toMatchObject({ code: 'no-such', name: 'CO' });
    const theirs = { party: 'AR', text: 'x' };
    expect(enter(world, 'chair', 'read-out-issued', theirs)).toMatchObject({ code: 'not-yours' });
    const planned = { session: 'next', title: 'Next', when: '2026-10', who: [] };
    world.must({ by: 'chair', room: 'plenary', kind: 'session-called', body: planned });
    const early = enter(world, 'ada', 'read-out-issued', { ...theirs, session: 'next' });
    expect(early).toMatchObject({ code: 'no-such', what: 'session that was held' });
  });

  test('gives way to a new one and stays readable behind it', () => {
    const world = held();
    told(world, 'AR', 'First.');
    expect(told(world, 'AR', 'First.')).toEqual({ code: 'nothing-changes' });
    told(world, 'AR', 'Second.');
    told(world, 'AR', 'Third.');
    told(world, 'BE', 'Other.');
    const [ar, be] = readOutsOf(seen(world), parties.map(partyId));
    expect(ar?.text).toBe('Third.');
    expect(ar?.earlier.map(({ text }) => text)).toEqual(['First.', 'Second.']);
    expect(be?.text).toBe('Other.');
  });
});

const readOut = (party: string, text: string, language?: string): ReadOut => ({
  party: partyId(party),
  text,
  ...(language === undefined ? {} : { language }),
  earlier: [],
  source: seen(held()).source,
});
const overlaid = (readOuts: readonly ReadOut[]): readonly string[] => {
  const { parties: all, sentences } = inCommon(readOuts);
  return sentences.map(({ content, in: by }) =>
    writePieces(piecesOf(content, by?.by ?? all, new Set(all))),
  );
};

describe('what read-outs have in common', () => {
  test('is words that each of them has, and nothing that no one said', () => {
    const sentence = fc.constantFrom(
      'The delegations met at Pell.',
      'The delegations met at Pell for a third reading.',
      'Nineteen points are agreed.',
      'Nineteen of the points are agreed!',
      '湖水又低了。',
      'Corva noted the level of the Lake.',
    );
    const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, (all) => {
        const readOuts = all.map((one, n) => readOut(parties[n] ?? 'XX', one.join(' ')));
        const { parties: whose, sentences } = inCommon(readOuts);
        for (const { content, in: by } of sentences) {
          const holders = by?.by ?? whose;
          expect(holders.length).toBeGreaterThan(1);
          for (const party of holders) {
            const own = readOuts.find((one) => one.party === party)?.text ?? '';
            expect(own).toContain(asSaid(content, party));
          }
        }
      }),
      { seed: 72, numRuns: 80 },
    );
  });

  test('shows in brackets what each says of the same, and leaves out what one says alone', () => {
    const pell = (more: string): string => `The delegations met at Pell for ${more}`;
    expect(
      overlaid([
        readOut('AR', `${pell('the third reading.')} Arda is content. They meet again on 20 May.`),
        readOut('CO', `${pell('a third reading.')} They meet again before the end of May.`),
      ]),
    ).toEqual([
      pell('[AR: the][CO: a] third reading.'),
      'They meet again [AR: on 20 May][CO: before the end of May].',
    ]);
  });

  test('is found between any two, wherever in its read-out each says it', () => {
    const lake = 'The Lake lost another centimetre while we read.';
    expect(
      overlaid([
        readOut('AR', 'Arda is content. It welcomes the text.'),
        readOut('BE', `Belis thanks the hosts. ${lake}`),
        readOut('CO', `${lake.replace('another', 'a')} Corva has its doubts.`),
      ]),
    ).toEqual(['The Lake lost [BE: another][CO: a] centimetre while we read.']);
  });

  test('is looked for only among read-outs of one language, and is nothing for one alone', () => {
    const same = 'We met.';
    expect(overlaid([readOut('AR', same)])).toEqual([]);
    expect(overlaid([])).toEqual([]);
    expect(overlaid([readOut('AR', same, 'en'), readOut('BE', same, 'fr')])).toEqual([]);
    const three = [readOut('AR', same, 'en'), readOut('BE', same, 'fr'), readOut('CO', same, 'en')];
    expect(inCommon(three).parties).toEqual(['AR', 'CO']);
  });
});

/** A sentence as one party says it. */
const asSaid = (content: Content, party: string): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      const own = part.alternatives.find(({ by }) => by.some((one) => one === party));
      return own ? asSaid(own.content, party) : '';
    })
    .join('');
