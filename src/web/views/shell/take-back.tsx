import { useEffect, useState } from 'react';
import type { Takable } from '../../client/acts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';

/** So long it is offered to take back what was just done; afterwards it is done where the act was. */
const OFFERED_MS = 10_000;
const SAID_MS = 4000;

/** Offers to take back what was just done, by a new act, for a while. */
export function TakeBack() {
  const { last: done, at } = useTalks();
  const last = at === undefined ? done : undefined;
  const { words } = useWords();
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    const timer = taken ? setTimeout(() => setTaken(false), SAID_MS) : undefined;
    return () => clearTimeout(timer);
  }, [taken]);
  return (
    <div className="take-back">
      <output>{last ? words.live.recorded : taken ? words.live.takenBack : ''}</output>
      {last && <Offer key={JSON.stringify(last.back)} last={last} onTaken={() => setTaken(true)} />}
    </div>
  );
}

interface Given {
  readonly last: Takable;
  readonly onTaken: () => void;
}

function Offer({ last, onTaken }: Given) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const [held, setHeld] = useState(false);
  const { room, back, letStand } = last;
  useEffect(() => {
    if (held || busy) return undefined; // who is about to press it is not hurried
    const timer = setTimeout(letStand, OFFERED_MS);
    return () => clearTimeout(timer);
  }, [held, busy, letStand]);
  const take = async (): Promise<void> => {
    if (!(await run(room, back.kind, back.body))) return;
    letStand(); // and not the taking back of that in turn
    onTaken();
  };
  return (
    <>
      <button
        type="button"
        title={words.live.takeBackWhat}
        disabled={busy}
        onClick={() => void take()}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {words.live.takeBack}
      </button>
      <button type="button" className="quiet" aria-label={words.shell.close} onClick={letStand}>
        ×
      </button>
      <Why>{why}</Why>
    </>
  );
}
