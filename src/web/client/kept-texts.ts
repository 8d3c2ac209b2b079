/**
 * Small things that this browser keeps by name. Where it keeps nothing (a private window, a laptop
 * that is locked down), they last as long as the page.
 */
const onPage = new Map<string, string>();

export function keptText(name: string): string | undefined {
  try {
    return onPage.get(name) ?? localStorage.getItem(name) ?? undefined;
  } catch {
    return onPage.get(name);
  }
}

/** Keeps a text under a name; none: keeps it no more. */
export function keepText(name: string, text: string | undefined): void {
  onPage.delete(name);
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    if (text !== undefined) onPage.set(name, text);
  }
}

/** The names that begin so. */
export function namesKept(beginning: string): readonly string[] {
  const names = [...onPage.keys(), ...storedNames()];
  return [...new Set(names)].filter((name) => name.startsWith(beginning));
}

function storedNames(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
