/** An article that cannot be read. The message is one sentence for people, without the file's name. */
export class PressRefused extends Error {
  override readonly name = 'PressRefused';
}
