import { entryId } from '../../src/core/record/entry.ts';
import { storedName } from '../../src/server/negotiation.ts';
import { nativeSigner } from '../../src/server/visitor.test-kit.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { negotiation } from './talks.ts';
import { scaleRooms } from './scale-talks.ts';

/** Writes talks of a scale into a data folder: `node scale-folder.ts FOLDER PARTIES POINTS AMENDMENTS ENTRIES`. */

const [folder = '', ...sizes] = process.argv.slice(2);
const [parties = 0, points = 0, amendments = 0, entries = 0] = sizes.map(Number);

const signers = new Map<string, ReturnType<typeof nativeSigner>>();
const signer = (person: string): ReturnType<typeof nativeSigner> => {
  const known = signers.get(person) ?? nativeSigner(person);
  signers.set(person, known);
  return known;
};

const store = await openSqliteStore(folder);
let bytes = 0;
let count = 0;
for (const room of scaleRooms({ parties, points, amendments, entries }, signer)) {
  for (let done = 0; done < room.length; done += 1000) {
    await Promise.all(
      room.slice(done, done + 1000).map(({ entry, seq, recorded }) => {
        const json = JSON.stringify(entry);
        bytes += json.length;
        count += 1;
        const stored = { seq, id: entryId(entry), recorded, json };
        return store.append(storedName(negotiation, entry.envelope.room), stored);
      }),
    );
  }
}
await store.close();
process.stdout.write(JSON.stringify({ entries: count, bytes }));
