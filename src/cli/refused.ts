/** A command that cannot be carried out as it was given; the message is one sentence for people. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
