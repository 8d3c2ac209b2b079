import type { Json } from '../../core/record/canonical.ts';
import { compose } from '../../core/record/compose.ts';
import type { Entry } from '../../core/record/entry.ts';
import type { RoomId } from '../../core/record/ids.ts';
import { judge } from '../../core/record/judge.ts';
import type { State } from '../../core/record/state.ts';
import { takingBack } from '../../core/record/taking-back.ts';
import type { Words } from '../words/en.ts';
import { HostRefused } from './api.ts';
import type { AllDone, Done, Told } from './done.ts';
import { randomHex, signWith } from './keys.ts';
import type { LiveRecord } from './live-record.ts';
import { sendAll, signAll, type Act } from './several.ts';
import { whyNot } from './why-not.ts';

const failed = (why: string): Done & { readonly ok: false } => ({ ok: false, why });

/**
 * Composes, judges here, sends, and adds what was recorded: the only way in which anything is written.
 * Gives with it the act that takes it back, where there is one.
 */
export async function perform(
  record: LiveRecord,
  words: Words,
  what: { readonly room: RoomId; readonly kind: string; readonly body: Json },
): Promise<{ readonly done: Done; readonly back?: Act | undefined }> {
  const { now, me } = record.snapshot();
  const { held } = record;
  if (!now || !held) return { done: failed(words.shell.notOpenYet) };
  const { state } = now;
  const author = (me !== undefined && state.roster.people.get(me)) || {};
  const takes = takingBack(state, what.room, what, author);
  const happened = new Date().toISOString();
  const draft = { ...what, happened, nonce: randomHex() };
  const entry = await compose(state, held.key, draft, (message) => signWith(held, message));
  const seq = (state.rooms.get(what.room)?.tree.size ?? 0) + 1;
  const judged = judge(state, { entry, seq, recorded: happened });
  if ('refusal' in judged) return { done: failed(words.refusal(judged.refusal)) };
  try {
    await record.send(entry);
  } catch (error) {
    return { done: failed(whyNotSent(error, words)) };
  }
  const after = record.snapshot().now?.state;
  return { done: { ok: true }, back: after && takes?.(after) };
}

/** Signs several acts in one room over `state` and sends them in their order, all or none. */
export async function performAll(
  record: LiveRecord,
  words: Words,
  state: State,
  acts: readonly (Act & { readonly room: RoomId })[],
  told: Told,
): Promise<AllDone> {
  const { held } = record;
  if (!held) return { ...failed(words.shell.notOpenYet), unsent: [] };
  const signed = await signAll(state, held, acts);
  if ('refusal' in signed) return { ...failed(words.refusal(signed.refusal)), unsent: [] };
  return sendUnsent(record, words, signed.entries, told);
}

/** Sends entries that are signed. */
export async function sendUnsent(
  record: LiveRecord,
  words: Words,
  unsent: readonly Entry[],
  told: Told,
): Promise<AllDone> {
  const left = await sendAll(record, unsent, told);
  if (!left) return { ok: true };
  return { ...failed(whyNotSent(left.error, words)), unsent: left.unsent };
}

function whyNotSent(error: unknown, words: Words): string {
  if (!(error instanceof HostRefused)) return words.shell.notSent;
  return whyNot(error, words);
}
