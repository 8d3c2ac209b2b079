/** The world as a command sees it, so that tests can give another. */
export interface Io {
  /** Everything on standard input, once. */
  readonly readStdin: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  /** Gives bytes to who reads what is printed, as they are. */
  readonly write: (bytes: Uint8Array) => void;
  /** Says something that is not part of what was asked for. */
  readonly tell: (text: string) => void;
  /** Asks a person one line; undefined when there is no more. Left out where no one can answer. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Whether the reader of what is printed is a person at a terminal. */
  readonly isTerminal: boolean;
}
