import { buffer } from 'node:stream/consumers';
import type { Readable, Writable } from 'node:stream';
import type { Taken, TakenForm } from '../taken.ts';
import type { FormOptions } from '../text-forms.ts';

/** What the process that writes texts is asked, as JSON. */
export interface WritingOrder {
  readonly taken: Taken;
  readonly form: TakenForm;
  readonly options: FormOptions;
}

/** Its answer begins with one of these, after the line break that says that it has begun; the rest is the file, or why there is none. */
const WRITTEN = 1;
const REFUSED = 0;

export function writeOrder(to: Writable, order: WritingOrder): void {
  to.end(JSON.stringify(order));
}

export async function readOrder(from: Readable): Promise<WritingOrder> {
  return JSON.parse((await buffer(from)).toString('utf8')) as WritingOrder;
}

export type Answer = { readonly file: Uint8Array } | { readonly refused: string };

export function writeAnswer(to: Writable, answer: Answer): void {
  to.write(Uint8Array.of('file' in answer ? WRITTEN : REFUSED));
  to.write('file' in answer ? answer.file : answer.refused);
}

export function readAnswer(bytes: Buffer): Answer {
  const rest = bytes.subarray(1);
  return bytes[0] === WRITTEN ? { file: rest } : { refused: rest.toString('utf8') };
}
