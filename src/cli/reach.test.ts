import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../core/record/kinds.ts';
import { operations } from '../wire/api.ts';
import { COMMANDS } from './commands.ts';

/** What can be asked of a server, and the command that asks it; or in a sentence why there is none. */
const reached: Readonly<Record<string, string>> = {
  health: 'It says that a server answers: any command does.',
  description: 'openapi',
  challenge: 'session',
  session: 'whoami',
  signIn: 'session',
  signOut: 'session',
  waysIn: 'Single sign-on needs a browser.',
  ask: 'Single sign-on needs a browser.',
  asked: 'Single sign-on needs a browser.',
  home: 'whoami',
  readEntries: 'entries',
  enter: 'enter',
  state: 'state',
  text: 'text',
  takeText: 'text',
  textForms: 'formats',
  follow: 'live',
  requests: 'Single sign-on needs a browser, and so do those who decide on it.',
  turnAway: 'Single sign-on needs a browser, and so do those who decide on it.',
  webhooks: 'webhook',
  addWebhook: 'webhook',
  removeWebhook: 'webhook',
  calendar: 'calendar',
  feed: 'feed',
  bundle: 'bundle',
  hostKeys: 'host-key',
  checkpoint: 'verify',
  tile: 'verify',
  readText: 'points',
  pressOffers: 'What the pages show; the command line reads and fetches by itself.',
  fetchPress: 'press',
  readPress: 'press',
  openExample: 'The examples are for looking around in the pages.',
  becomeSomeone: 'The examples are for looking around in the pages.',
};

/** Acts that have no command of their own, and why; `parley enter` enters them all. */
const byEnterAlone: Readonly<Record<string, string>> = {
  'attachment-filed': 'A credit beside an article that a page shows.',
  'code-given': 'It is sealed with the party’s key: enter --party-key.',
  'delegate-recalled': 'It is sealed with the party’s key: enter --party-key.',
  'gate-set': 'Its condition is a tree, written as JSON.',
  'key-ended': 'It is sealed with the party’s key: enter --party-key.',
  'publication-set': 'A chair opens a room on the page of rooms, which says what that means.',
  'party-key-replaced': 'For the one day on which a party’s own key is lost.',
};

const isName = (said: string): boolean => /^[a-z-]+$/u.test(said);

test('everything that can be asked of a server is asked by a command, or it is said why not', () => {
  expect(Object.keys(reached).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
  const names = new Set(Object.keys(COMMANDS));
  expect(Object.values(reached).filter((said) => isName(said) && !names.has(said))).toEqual([]);
});

test('a command is called what it is listed as', async () => {
  for (const [name, load] of Object.entries(COMMANDS)) expect((await load()).name).toBe(name);
});

test('every kind of act has a command of its own, or it is said why not', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('.test'),
  );
  const source = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const without = [...kinds.keys()].filter((kind) => !source.includes(`'${kind}'`));
  const said = Object.keys(byEnterAlone);
  expect(without.filter((kind) => !said.includes(kind))).toEqual([]);
  expect(said.filter((kind) => !without.includes(kind))).toEqual([]);
});
