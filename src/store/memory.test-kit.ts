import { answerOrAdd } from './append-rule.ts';
import { negotiationOf, type Appended, type Store, type StoredEntry } from './store.ts';

interface Room {
  readonly entries: StoredEntry[];
  readonly seqOfId: Map<string, number>;
}

/** A store that lasts as long as the process: for tests and for trying things out. */
export function openMemoryStore(): Store {
  const rooms = new Map<string, Room>();
  let closed = false;

  const assertOpen = (): void => {
    if (closed) throw new Error('The store is closed.');
  };
  const roomsOf = (negotiation: string): [string, Room][] =>
    [...rooms].filter(([name]) => negotiationOf(name) === negotiation);

  return {
    async append(name, entry, judgedBy): Promise<Appended> {
      assertOpen();
      const room = rooms.get(name) ?? { entries: [], seqOfId: new Map<string, number>() };
      const answer = answerOrAdd(
        { room: name, entry, judgedBy },
        {
          repeatOf: room.seqOfId.get(entry.id),
          head: (one) => rooms.get(one)?.entries.at(-1),
          latest: () =>
            roomsOf(negotiationOf(name))
              .map(([, { entries }]) => entries.at(-1)?.recorded ?? '')
              .reduce((a, b) => (a > b ? a : b), ''),
        },
      );
      if (answer !== 'add') return answer;
      const { seq, id, recorded, json } = entry;
      room.entries.push({ seq, id, recorded, json });
      room.seqOfId.set(id, seq);
      rooms.set(name, room);
      return { ok: true, seq };
    },
    async read(name, afterSeq) {
      assertOpen();
      return rooms.get(name)?.entries.slice(afterSeq) ?? [];
    },
    async readNew(negotiation, known) {
      assertOpen();
      return roomsOf(negotiation).flatMap(([room, { entries }]) =>
        entries.slice(known.get(room) ?? 0).map((entry) => ({ room, ...entry })),
      );
    },
    async negotiations() {
      assertOpen();
      const sizes = new Map<string, number>();
      for (const [name, { entries }] of rooms) {
        const negotiation = negotiationOf(name);
        sizes.set(negotiation, (sizes.get(negotiation) ?? 0) + entries.length);
      }
      return sizes;
    },
    async close() {
      closed = true;
    },
  };
}
