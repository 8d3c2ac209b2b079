import { useMemo } from 'react';
import type { Instrument } from '../core/record/instrument.ts';
import type { Room, State } from '../core/record/state.ts';
import { useTalks } from './client/talks.tsx';
import { addressOf, askedAnew, askOfView, useRoute, type Asked } from './router.tsx';

/** Where in the talks the reader stands: the room whose ink is in the pen, and the text looked at. */
export interface Place {
  readonly view: string;
  readonly asked: Asked;
  /** None, where there is no room but the roster yet. */
  readonly room: Room | undefined;
  readonly instrument: Instrument | undefined;
  /** The address of a view from here: what is asked stays, but for what is given anew. */
  readonly address: (view: string, anew?: Asked) => string;
  /** Stays in this view and asks something else of it. */
  readonly ask: (anew: Asked, how?: { readonly replace?: boolean }) => void;
}

/** The rooms of the talks that are there for the viewer, without the roster, in the order of opening. */
export const roomsOf = (state: State): readonly Room[] =>
  [...state.rooms.values()].filter(({ purpose, tree }) => purpose !== 'roster' && tree.size > 0);

/** The room asked for; else the first that has a text; else the first there is. */
function roomIn(state: State, asked: Asked): Room | undefined {
  const rooms = roomsOf(state);
  return (
    rooms.find(({ id }) => id === asked.room) ??
    rooms.find(({ instruments }) => instruments.size > 0) ??
    rooms[0]
  );
}

const instrumentIn = (room: Room | undefined, asked: Asked): Instrument | undefined => {
  const all = [...(room?.instruments.values() ?? [])];
  return all.find(({ id }) => id === asked.instrument) ?? all[0];
};

/** The place of the page around, from its address. */
export function usePlace(): Place {
  const { negotiation, state } = useTalks();
  const route = useRoute();
  const { view, asked } = route.page === 'negotiation' ? route : { view: 'state', asked: nothing };
  return useMemo(() => {
    const room = roomIn(state, asked);
    const address = (to: string, anew: Asked = {}): string =>
      addressOf(negotiation, to, askedAnew(asked, anew));
    return {
      view,
      asked,
      room,
      instrument: instrumentIn(room, asked),
      address,
      ask: askOfView,
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is new with every move: it is compared by its parts
  }, [
    negotiation,
    state,
    view,
    asked.room,
    asked.instrument,
    asked.point,
    asked.bracket,
    asked.read,
    asked.q,
    asked.at,
  ]);
}

const nothing: Asked = {};
