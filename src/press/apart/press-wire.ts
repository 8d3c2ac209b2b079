import type { Readable, Writable } from 'node:stream';
import type { Quoted } from '../also/ask-model.ts';
import type { PressOptions, PressReading } from '../press.ts';

/** What a model says that someone said, and its name. */
export interface Also {
  readonly by: string;
  readonly quoted: readonly Quoted[];
}

/** What the child process is asked: a line of JSON with what is known of the article, then its bytes. */
export interface PressOrder {
  readonly options: PressOptions;
  /** What is to be added, of that what stands in the article. */
  readonly also?: Also;
  readonly bytes: Uint8Array;
}

/** What it answers, as JSON, after the line break that says that it is ready. */
export type PressAnswer =
  { readonly reading: PressReading; readonly leftOut: number } | { readonly refused: string };

export function writeOrder(to: Writable, { bytes, ...known }: PressOrder): void {
  to.write(`${JSON.stringify(known)}\n`);
  to.end(bytes);
}

export async function readOrder(from: Readable): Promise<PressOrder> {
  const chunks: Buffer[] = [];
  for await (const chunk of from) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const end = all.indexOf('\n');
  const known = JSON.parse(all.subarray(0, end).toString('utf8')) as Omit<PressOrder, 'bytes'>;
  return { ...known, bytes: all.subarray(end + 1) };
}
