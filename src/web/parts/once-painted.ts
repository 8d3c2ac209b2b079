import { useEffect, useState } from 'react';
import { painted } from '../painted.ts';

/** A value as it was when the page was painted last: what is worked out from it holds back no letter that is written. */
export function useOncePainted<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let isLast = true;
    void painted().then(() => isLast && setShown(value));
    return () => {
      isLast = false;
    };
  }, [value]);
  return shown;
}
