import type { ComponentType } from 'react';
import type { Role } from '../../core/record/roster.ts';
import { whenIdle } from '../idle.ts';
import type { Words } from '../words/en.ts';

type ViewName = keyof Words['shell']['views'];

/**
 * A view of a negotiation: `/n/:negotiation/:name`. Its component takes nothing: it asks `useTalks()`
 * for what there is, `usePlace()` for where the reader stands, `useWords()` for how to say it, and it
 * stands inside the shell's <main>.
 */
export interface View {
  readonly name: ViewName;
  /** Each view is a file of its own, so that the first one is there without waiting for all. */
  readonly fetch: () => Promise<ComponentType>;
  /** The navigation shows it to people of this role alone; anyone may open it. */
  readonly shownTo?: Role;
}

/** The views, in the order of the navigation. */
export const views: readonly View[] = [
  { name: 'state', fetch: () => import('./state/state.tsx').then((it) => it.StateOfTheTalks) },
  {
    name: 'principal',
    fetch: () => import('./principal/principal.tsx').then((it) => it.Principal),
    shownTo: 'principal',
  },
  { name: 'text', fetch: () => import('./text/text.tsx').then((it) => it.Text) },
  { name: 'columns', fetch: () => import('./columns/columns.tsx').then((it) => it.Columns) },
  {
    name: 'languages',
    fetch: () => import('./languages/languages.tsx').then((it) => it.Languages),
  },
  { name: 'matrix', fetch: () => import('./matrix/matrix.tsx').then((it) => it.Matrix) },
  { name: 'rooms', fetch: () => import('./rooms/rooms.tsx').then((it) => it.Rooms) },
  { name: 'tracks', fetch: () => import('./tracks/tracks.tsx').then((it) => it.Tracks) },
  {
    name: 'statements',
    fetch: () => import('./statements/statements.tsx').then((it) => it.Statements),
  },
  { name: 'pledges', fetch: () => import('./pledges/pledges.tsx').then((it) => it.Pledges) },
  { name: 'closing', fetch: () => import('./closing/closing.tsx').then((it) => it.Closing) },
  { name: 'people', fetch: () => import('./people/people.tsx').then((it) => it.People) },
  { name: 'record', fetch: () => import('./record/record.tsx').then((it) => it.Record) },
  { name: 'search', fetch: () => import('./search/search.tsx').then((it) => it.Search) },
];

const fetched = new Map<ViewName, ComponentType>();

/** A view's component where its file is there already. */
export const readyOf = ({ name }: View): ComponentType | undefined => fetched.get(name);

/** A view's component; the file is fetched once, and again if that failed. */
export async function componentOf({ name, fetch }: View): Promise<ComponentType> {
  const component = fetched.get(name) ?? (await fetch());
  fetched.set(name, component);
  return component;
}

/** Fetches the other views when the browser has nothing else to do: each is there at once then, offline too. */
export const fetchTheOthers = (): void =>
  whenIdle(() => {
    // Who is offline now is told so when he asks for the view.
    for (const view of views) componentOf(view).catch(() => undefined);
  });
