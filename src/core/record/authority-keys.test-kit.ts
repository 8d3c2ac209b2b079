import type { Tried } from './actors.test-kit.ts';
import type { Body } from './seal.ts';
import { codeOf, partyKey, sealed, signerFor, type World } from './worlds.test-kit.ts';

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

export const whoseOf = { AR: 'own party', BE: 'another party', None: 'no party' } as const;

export const keyActs = (
  of: keyof typeof whoseOf,
  key: string,
): readonly (readonly [string, Body])[] => [
  ['key-certified', { person: `of${of}`, key }],
  ['code-given', { person: `of${of}`, invitation: { ...codeOf('new key'), key } }],
  ['key-ended', { key: signerFor(of === 'None' ? 'ofNone' : `target ${of}`).key }],
  ['delegate-recalled', { person: `of${of}` }],
];

/** What a person does about himself. */
export const ownActs = (key: string): readonly Tried[] => [
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
