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
  partyKey: 'Its own key:',
  noPartyKey: 'It has no key of its own yet: its head of delegation makes one on coming in.',
  replacedByChair: (when: string) =>
    `This key was put there by the chair, without the seal of the one before, on ${when}. The reason given:`,
  keyHere:
    'The party’s key is in this browser. Save it to a file that the party keeps: without it no one new can come in for the party.',
  saveKey: 'Save the party’s key to a file',
  forgetKey: 'Keep it here no longer',
  makeKey: (name: string) => `Make the party’s own key, as ${name}`,
  changeKey: 'Change the party’s key',
  bringKey: 'The party’s key is not in this browser. Bring its file:',
  notItsKey: 'This file does not hold the key of the party: choose the one that was saved last.',
  replaceKey: 'The party has lost its key',
  replaceTitle: (party: string) => `Replace the key of ${party}`,
  replaceWhat:
    'Only for a party that has lost its key. Everyone sees that you did this, and the party stays marked. Compare the new key with its head over a telephone.',
  replaceWith: 'The new key, as the party gives it: 64 digits, 0-9 and a-f',
  replaceReason: 'Why',
  replaceGo: 'Replace the key before everyone',
  keysOf: (name: string) => `Keys of ${name}`,
  isCode: 'a code',
  endKey: 'End this key',
  keyEnded: (when: string) => `ended on ${when}`,
  endWhy: 'Why a key is ended (may be empty)',
  recall: (name: string) => `End the role of ${name}`,
  giveUp: 'Give up my role',
  endKeyMeans: (name: string) =>
    `Whoever holds this key can enter nothing more as ${name} and is shown nothing more, on open pages too. What it signed stays valid. To come in again, ${name} needs a new code.`,
  recallMeans: (name: string) =>
    `${name} can enter nothing more and is shown nothing more. What ${name} did stands. To come back, ${name} has to be accredited as a new person, with a new key.`,
  giveUpMeans:
    'You can enter nothing more and are shown nothing more. What you did stands. To come back, you have to be accredited as a new person, with a new key.',
  newCode: 'Make a new code',
  newCodeWhat: 'For another device, or one in place of a lost one: end the lost one’s key too.',
  codeFor: (name: string) => `The code for ${name}`,
  codeUntil: (when: string) => `It can be used once, until ${when}.`,
  codeWhat:
    'Read it out or hand it over; it is shown only now, and is typed under “Enter with a code”. The host never sees it.',
  codeLasts: 'For how long the code serves',
  hours: (n: number) => plural('en', n, { one: '1 hour', other: `${n} hours` }),
  days: (n: number) => plural('en', n, { one: '1 day', other: `${n} days` }),
  print: 'Print',
};
export type PeopleWords = typeof people;
