/**
 * The data folder cannot be used. The message is one sentence for the person who started Parley:
 * what is wrong, where, and what to do. The folder is as it was.
 */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}
