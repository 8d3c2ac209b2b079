import type { Readable, Writable } from 'node:stream';
import type { PressOptions, PressReading } from '../press.ts';

/** What the child process is asked: a line of JSON with what is known of the article, then its bytes. */
export interface PressOrder {
  readonly options: PressOptions;
  readonly bytes: Uint8Array;
}

/** What it answers, as JSON, after the line break that says that it is ready. */
export type PressAnswer = { readonly reading: PressReading } | { readonly refused: string };

export function writeOrder(to: Writable, { options, bytes }: PressOrder): void {
  to.write(`${JSON.stringify(options)}\n`);
  to.end(bytes);
}

export async function readOrder(from: Readable): Promise<PressOrder> {
  const chunks: Buffer[] = [];
  for await (const chunk of from) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const end = all.indexOf('\n');
  const options = JSON.parse(all.subarray(0, end).toString('utf8')) as PressOptions;
  return { options, bytes: all.subarray(end + 1) };
}
