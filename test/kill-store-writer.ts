/**
 * Appends as fast as it can to the rooms named, many at once, and prints `room seq id` for each entry
 * that was acknowledged, until it is killed. Every third append is sent twice, as a client that lost
 * an answer would.
 */
import { openSqliteStore } from '../src/store/sqlite.ts';

const [dir = '', run = '', ...rooms] = process.argv.slice(2);
const store = await openSqliteStore(dir);
const started = new Date().toISOString();

async function fill(room: string): Promise<never> {
  let size = (await store.read(room, 0)).length;
  for (;;) {
    const ids = Array.from({ length: 8 }, (_, index) => `run ${run} entry ${size + index + 1}`);
    await Promise.all(
      ids.map(async (id, index) => {
        const entry = { seq: size + index + 1, id, recorded: started, json: 'x'.repeat(600) };
        const sent = [store.append(room, entry)];
        if (index % 3 === 0) sent.push(store.append(room, entry));
        for (const answer of await Promise.all(sent)) {
          if (!answer.ok) throw new Error(`${room}: expected ${size}, found ${answer.size}`);
          process.stdout.write(`${room} ${answer.seq} ${id}\n`);
        }
      }),
    );
    size += ids.length;
  }
}

await Promise.all(rooms.map(fill));
