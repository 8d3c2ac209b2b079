import { useEffect } from 'react';
import type { NegotiationId, PersonId } from '../../core/record/ids.ts';

/** Whose looking it is: one person in one negotiation. */
interface Looking {
  readonly negotiation: NegotiationId;
  readonly me: { readonly id: PersonId };
}

const nameFor = ({ negotiation, me }: Looking): string => `parley.looked.${negotiation}.${me.id}`;

/** What storage said when this page was loaded: it stays the same as long as the page is open. */
const atLoading = new Map<string, string | undefined>();

/**
 * The instant of recording up to which a person had seen the record when this browser last left it;
 * nothing at the first visit.
 */
export function lastLooked(looking: Looking): string | undefined {
  const name = nameFor(looking);
  if (!atLoading.has(name)) atLoading.set(name, kept(name));
  return atLoading.get(name);
}

/** Keeps, in this browser alone, up to which instant (`latest`) the record was shown when it was left. */
export function useLeaving(looking: Looking, latest: string | undefined): void {
  const name = nameFor(looking);
  useEffect(() => {
    if (latest === undefined) return undefined;
    if (lastLooked(looking) === undefined) keep(name, latest);
    const leave = (): void => {
      if (document.visibilityState === 'hidden') keep(name, latest);
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
    // oxlint-disable-next-line react/exhaustive-deps -- who looks is in the name
  }, [name, latest]);
}

function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, latest: string): void {
  try {
    localStorage.setItem(name, latest);
  } catch {
    // A browser that stores nothing shows no difference since the last time.
  }
}
