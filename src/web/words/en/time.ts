import { plural } from '../plural.ts';

/** Moving through time. */
export const time = {
  play: 'Play from here',
  pause: 'Stop playing',
  speed: 'Speed',
  perSecond: (n: number) =>
    plural('en', n, { one: '1 entry a second', other: `${n} entries a second` }),
  version: (n: number, title: string) => `Version ${n} of ${title}`,
  session: (title: string) => `Session: ${title}`,
  marks: 'Versions and sessions',
};
