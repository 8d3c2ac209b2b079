/**
 * The one contract of what is kept beside the record: small notes that change, each under a name. They are no
 * part of any room, are never in a bundle, and everything that was entered stands without them.
 */

/** A note as it is kept. */
export interface Note {
  readonly name: string;
  /** 1 when it was made, one more with every change. */
  readonly version: number;
  /** What it says, as JSON text. Opaque here. */
  readonly json: string;
}

/** Notes, on one machine or shared by several processes: whoever writes says what he has read. */
export interface Notes {
  /** All whose name begins so, by name. */
  list(beginning: string): Promise<readonly Note[]>;
  /**
   * Writes a note in the place of the one of `version`, or makes it where that is 0.
   * False, and nothing is written, where there is another version by now, or none.
   */
  put(name: string, json: string, version: number): Promise<boolean>;
  /** Takes a note away; once more does nothing. */
  remove(name: string): Promise<void>;
  close(): Promise<void>;
}
