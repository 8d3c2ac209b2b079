import { HostRefused, HostUnreachable } from './api.ts';

/**
 * Fetches a file and has the browser keep it under the name that the host gave it, which is answered.
 * `told` hears how many bytes have come.
 *
 * @throws HostRefused on an answer that is not 2xx, HostUnreachable where there is none.
 */
export async function download(
  path: string,
  told: (bytes: number) => void,
  ended: AbortSignal,
): Promise<string> {
  const unreachable = (): never => {
    throw new HostUnreachable('The host cannot be reached: check the connection.');
  };
  const response = await fetch(path, { signal: ended }).catch(unreachable);
  if (!response.ok)
    throw new HostRefused(response.status, await response.json().catch(() => undefined));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const read = await reader?.read().catch(unreachable);
    if (!read || read.done) break;
    chunks.push(read.value);
    told((bytes += read.value.length));
  }
  const name = nameIn(response.headers.get('content-disposition') ?? '');
  keep(new Blob(chunks, { type: response.headers.get('content-type') ?? '' }), name);
  return name;
}

/** The name in UTF-8 of RFC 8187, as the host always gives it. */
const nameIn = (disposition: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;\s]+)/.exec(disposition)?.[1] ?? 'text');

function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
