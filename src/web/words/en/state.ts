import { plural } from '../plural.ts';
import type { Stage } from '../../../core/record/condition.ts';

export interface Facts {
  readonly total: number;
  readonly by: Readonly<Record<Stage, number>>;
  readonly mover:
    { readonly party: string; readonly points: number; readonly since: string } | undefined;
  readonly gate: { readonly guards: string; readonly missing: number } | undefined;
}

const point = (n: number): string => plural('en', n, { one: '1 point', other: `${n} points` });
const number = new Intl.NumberFormat('en-GB');
const word = (n: number): string =>
  plural('en', n, { one: '1 word', other: `${number.format(n)} words` });
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The state of the talks. */
export const state = {
  /** "19 of 28 points are agreed; 3 wait for the principals; Corva moved on 2 points since 3 November." */
  sentence: ({ total, by, mover, gate }: Facts): string => {
    const agreed =
      by.agreed === total
        ? plural('en', total, {
            one: 'the only point is agreed',
            other: `all ${total} points are agreed`,
          })
        : by.agreed === 0
          ? plural('en', total, {
              one: 'the only point is not agreed yet',
              other: `none of the ${total} points is agreed yet`,
            })
          : `${by.agreed} of ${total} points ${by.agreed === 1 ? 'is' : 'are'} agreed`;
    const parts = [
      agreed,
      by['in principle'] > 0 && `${by['in principle']} in principle`,
      by.referred > 0 &&
        plural('en', by.referred, { one: '1 waits', other: `${by.referred} wait` }) +
          ' for the principals',
      by.open > 0 && `${by.open} ${by.open === 1 ? 'is' : 'are'} open`,
      mover && `${mover.party} moved on ${point(mover.points)} since ${mover.since}`,
      gate &&
        `“${gate.guards}” waits until ${plural('en', gate.missing, { one: 'one more closes', other: `${gate.missing} more close` })}`,
    ].filter((part) => typeof part === 'string');
    return `${upper(parts.join('; '))}.`;
  },
  noText: (room: string) => `No text lies on the table in ${room} yet.`,
  noRoom: 'There is no room for you in these talks yet.',
  waitToBeLetIn: 'Someone who is in a room can let you in; it will appear here by itself.',
  convergence: (from: string, to: string, before: number, now: number) =>
    `How the text came closer: ${point(before)} agreed on ${from}, ${now} on ${to}.`,
  versionsAsTicks: (n: number) =>
    plural('en', n, { one: '1 version', other: `${n} versions, each a dotted line` }),
  desk: 'My desk',
  unsaid: (n: number) => `On ${point(n)} your party has not said where it stands.`,
  deskClear: 'Nothing waits for your word.',
  yourLapsed: (position: string, day: string) =>
    `your position (${position}) lapsed on ${day}; the words changed.`,
  yourLapsedAndBack: (position: string, day: string) =>
    `your position (${position}) lapsed on ${day}; the words are again what they were.`,
  wouldClose: (names: string) => `joining the wording of ${names} would close the bracket.`,
  yourOvertaken: (version: number) =>
    `your wording was overtaken by version ${version}; propose it again, or let it rest.`,
  yourPlaceOvertaken: (version: number) =>
    `the place where you wanted it is no longer in version ${version}; move it again, or let it rest.`,
  onlyYou: 'everyone else has agreed; only your word is missing.',
  gates: 'Gates',
  gateIs: (open: boolean): string => (open ? 'open' : 'closed'),
  holds: (holds: boolean): string => (holds ? 'holds' : 'does not hold yet'),
  behind: (guards: string, open: boolean) =>
    open ? `May happen now: ${guards}.` : `Waiting: ${guards}.`,
  waived: (guards: string, reason: string) => `${guards}: opened by the chair, who says: ${reason}`,
  condition: {
    all: 'All of these:',
    any: 'One of these:',
    atLeast: (n: number) => `At least ${n} of these:`,
    points: (level: string, except: number) =>
      except === 0
        ? `Every point is at least ${level}.`
        : `Every point is at least ${level}, but for ${plural('en', except, { one: 'one', other: `${except}` })} at most.`,
    named: (names: string, level: string) => `At least ${level}: ${names}.`,
    ofNamed: (n: number, level: string, except: number) =>
      `Each of ${n} points is at least ${level}${except === 0 ? '' : `, but for ${except} at most`}.`,
    fact: (title: string) => title,
    undeclared: 'A fact that no one has declared yet.',
    notBefore: (date: string) => `Not before ${date}.`,
    judgement: (words: string) => `A matter of judgement: ${words}`,
  },
  bracketLeft: 'words still in brackets',
  andMore: (n: number) => `and ${n} more`,
  distance: (n: number, of: number, version: number) =>
    n === 0
      ? `Version ${version} has the words of the first draft.`
      : `From the first draft (${word(of)}) to version ${version}, ${word(n)} ${n === 1 ? 'was' : 'were'} put in or taken out; most in`,
  distanceOfPoint: (n: number) => `(${n})`,
  distanceUnknown: (version: number) =>
    `How far version ${version} is from the first draft cannot be counted: their text is not public.`,
  distanceWithheld: (n: number) =>
    plural('en', n, {
      one: '1 point is not counted: its text is not public.',
      other: `${n} points are not counted: their text is not public.`,
    }),
  showRedline: 'Read the redline against the first draft',
  sessions: 'Next sessions',
  sought: 'sought',
  moved: {
    title: (since: string) => `What moved since you were here (${since})`,
    textStill: 'The text and the positions on it are as they were.',
    version: (version: number) => `Version ${version} was tabled.`,
    joined: (who: string, whom: string, on: string) => `${who} joined ${whom} on ${on}.`,
    nearer: (who: string, whom: string, on: string) => `${who} moved towards ${whom} on ${on}.`,
    reworded: (who: string, on: string) => `${who} wants other words on ${on}.`,
    point: (
      on: string,
      to: { readonly now: string | undefined; readonly bracket: 'opened' | 'closed' | undefined },
    ) =>
      `${upper(on)}: ${[to.now && `now ${to.now}`, to.bracket && `its bracket ${to.bracket}`].filter(Boolean).join('; ')}.`,
    position: (who: string, position: string, on: string) => `${who}: ${position} on ${on}.`,
    more: (n: number) => `Show ${n} more`,
  },
  latest: 'What happened last',
  allOfRoom: (room: string) => `Everything in the room “${room}”`,
  firstSteps: 'First steps',
  noHeads: 'No delegation has a head yet: let each head in with a code.',
  heads: (n: number) =>
    plural('en', n, {
      one: '1 head of delegation is accredited.',
      other: `${n} heads of delegation are accredited.`,
    }),
  letHeadIn: 'Let a head of delegation in',
  letDelegateIn: 'Let a delegate in',
  name: 'Name',
  office: 'Title, as on the badge',
  party: 'Party',
  role: 'Role',
  mandates: 'Mandates',
  lettingInto: 'Let into these rooms too',
  makeCode: 'Make a code',
};
