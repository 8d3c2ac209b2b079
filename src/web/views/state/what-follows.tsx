import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Convergence } from './convergence-chart.tsx';
import { Desk } from './desk.tsx';
import { Facts } from './facts.tsx';
import { FirstSteps } from './first-steps.tsx';
import { FromFirstDraft } from './from-first-draft.tsx';
import { Gates } from './gates.tsx';
import { Latest } from './latest.tsx';
import { Moved } from './moved.tsx';
import { NextSessions } from './next-sessions.tsx';
import { Unsent } from './unsent.tsx';

interface Given {
  readonly room: Room | undefined;
  /** The text, if one is tabled. */
  readonly instrument: Instrument | undefined;
}

/** What stands below the sentence on where the talks stand. It comes after the first paint, in a file of its own. */
export function WhatFollows({ room, instrument }: Given) {
  return (
    <>
      {!instrument && <FirstSteps />}
      <Unsent />
      {room && instrument && <OfText room={room} instrument={instrument} />}
      {room && (
        <>
          <Gates room={room} />
          <Facts room={room} />
          <NextSessions room={room} />
          <Latest room={room} />
        </>
      )}
      {instrument && <FirstSteps />}
    </>
  );
}

function OfText({ room, instrument }: { readonly room: Room; readonly instrument: Instrument }) {
  const { me } = useTalks();
  return (
    <>
      <FromFirstDraft room={room} instrument={instrument} />
      <Convergence room={room} instrument={instrument} />
      {me.party !== undefined && <Desk room={room} instrument={instrument} party={me.party} />}
      <Moved room={room} instrument={instrument} />
    </>
  );
}
