import { plural } from '../plural.ts';

export const people = {
  title: 'People',
  intro: 'The parties, and those who act for them, within which mandate.',
  neither: 'Bound by nothing here',
  neitherNote:
    'The chair, mediators and observers: they run or watch the talks and are not bound by the text.',
  coalition: (members: string) => `A coalition of ${members}`,
  about: (n: string) => `about ${n} stand behind it`,
  memberOf: (names: string) => `Member of ${names}`,
  noDelegates: 'No one is accredited for it yet.',
  stands: 'Where it stands on each point',
  head: 'head of delegation',
  you: 'you',
  may: (mandates: string) => `May ${mandates}.`,
  mayAll: 'May do everything for the party, as head of its delegation.',
  mayNothing: 'Has no mandate: may be in rooms, and speak there.',
  role: (from: string, until: string) =>
    until ? `In this role from ${from} until ${until}` : `In this role since ${from}`,
  roleBy: (date: string) => `In this role by ${date}`,
  ended: (date: string) => `Role ended on ${date}`,
  keys: (n: number) =>
    n === 0 ? 'has no key yet' : plural('en', n, { one: '1 key', other: `${n} keys` }),
  change: (name: string) => `Change the mandate of ${name}`,
  mandateOf: (name: string, party: string) => `What ${name} may do for ${party}`,
  give: 'Give this mandate',
  end: 'End the mandate',
};
export type PeopleWords = typeof people;
