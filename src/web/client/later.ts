/** Does a thing once things have been quiet for a while, or at once where it still waits. */
export function later(work: () => void, afterMs: number): { soon: () => void; flush: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    work();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(flush, afterMs);
  };
  return { soon, flush };
}
