/** A file that cannot be read or written. The message is one sentence for people, without the file's name. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}
