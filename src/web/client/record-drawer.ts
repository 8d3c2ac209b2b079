/**
 * Where this browser keeps records: in a database apart from the keys, so that they can be thrown away
 * alone.
 */
const DATABASE = 'parley-record';
const RECORDS = 'records';

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(RECORDS, { keyPath: 'key' });
  });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('Nothing can be stored here.')));
  });
}

/** Does something with what is kept; nothing, in a browser that keeps nothing (a private window). */
export async function withRecords<T>(
  mode: IDBTransactionMode,
  work: (records: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await opened();
    try {
      return await settled(work(database.transaction(RECORDS, mode).objectStore(RECORDS)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
