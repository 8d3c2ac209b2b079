import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { tally } from '../../../core/record/standing.ts';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
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
import { WaitedFor } from './waited-for.tsx';

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
      {room && !instrument && <Desk instrument={undefined} />}
      {room && (
        <>
          {instrument && <WaitedFor room={room} instrument={instrument} />}
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
  return (
    <>
      <ToPrincipals instrument={instrument} />
      <FromFirstDraft room={room} instrument={instrument} />
      <Convergence room={room} instrument={instrument} />
      <Desk instrument={instrument} />
      <Moved room={room} instrument={instrument} />
    </>
  );
}

/** The way to what the principals have to settle, where there is something. */
function ToPrincipals({ instrument }: { readonly instrument: Instrument }) {
  const { address } = usePlace();
  const { words } = useWords();
  if (tally(instrument).referred === 0) return null;
  return (
    <p>
      <Link href={address('principal')}>{words.principal.toView}</Link>
    </p>
  );
}
