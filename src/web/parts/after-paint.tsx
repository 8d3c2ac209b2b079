import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { painted } from '../painted.ts';

interface Given {
  /** Stands there until the rest does. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** What no one waits for: it is not even fetched before what is around it stands on the screen. */
export function AfterPaint({ fallback, children }: Given) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isHere = true;
    void painted().then(() => isHere && setPainted(true));
    return () => {
      isHere = false;
    };
  }, []);
  return isPainted ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
