import type { ComponentType } from 'react';
import type { Words } from '../words/en.ts';
import { Closing } from './closing/closing.tsx';
import { Languages } from './languages/languages.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { People } from './people/people.tsx';
import { Pledges } from './pledges/pledges.tsx';
import { Record } from './record/record.tsx';
import { Rooms } from './rooms/rooms.tsx';
import { StateOfTheTalks } from './state/state.tsx';
import { Search } from './search/search.tsx';
import { Statements } from './statements/statements.tsx';
import { Text } from './text/text.tsx';
import { Tracks } from './tracks/tracks.tsx';

/**
 * A view of a negotiation: `/n/:negotiation/:name`. It takes nothing: it asks `useTalks()` for what
 * there is, `usePlace()` for where the reader stands, `useWords()` for how to say it, and it stands
 * inside the shell's <main>.
 */
export interface View {
  readonly name: keyof Words['shell']['views'];
  readonly Component: ComponentType;
}

/** The views, in the order of the navigation. */
export const views: readonly View[] = [
  { name: 'state', Component: StateOfTheTalks },
  { name: 'text', Component: Text },
  { name: 'languages', Component: Languages },
  { name: 'matrix', Component: Matrix },
  { name: 'rooms', Component: Rooms },
  { name: 'tracks', Component: Tracks },
  { name: 'statements', Component: Statements },
  { name: 'pledges', Component: Pledges },
  { name: 'closing', Component: Closing },
  { name: 'people', Component: People },
  { name: 'record', Component: Record },
  { name: 'search', Component: Search },
];
