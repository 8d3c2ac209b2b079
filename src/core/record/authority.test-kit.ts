import { pointId } from '../text/point.ts';
import type { Tried } from './actors.test-kit.ts';
import { closingActs } from './authority-closing.test-kit.ts';
import { keyActs, ownActs, whoseOf } from './authority-keys.test-kit.ts';
import { session, statement } from './authority-stage.test-kit.ts';
import type { Json } from './canonical.ts';
import type { Body } from './seal.ts';
import { accordOf } from './world-of.test-kit.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { partyKey, sealed, signerFor, type World } from './worlds.test-kit.ts';

/** Everything that can be entered, each so that who has the right to it is let. */
export function attempts(world: World): readonly Tried[] {
  const wording = wordingHash(wordingsOf(accordOf(world), pointId('p1')));
  const text = { instrument: 'accord', version: 1 };
  const parties = ['AR', 'BE'] as const;
  const { key } = signerFor('new key');
  const newcomer = { person: 'new', name: 'N', title: 'T', role: 'expert', from: '2026-09-01' };
  const plenary = (kind: string, body: Json, name = kind): Tried => ({
    name,
    kind,
    place: 'plenary',
    body,
  });
  const roster = (kind: string, body: Body, name = kind): Tried => ({
    name,
    kind,
    place: 'roster',
    body,
  });
  const each = (of: (party: (typeof parties)[number], whose: string) => Tried): readonly Tried[] =>
    parties.map((party) => of(party, party === 'AR' ? 'own party' : 'another party'));
  const chair = { person: 'x', name: 'X', title: 'Chair', key };
  return [
    {
      name: 'negotiation-opened, here again',
      kind: 'negotiation-opened',
      place: 'roster',
      body: { title: 'T', chair },
    },
    roster('party-named', { party: 'XX', name: 'X' }),
    roster(
      'delegate-accredited',
      { ...newcomer, role: 'mediator', key },
      'delegate-accredited, a mediator',
    ),
    roster(
      'delegate-accredited',
      { ...newcomer, role: 'observer', key },
      'delegate-accredited, an observer',
    ),
    ...each((party, whose) =>
      roster(
        'delegate-accredited',
        { ...newcomer, party, head: true, key },
        `delegate-accredited, head of ${whose}`,
      ),
    ),
    ...each((party, whose) =>
      roster(
        'delegate-accredited',
        { ...newcomer, party, may: ['speak'], key },
        `delegate-accredited, of ${whose}`,
      ),
    ),
    ...(['AR', 'BE', 'None'] as const).flatMap((of) =>
      keyActs(of, key).map(([kind, body]) => roster(kind, body, `${kind}, ${whoseOf[of]}`)),
    ),
    ...keyActs('AR', key).map(([kind, body]) =>
      roster(
        kind,
        sealed(world, kind, body, 'AR'),
        `${kind}, own party, sealed by a key that does not stand`,
      ),
    ),
    ...ownActs(key),
    ...each((party, whose) =>
      roster('party-key-set', partyKey(world, party), `party-key-set, ${whose}`),
    ),
    roster(
      'party-key-replaced',
      { party: 'AR', key, reason: 'Lost.' },
      'party-key-replaced, where none stands',
    ),
    ...each((party, whose) =>
      roster(
        'mandate-given',
        { person: `of${party}`, party, may: ['sign'] },
        `mandate-given, ${whose}`,
      ),
    ),
    {
      name: 'room-opened',
      kind: 'room-opened',
      place: 'new room',
      body: { name: 'R', purpose: 'caucus', members: [] },
    },
    plenary('member-admitted', { person: 'eve' }),
    plenary('member-left', { person: 'cam' }, 'member-left, of another party'),
    plenary('member-left', { person: 'ann' }, 'member-left, of own party'),
    plenary('instrument-opened', {
      instrument: 'i',
      title: 'I',
      language: 'en',
      mustAgree: ['AR'],
    }),
    ...each((party, whose) =>
      plenary(
        'instrument-opened',
        { instrument: 'i', title: 'I', language: 'en', mustAgree: ['AR'], penholder: party },
        `instrument-opened, penholder ${whose}`,
      ),
    ),
    plenary('text-tabled', {
      instrument: 'accord',
      version: 2,
      penholder: 'X',
      points: [{ id: 'p1', kind: 'point', depth: 0, text: 'New.' }],
    }),
    ...each((party, whose) =>
      plenary(
        'amendment-filed',
        { ...text, party, point: 'p1', text: 'No.' },
        `amendment-filed, ${whose}`,
      ),
    ),
    ...each((party, whose) =>
      plenary(
        'amendment-withdrawn',
        { ...text, party, point: 'p2' },
        `amendment-withdrawn, ${whose}`,
      ),
    ),
    ...each((party, whose) =>
      plenary(
        'move-filed',
        { ...text, party, point: 'p2', after: 'p3', depth: 0 },
        `move-filed, ${whose}`,
      ),
    ),
    ...each((party, whose) =>
      plenary('move-withdrawn', { ...text, party, point: 'p1' }, `move-withdrawn, ${whose}`),
    ),
    ...(['reserved', 'ad referendum', 'agreed'] as const).flatMap((position) =>
      each((party, whose) =>
        plenary(
          'position-taken',
          { ...text, party, point: 'p1', position, wording, note: 'x' },
          `position-taken, ${position}, ${whose}`,
        ),
      ),
    ),
    plenary('parties-set', { instrument: 'accord', mustAgree: ['AR'], reason: 'x' }),
    plenary('point-exempted', { instrument: 'accord', point: 'p1', reason: 'x' }),
    plenary('silence-called', {
      ...text,
      points: ['p1'],
      until: '2026-12-01T00:00:00.000Z',
    }),
    ...each((party, whose) =>
      plenary(
        'silence-broken',
        { instrument: 'quiet', party, reason: 'x' },
        `silence-broken, ${whose}`,
      ),
    ),
    plenary('silence-closed', { instrument: 'hushed' }),
    ...each((party, whose) =>
      plenary(
        'referendum-answered',
        {
          instrument: 'accord',
          point: 'p3',
          party,
          wording: wordingHash(wordingsOf(accordOf(world), pointId('p3'))),
          answer: 'confirmed',
          approver: 'The parliament',
          date: '2026-09-02',
        },
        `referendum-answered, ${whose}`,
      ),
    ),
    ...closingActs(world).map(([kind, body, whose]) =>
      plenary(kind, body, whose === undefined ? kind : `${kind}, ${whose}`),
    ),
    plenary('remark-made', { text: 'x' }),
    plenary('carried', { text: 'x' }),
    plenary('session-called', session('new')),
    plenary('session-held', session('called'), 'session-held, called by the chair'),
    plenary('session-held', session('new'), 'session-held, called by no one'),
    ...each((party, whose) =>
      plenary(
        'read-out-issued',
        { session: 'past', party, text: 'We met.' },
        `read-out-issued, ${whose}`,
      ),
    ),
    plenary('communique-proposed', {
      session: 'past',
      communique: 'joint',
      parties: ['AR', 'BE'],
      text: 'We met.',
    }),
    ...each((party, whose) =>
      plenary(
        'communique-assented',
        { session: 'past', communique: `for-${party}`, party },
        `communique-assented, ${whose}`,
      ),
    ),
    plenary('gate-set', { gate: 'h', title: 'H', guards: 'x', condition: { fact: 'f' } }),
    plenary('gate-waived', { gate: 'g', reason: 'x' }),
    plenary('fact-set', { fact: 'f', title: 'F', parties: ['AR'] }),
    plenary('fact-declared', { fact: 'f', title: 'F', holds: true }),
    ...each((party, whose) =>
      plenary(
        'fact-declared',
        { fact: 'entitled', title: 'F', holds: true, party },
        `fact-declared, ${whose}`,
      ),
    ),
    ...each((party, whose) =>
      plenary(
        'pledge-made',
        { pledge: 'new', by: [party], kind: 'money', what: 'x' },
        `pledge-made, ${whose}`,
      ),
    ),
    ...each((party, whose) =>
      plenary('pledge-changed', { pledge: party, status: 'confirmed' }, `pledge-changed, ${whose}`),
    ),
    plenary('rate-stated', {
      one: 'USD',
      of: 'EUR',
      rate: { is: '0.92', asOf: '2026-09-01', saidBy: 'X' },
    }),
    plenary('publication-set', { open: true }),
    plenary('requirement-set', { requirement: 'r', order: 1, title: 'R' }),
    plenary('source-filed', { source: 'x', title: 'X', outlet: 'O' }),
    plenary('attachment-filed', { attachment: 'a', title: 'A', credit: 'X' }),
    plenary('statement-recorded', statement('new')),
    plenary(
      'statement-corrected',
      { statement: 's', gist: 'No.', why: 'x' },
      'statement-corrected, recorded by the chair',
    ),
    plenary('statement-disputed', { statement: 's', why: 'x' }),
  ];
}
