import { pointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { textHash } from './closing.ts';
import { forceOf } from './force.ts';
import { instrumentId } from './ids.ts';
import { accordOf } from './world-of.test-kit.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import type { Body } from './seal.ts';
import {
  accredit,
  codeOf,
  minute,
  open,
  partyKey,
  sealed,
  signerFor,
  talks,
  type World,
} from './worlds.test-kit.ts';

/** One of each role, and of the rights that a person can have besides; those of a party are of AR. */
export const actors = [
  'chair',
  'mediator',
  'observer',
  'head',
  'principal',
  'envoy',
  'negotiator',
  'expert',
  'spokesperson',
  'speaker',
  'nothing',
] as const;
export type Actor = (typeof actors)[number];

/** How the author stands to the place of the act; `invited`: he was let in, and has only his code. */
export const memberships = ['member', 'never', 'left', 'invited'] as const;
export type Membership = (typeof memberships)[number];

export interface Tried {
  /** What is tried, and for whom. */
  readonly name: string;
  readonly kind: string;
  readonly place: 'plenary' | 'roster' | 'new room';
  readonly body: Json | ((actor: Actor) => Json);
}

/**
 * The talks in which everything is tried: with an amendment, a gate, a pledge, a session, a statement
 * on the table, each entered by the chair or by the head of AR; BE's head is `ben`, AR has no key of its own.
 */
export function stage(): World {
  const world = talks();
  accredit(world, 'ada', 'head', { party: 'AR', role: 'envoy', head: true });
  const may = ['speak', 'propose', 'agree'];
  for (const role of ['principal', 'envoy', 'negotiator', 'expert', 'spokesperson']) {
    accredit(world, 'ada', role, { party: 'AR', role, may });
  }
  accredit(world, 'ada', 'speaker', { party: 'AR', role: 'expert', may: ['speak'] });
  accredit(world, 'ada', 'nothing', { party: 'AR', role: 'expert', may: [] });
  accredit(world, 'chair', 'mediator', { role: 'mediator' });
  accredit(world, 'chair', 'observer', { role: 'observer' });
  const target = {
    name: 'Target',
    title: 'Expert',
    role: 'expert',
    from: '2026-09-01',
    may: ['speak'],
  };
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const key = { key: signerFor(`target ${party}`).key };
    world.must({
      by,
      kind: 'delegate-accredited',
      body: { ...target, person: `of${party}`, party, ...key },
    });
  }
  accredit(world, 'chair', 'ofNone', { role: 'observer' });
  for (const person of actors.filter((actor) => actor !== 'chair')) {
    world.must({ by: 'chair', room: 'plenary', kind: 'member-admitted', body: { person } });
  }
  open(world, 'eve', 'corridor', 'working', []);
  const chair = (kind: string, body: Json): void =>
    world.must({ by: 'chair', room: 'plenary', kind, body });
  const filed = { instrument: 'accord', version: 1, point: 'p2' };
  world.must({
    by: 'ada',
    room: 'plenary',
    kind: 'amendment-filed',
    body: { ...filed, party: 'AR', text: 'Ours.' },
  });
  world.must({
    by: 'ben',
    room: 'plenary',
    kind: 'amendment-filed',
    body: { ...filed, party: 'BE', text: 'Theirs.' },
  });
  chair('gate-set', { gate: 'g', title: 'G', guards: 'x', condition: { fact: 'f' } });
  for (const by of ['AR', 'BE']) {
    chair('pledge-made', { pledge: by, by: [by], kind: 'money', what: 'Two million.' });
  }
  chair('session-called', session('called'));
  chair('statement-recorded', statement('s'));
  toBeSigned(world, 'ready');
  toBeSigned(world, 'frozen');
  toBeSigned(world, 'inForce');
  closedText(world);
  underSilence(world, 'quiet', '2026-12-01T00:00:00.000Z');
  underSilence(world, 'hushed', minute(world.entries.length + 4));
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const wording = wordingHash(wordingsOf(accordOf(world), pointId('p3')));
    const taken = { instrument: 'accord', version: 1, point: 'p3', party, wording };
    const body = { ...taken, position: 'ad referendum' };
    world.must({ by, room: 'plenary', kind: 'position-taken', body });
  }
  return world;
}

const onlyPoint = [{ id: pointId('p1'), kind: 'point', depth: 0, text: 'Peace.' }] as const;
const hashOf = (instrument: string): string =>
  textHash({ title: instrument, language: 'en' }, onlyPoint);

/** A text of one point that AR and BE hold agreed. */
function toBeSigned(world: World, instrument: string): void {
  const enter = (by: string, kind: string, body: Json): void =>
    world.must({ by, room: 'plenary', kind, body });
  const mustAgree = ['AR', 'BE'];
  enter('chair', 'instrument-opened', { instrument, title: instrument, language: 'en', mustAgree });
  const version = { instrument, version: 1, penholder: 'Chair', points: onlyPoint };
  enter('chair', 'text-tabled', version);
  for (const [party, by] of [
    ['AR', 'ada'],
    ['BE', 'ben'],
  ] as const) {
    const words = { version: 1, point: 'p1', wording: wordingHash(['Peace.']) };
    enter(by, 'position-taken', { instrument, ...words, party, position: 'agreed' });
  }
}

