import { authentic, type Recorded } from '../../core/record/entry.ts';

const AT_ONCE = 12;

/** Checks the seals of what came a few at a time, so that the page stays awake; the core keeps the answers. */
export async function stayingAwake(came: readonly Recorded[]): Promise<void> {
  for (const [index, { entry }] of came.entries()) {
    authentic(entry);
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
}
