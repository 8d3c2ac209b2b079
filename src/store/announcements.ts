/** That a room has an entry of this number. What it says, the store tells. */
export interface Announced {
  readonly room: string;
  readonly seq: number;
}

/**
 * How the processes that share a store tell each other that there is something new. An announcement
 * may be lost, repeated or late: whoever listens asks the store now and then as well.
 */
export interface Announcements {
  announce(news: Announced): void;
  /** Calls back for what is announced, by this process too. */
  onAnnounced(callback: (news: Announced) => void): void;
  close(): Promise<void>;
}

/** An announcement in one line; room names have no line breaks. */
export const writeNews = ({ room, seq }: Announced): string => `${seq} ${room}`;

/** Reads such a line; nothing where it is not one. */
export function readNews(line: string): Announced | undefined {
  const [, seq, room] = /^(\d{1,15}) (.+)$/.exec(line) ?? [];
  return seq === undefined || room === undefined ? undefined : { room, seq: Number(seq) };
}
