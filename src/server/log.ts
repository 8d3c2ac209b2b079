/** What happened on the server. Never a body, an id, a name: the log is read by who sees no room. */
export interface Event {
  readonly level: 'info' | 'error';
  readonly event: string;
  readonly [detail: string]: string | number;
}

/** Takes what happened. */
export type Log = (event: Event) => void;

/** A line of JSON for each event, with its instant. */
export const linesOfJson =
  (clock: () => Date, write: (line: string) => void): Log =>
  (event) =>
    write(`${JSON.stringify({ at: clock().toISOString(), ...event })}\n`);

/** The same, without the requests that went as they should. */
export const faultsOnly =
  (log: Log): Log =>
  (event) => {
    if (event.level === 'error') log(event);
  };

/** Where in the program an error was thrown, without what it says: that may quote a body. */
export const placeOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .find((line) => line.startsWith('    at '))
    ?.trim() ?? 'unknown';
