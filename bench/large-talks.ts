import type { Page } from 'playwright-core';
import { entryId } from '../src/core/record/entry.ts';
import { instrumentId } from '../src/core/record/ids.ts';
import { onTable } from '../src/core/record/rules.ts';
import type { Point } from '../src/core/text/point.ts';
import { storedName } from '../src/server/negotiation.ts';
import { nativeSigner } from '../src/server/visitor.test-kit.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { partiesOf } from './record/people.ts';
import { PLENARY, plenaryOf } from './record/scale-talks.ts';
import { hexOf, negotiation, rosterFor } from './record/talks.ts';

/** Who reads large talks in a browser. */
const READER = 'P1-head';

export interface LargeTalks {
  readonly parties: number;
  readonly points: number;
  readonly amendments: number;
  readonly entries: number;
}

/** Writes talks with one long text into a data folder; gives the points on the table. */
export async function largeTalksIn(dataDir: string, talks: LargeTalks): Promise<readonly Point[]> {
  const roster = rosterFor(partiesOf(talks.parties), nativeSigner);
  const plenary = plenaryOf(talks, roster, nativeSigner);
  const store = await openSqliteStore(dataDir);
  for (const { entry, seq, recorded } of [...roster.entries, ...plenary.entries]) {
    const stored = { seq, id: entryId(entry), recorded, json: JSON.stringify(entry) };
    await store.append(storedName(negotiation, entry.envelope.room), stored);
  }
  await store.close();
  const accord = plenary.folded.state.rooms.get(PLENARY)?.instruments.get(instrumentId('accord'));
  const version = accord && onTable(accord);
  if (!version) throw new Error('The text is not on the table.');
  return version.points;
}

/** Puts the reader’s key where the page keeps its own: it was accredited when the talks were made. */
export async function holdKey(page: Page, address: string): Promise<void> {
  const { key } = nativeSigner(READER);
  const held = { key, negotiation, title: 'Large talks', name: READER, person: READER };
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await page.evaluate(`new Promise((done, failed) => {
    const request = indexedDB.open('parley', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys', { keyPath: 'key' });
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const secret = Uint8Array.fromHex('${hexOf(`key of ${READER}`)}');
      const put = request.result.transaction('keys', 'readwrite').objectStore('keys');
      put.put({ ...${JSON.stringify(held)}, secret }).onsuccess = () => done();
    };
  })`);
}
