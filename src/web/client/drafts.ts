import { useCallback, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { NegotiationId, PersonId } from '../../core/record/ids.ts';
import { keepText, keptText, namesKept } from './kept-texts.ts';

/** Whose drafts: one person in one negotiation. */
export interface Writer {
  readonly negotiation: NegotiationId;
  readonly me: { readonly id: PersonId };
}

const zDraft = z
  .strictObject({
    text: z.string(),
    /** ISO 8601: when it was written on last. */
    at: z.string(),
    /** What it is, in the words of the interface, for the list. */
    what: z.string(),
    /** Where it was written: path and query. */
    address: z.string(),
    /** The words that the writer began from, where there were any: what has changed since is told. */
    from: z.strictObject({ tabled: z.string().nullable(), own: z.string().nullable() }).optional(),
  })
  .readonly();
export type Draft = z.infer<typeof zDraft>;
export type Kept = Draft & { readonly place: string };

const beginningOf = ({ negotiation, me }: Writer): string =>
  `parley.draft ${negotiation} ${me.id} `;

/** What this person was writing in a place, and has neither sent nor discarded. */
export function draftIn(writer: Writer, place: string): Draft | undefined {
  return read(keptText(beginningOf(writer) + place));
}

/** Keeps a draft in this browser, over a reload and the loss of the host; none: there is nothing to keep. */
export function keepDraft(
  writer: Writer,
  place: string,
  draft: Omit<Draft, 'at' | 'address'> | undefined,
): void {
  const at = new Date().toISOString();
  const address = window.location.pathname + window.location.search;
  const text = draft && JSON.stringify({ ...draft, at, address });
  keepText(beginningOf(writer) + place, text);
  for (const told of listeners) told();
}

/** Everything that this person was writing, what was written on last first. */
export function draftsOf(writer: Writer): readonly Kept[] {
  const beginning = beginningOf(writer);
  const drafts = namesKept(beginning).flatMap((name): Kept[] => {
    const draft = read(keptText(name));
    return draft ? [{ ...draft, place: name.slice(beginning.length) }] : [];
  });
  return drafts.toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

function read(text: string | undefined): Draft | undefined {
  if (text === undefined) return undefined;
  try {
    return zDraft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const listeners = new Set<() => void>();
let asked = { for: '', names: '' };

function listen(told: () => void): () => void {
  listeners.add(told);
  window.addEventListener('storage', told);
  return () => {
    listeners.delete(told);
    window.removeEventListener('storage', told);
  };
}

/** The drafts of a person, and again whenever they change, in other tabs of this browser too. */
export function useDrafts(writer: Writer): readonly Kept[] {
  const beginning = beginningOf(writer);
  useSyncExternalStore(listen, () => {
    const names = namesKept(beginning)
      .map((name) => `${name} ${keptText(name)?.length}`)
      .join('\n');
    if (asked.for !== beginning || asked.names !== names) asked = { for: beginning, names };
    return asked;
  });
  return draftsOf(writer);
}

/** A text being written. */
export interface Writing {
  readonly text: string;
  readonly write: (text: string) => void;
  /** It was sent or discarded: kept no more. */
  readonly done: () => void;
  /** When it was written on before this page was opened or this form: shown beside it. */
  readonly keptSince: string | undefined;
}

/**
 * The text of one field, kept in this browser until it is `done`. `place` names the field among all of
 * the negotiation, `what` says in words what is written there; `first` stands in it at first.
 */
export function useDraft(writer: Writer, place: string, what: string, first = ''): Writing {
  const { negotiation, me } = writer;
  const [kept, setKept] = useState(() => ({ place, draft: draftIn(writer, place) }));
  const [text, setText] = useState(kept.draft?.text ?? first);
  const put = useCallback(
    (draft: string | undefined): void => {
      const by = { negotiation, me: { id: me.id } };
      keepDraft(by, place, draft === undefined ? undefined : { text: draft, what });
    },
    [negotiation, me.id, place, what],
  );
  if (kept.place !== place) {
    const draft = draftIn(writer, place);
    setKept({ place, draft });
    setText(draft?.text ?? first);
  }
  return {
    text,
    write: (written) => {
      setText(written);
      put(written.trim() === first.trim() ? undefined : written);
    },
    done: () => {
      setText(first);
      setKept({ place, draft: undefined });
      put(undefined);
    },
    keptSince: kept.draft?.at,
  };
}
