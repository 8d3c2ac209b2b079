/** A text or a request that cannot be taken as it is; the message is one sentence for people. */
export class TextRefused extends Error {
  override readonly name = 'TextRefused';
}
