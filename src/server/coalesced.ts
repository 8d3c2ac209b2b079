/**
 * Work that is done anew for each call, once for all calls that come while it is under way: what
 * each gets began after it had asked.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    next = undefined;
    underWay = work().finally(() => (underWay = undefined));
    return underWay;
  };
  return () => {
    if (underWay === undefined) return start();
    return (next ??= underWay.then(start, start));
  };
}
