/**
 * What this browser keeps of its own: keys that cannot be taken out, in IndexedDB, because only
 * there can a key be stored without its bytes ever being readable.
 */
const DATABASE = 'parley';
const KEYS = 'keys';

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(KEYS, { keyPath: 'key' });
  });
  request.addEventListener('success', () => {
    const database = request.result; // who wipes the browser must not wait for this page
    database.addEventListener('versionchange', () => database.close());
  });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(new Error('This browser does not let Parley keep a key: allow it to store data.')),
    );
  });
}

/** Every key that is kept. */
export async function all(): Promise<readonly unknown[]> {
  const database = await opened();
  return settled(database.transaction(KEYS).objectStore(KEYS).getAll());
}

/** Keeps the thing with this `key` no more. */
export async function forget(key: string): Promise<void> {
  const database = await opened();
  await settled(database.transaction(KEYS, 'readwrite').objectStore(KEYS).delete(key));
}

/** Keeps a thing under its own `key`, in place of what was there. */
export async function keep(thing: { readonly key: string }): Promise<void> {
  const database = await opened();
  await settled(database.transaction(KEYS, 'readwrite').objectStore(KEYS).put(thing));
}