/** Of the texts to be signed, one frozen and unsigned, and one signed, with AR and BE bound by it. */
function closedText(world: World): void {
  const enter = (by: string, kind: string, body: Json): void =>
    world.must({ by, room: 'plenary', kind, body });
  enter('chair', 'text-frozen', { instrument: 'frozen', version: 1, hash: hashOf('frozen') });
  const about = { instrument: 'inForce', hash: hashOf('inForce') };
  enter('chair', 'text-frozen', { ...about, version: 1 });
  enter('chair', 'force-set', { instrument: 'inForce', parties: ['AR'] });
  enter('ada', 'signed', { ...about, party: 'AR' });
  enter('ben', 'acceded', { ...about, party: 'BE' });
  enter('ada', 'ratified', { ...about, party: 'AR' });
  toBeSigned(world, 'signed');
  const signed = { instrument: 'signed', hash: hashOf('signed') };
  enter('chair', 'text-frozen', { ...signed, version: 1 });
  enter('ada', 'signed', { ...signed, party: 'AR' });
  enter('ben', 'signed', { ...signed, party: 'BE' });
}

/** What closes a text, each act on one where it can be done. */
function closingActs(world: World): readonly (readonly [string, Json, string?])[] {
  const accords = world.state.rooms.get(world.room('plenary'))?.instruments;
  const bound = accords?.get(instrumentId('inForce'));
  const from = (bound && forceOf(bound, minute(9999)).from) ?? '';
  const unsigned = { instrument: 'frozen', hash: hashOf('frozen') };
  const signed = { instrument: 'signed', hash: hashOf('signed') };
  const own = (['AR', 'BE'] as const).flatMap(
    (party): readonly (readonly [string, Json, string])[] => {
      const whose = party === 'AR' ? 'own party' : 'another party';
      const reserving = { instrument: 'frozen', reservation: 'r', party, text: 'x' };
      return [
        ['signed', { ...unsigned, party }, whose],
        ['reservation-entered', reserving, whose],
        ['ratified', { ...signed, party }, whose],
        ['acceded', { ...unsigned, party }, whose],
        ['withdrawal-notified', { instrument: 'inForce', party }, whose],
      ];
    },
  );
  return [
    ['text-frozen', { instrument: 'ready', version: 1, hash: hashOf('ready') }],
    ['force-set', { instrument: 'frozen', ratifications: 2 }],
    ['force-declared', { instrument: 'inForce', from }],
    ...own,
  ];
}

/** A text of one point, put under silence by the chair. */
function underSilence(world: World, instrument: string, until: string): void {
  const chair = (kind: string, body: Json): void =>
    world.must({ by: 'chair', room: 'plenary', kind, body });
  const mustAgree = ['AR', 'BE'];
  const points = [{ id: 'p1', kind: 'point', depth: 0, text: 'Be still.' }];
  chair('instrument-opened', { instrument, title: instrument, language: 'en', mustAgree });
  chair('text-tabled', { instrument, version: 1, penholder: 'Chair', points });
  chair('silence-called', { instrument, version: 1, until });
}

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
    plenary('gate-set', { gate: 'h', title: 'H', guards: 'x', condition: { fact: 'f' } }),
    plenary('gate-waived', { gate: 'g', reason: 'x' }),
    plenary('fact-declared', { fact: 'f', title: 'F', holds: true }),
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

/** The same acts on keys, where the party's own key stands: without its seal and with it. */
export function keyAttempts(world: World): readonly Tried[] {
  const { key } = signerFor('new key');
  const newcomer = {
    person: 'new',
    name: 'N',
    title: 'T',
    role: 'expert',
    from: '2026-09-01',
    party: 'AR',
  };
  const next = partyKey(world, 'AR', { named: 'next AR' });
  const acts: readonly (readonly [string, Body, string?])[] = [
    ['delegate-accredited', newcomer, ', by name only'],
    ['delegate-accredited', { ...newcomer, key }],
    ...keyActs('AR', key),
    ['party-key-set', next],
  ];
  const replaced = { party: 'AR', key, reason: 'Lost.' };
  return [
    ...acts.flatMap(([kind, body, how = '']): readonly Tried[] => [
      { name: `${kind}${how}`, kind, place: 'roster', body },
      {
        name: `${kind}${how}, sealed`,
        kind,
        place: 'roster',
        body: sealed(world, kind, body, 'AR'),
      },
    ]),
    { name: 'party-key-replaced', kind: 'party-key-replaced', place: 'roster', body: replaced },
    ...ownActs(key).filter(({ place }) => place === 'roster'),
  ];
}

const whoseOf = { AR: 'own party', BE: 'another party', None: 'no party' } as const;

const keyActs = (of: keyof typeof whoseOf, key: string): readonly (readonly [string, Body])[] => [
  ['key-certified', { person: `of${of}`, key }],
  ['code-given', { person: `of${of}`, invitation: { ...codeOf('new key'), key } }],
  ['key-ended', { key: signerFor(of === 'None' ? 'ofNone' : `target ${of}`).key }],
  ['delegate-recalled', { person: `of${of}` }],
];

/** What a person does about himself. */
const ownActs = (key: string): readonly Tried[] => [
  {
    name: 'key-certified, one’s own',
    kind: 'key-certified',
    place: 'roster',
    body: (person) => ({ person, key }),
  },
  {
    name: 'key-ended, one’s own',
    kind: 'key-ended',
    place: 'roster',
    body: (person) => ({ key: signerFor(person).key }),
  },
  {
    name: 'delegate-recalled, oneself',
    kind: 'delegate-recalled',
    place: 'roster',
    body: (person) => ({ person }),
  },
  {
    name: 'member-left, oneself',
    kind: 'member-left',
    place: 'plenary',
    body: (person) => ({ person }),
  },
];

const session = (id: string) => ({ session: id, title: 'S', when: '2026-09-02', who: [] });
const statement = (id: string) => ({
  statement: id,
  speaker: 'X',
  verb: 'said',
  mode: 'direct',
  gist: 'Yes.',
  said: '2026',
  chain: [{ who: 'X', how: 'said', certainty: 'stated' }],
});
