import { useEffect, useRef, useState } from 'react';

/** Entries a second at which time can be played. */
export const speeds = [1, 4, 16, 64] as const;

export interface Playing {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
}

/**
 * Plays time stop by stop until the last, which is now. From the last stop it begins at the first.
 * Nothing glides: each stop is shown as it stood, whether or not the reader asked for less motion.
 */
export function usePlaying(here: number, last: number, move: (stop: number) => void): Playing {
  const [isOn, setOn] = useState(false);
  const [speed, setSpeed] = useState<number>(speeds[1]);
  const next = useRef({ here, last, move });
  useEffect(() => {
    next.current = { here, last, move };
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const ticking = setInterval(() => {
      const { here: stop, last: end, move: go } = next.current;
      if (stop + 1 >= end) setOn(false);
      go(stop + 1);
    }, 1000 / speed);
    return () => clearInterval(ticking);
  }, [isOn, speed]);
  const toggle = (): void => {
    if (!isOn && here >= last) move(0);
    setOn(!isOn);
  };
  return { isOn, toggle, stop: () => setOn(false), speed, setSpeed };
}
