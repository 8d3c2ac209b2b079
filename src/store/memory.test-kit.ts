import { answerOrAdd } from './append-rule.ts';
import type { Appended, Store, StoredEntry } from './store.ts';

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

  return {
    async append(name, entry): Promise<Appended> {
      assertOpen();
      const room = rooms.get(name) ?? { entries: [], seqOfId: new Map<string, number>() };
      const answer = answerOrAdd(entry, {
        repeatOf: room.seqOfId.get(entry.id),
        last: room.entries.at(-1),
      });
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
    async rooms() {
      assertOpen();
      return [...rooms.keys()];
    },
    async close() {
      closed = true;
    },
  };
}
