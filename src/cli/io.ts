/** The world as a command sees it, so that tests can give another. */
export interface Io {
  /** Everything on standard input, once. */
  readonly readStdin: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  /** Whether the reader of what is printed is a person at a terminal. */
  readonly isTerminal: boolean;
}
