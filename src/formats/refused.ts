/** A file that cannot be read or written. The message is one sentence for people, without the file's name. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

/** What any file is refused with that was read and holds no words. */
export const wordless = (): FileRefused =>
  new FileRefused('holds no words; give a file with the text in it');
