/**
 * Serves the pages' own files where the host cannot be reached: the page itself, and what it is made
 * of. It touches nothing else: what is under `/api/` always comes from the host, or does not come.
 *
 * The build writes into it which files there are (`vite.config.ts`), so a newer build is a newer
 * worker; that one takes over when the last page of the older is closed, and throws its files away.
 */
declare const self: ServiceWorkerGlobalScope;
/** The version of the build, and the files that every visitor needs. */
declare const PARLEY_BUILD: { readonly version: string; readonly files: readonly string[] };

const BEGINNING = 'parley-pages-';
const NAME = BEGINNING + PARLEY_BUILD.version;
const PAGE = '/index.html';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([...PARLEY_BUILD.files])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(standAlone().then(() => self.clients.claim()));
});

async function standAlone(): Promise<void> {
  await forgetOlder();
  // Never on: what is under `/api/` would be asked twice, and a ministry's answer counts once.
  await self.registration.navigationPreload?.disable();
}

async function forgetOlder(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(BEGINNING) && name !== NAME) await caches.delete(name);
}

/** A page says what it was made of before the worker was there: languages, letters. */
self.addEventListener('message', ({ data }) => {
  if (!Array.isArray(data)) return;
  for (const address of data.map(String)) void keepFile(address).catch(() => undefined);
});

async function keepFile(address: string): Promise<void> {
  const url = new URL(address, self.location.origin);
  if (!isFile(url)) return;
  const cache = await caches.open(NAME);
  if (!(await cache.match(url.pathname))) await cache.add(url.pathname);
}

const isFile = (url: URL): boolean =>
  url.origin === self.location.origin &&
  (url.pathname.startsWith('/assets/') || PARLEY_BUILD.files.includes(url.pathname));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isFile(url)) event.respondWith(file(url, request));
});

/** The host's own page, which is newer; the one kept where there is no host. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(NAME)).match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** A built file's name changes with what is in it: what is kept is never out of date. */
async function file(url: URL, request: Request): Promise<Response> {
  const kept = await caches.match(url.pathname);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    const cache = await caches.open(NAME);
    await cache.put(url.pathname, copy).catch(() => undefined);
  }
  return answer;
}
