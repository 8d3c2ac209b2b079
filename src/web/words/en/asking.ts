import type { NotAsked } from '../../../wire/not-asked.ts';

/** Asking to be let in by a ministry's sign-on, and deciding on who asks. */
export const asking = {
  toPage: 'Ask by your ministry’s sign-on',
  title: 'Ask to be let in',
  what: 'Sign in at your own ministry. The head of your delegation then sees that you ask, and decides. A key is made in this browser; your ministry does not get it, and once you are in you need its sign-on no more.',
  through: (provider: string) => `Sign in: ${provider}`,
  none: 'No ministry is set up here to sign in at: ask the head of your delegation for a code.',
  asked: (provider: string) => `You have asked: ${provider}`,
  askedOn: (when: string, until: string) =>
    `Asked on ${when}. If no one lets you in, nothing is said here; after ${until}, ask again.`,
  readOut:
    'The head of your delegation must know that this key is yours. Read these words out to them, by telephone or face to face:',
  look: 'See whether I am in',
  notYet: 'You are not in yet.',
  refused: {
    expired: 'This was not begun in this browser, or too long ago: begin again.',
    declined: 'You did not sign in there: begin again, or ask your head of delegation for a code.',
    'not-vouched':
      'What came back from there does not hold, and counts for nothing: begin again, and tell whoever runs this host if it happens once more.',
    unreachable: 'There was no answer from there, or too long a one: try again in a moment.',
    'too-often': 'You have asked many times in a short while: wait ten minutes, then begin again.',
  } as Record<NotAsked, string>,
  theyAsk: 'Who asks to be let in',
  vouched: (provider: string, subject: string) =>
    `“${provider}” says that this is who signed in there, as “${subject}”.`,
  keyWords: 'The words of the key:',
  askedAndUntil: (when: string, until: string) => `Asked on ${when}. Shown here until ${until}.`,
  letIn: (name: string) => `Let ${name} in`,
  turnAway: (name: string) => `Turn ${name} away`,
  whyCompare:
    'Others vouch for the person, but nothing vouches for the key except these words: whoever runs the host could have put another in its place. Have them read out to you.',
  compared: (name: string) => `${name} has read these words out to me, and they are the same`,
  accredit: 'Accredit',
};
