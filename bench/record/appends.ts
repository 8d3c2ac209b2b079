import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signerFor } from '../../src/core/record/worlds.test-kit.ts';
import { entryId, type Recorded } from '../../src/core/record/entry.ts';
import { Cluster, postgresMissing } from '../../src/store/postgres.test-kit.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store, StoredEntry } from '../../src/store/store.ts';
import { median } from '../measure.ts';
import { atLeast, type Finding } from '../question.ts';
import { rooms } from './talks.ts';

/** How many wait for their answer at the same time. */
const AT_ONCE = [1, 100] as const;
const ROUNDS = 7;
const ROUND_MS = 700;

/** One round of appending: durable appends a second, and CPU milliseconds for a thousand. */
interface Round {
  readonly perSecond: number;
  readonly cpu: number;
}

/** Appends with so many at once for a while. */
type Appender = (atOnce: number) => Promise<Round>;

/** Entries as long as those of real talks. */
const [, given = []] = [...rooms({ seed: 3, count: 1, each: 400 }, signerFor)];

/** Durable appends a second, through each store and to a raw file. */
export async function appends(): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const sqlite = await openSqliteStore(join(folder, 'data'));
  const cluster = postgresMissing === undefined ? await Cluster.start() : undefined;
  const postgres = cluster && (await openPostgresStore(cluster.database('bench')));
  const raw = openSync(join(folder, 'raw'), 'a');
  try {
    return finding(
      await measured({
        'a raw file, one fdatasync for each batch': async (atOnce) => toFile(raw, atOnce),
        'Parley on SQLite': (atOnce) => toStore(sqlite, atOnce),
        ...(postgres && { 'Parley on PostgreSQL': (atOnce) => toStore(postgres, atOnce) }),
      }),
    );
  } finally {
    closeSync(raw);
    await sqlite.close();
    await postgres?.close();
    cluster?.discard();
    rmSync(folder, { recursive: true });
  }
}

/** By how many at once, then by who appends: the medians of rounds in turn. */
type Results = ReadonlyMap<number, ReadonlyMap<string, Round>>;

async function measured(appenders: Readonly<Record<string, Appender>>): Promise<Results> {
  const results = new Map<number, ReadonlyMap<string, Round>>();
  for (const atOnce of AT_ONCE) {
    const all = new Map<string, Round[]>();
    for (let round = -1; round < ROUNDS; round++) {
      for (const [name, append] of Object.entries(appenders)) {
        const one = await append(atOnce);
        if (round >= 0) all.set(name, [...(all.get(name) ?? []), one]);
      }
    }
    results.set(
      atOnce,
      new Map(
        [...all].map(([name, rounds]) => [
          name,
          {
            perSecond: median(rounds.map(({ perSecond }) => perSecond)),
            cpu: median(rounds.map(({ cpu }) => cpu)),
          },
        ]),
      ),
    );
  }
  return results;
}

/** Counts what `work` appends until the time is over. */
async function timed(work: (isOver: () => boolean) => Promise<number>): Promise<Round> {
  const [before, began] = [process.cpuUsage(), performance.now()];
  const count = await work(() => performance.now() - began > ROUND_MS);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: count / seconds, cpu: (user + system) / count };
}

/** As many writers as may be at once, each in a room of its own, with the roster that judged it. */
function toStore(store: Store, atOnce: number): Promise<Round> {
  const negotiation = randomUUID();
  return timed(async (isOver) => {
    const counts = await Promise.all(
      Array.from({ length: atOnce }, (_writer, place) =>
        fillRoom(store, `${negotiation}/room-${place}`, isOver),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

async function fillRoom(store: Store, room: string, isOver: () => boolean): Promise<number> {
  const judgedBy = { roster: `${room.slice(0, room.indexOf('/'))}/roster`, size: 0 };
  let count = 0;
  while (!isOver()) {
    const { ok } = await store.append(room, storedAs(count + 1), judgedBy);
    if (!ok) throw new Error(`${room} did not take entry ${count + 1}`);
    count += 1;
  }
  return count;
}

/** The same bytes: a batch of so many entries is written in one piece and made durable. */
function toFile(file: number, atOnce: number): Promise<Round> {
  return timed(async (isOver) => {
    let count = 0;
    while (!isOver()) {
      const batch = Array.from({ length: atOnce }, (_entry, place) =>
        JSON.stringify(storedAs(count + place + 1)),
      );
      writeSync(file, `${batch.join('\n')}\n`);
      fdatasyncSync(file);
      count += atOnce;
    }
    return count;
  });
}

/** What a writer makes of an entry before it is stored: its id and its text. */
function storedAs(seq: number): StoredEntry {
  const { id, json, recorded } = prepared[seq % prepared.length] as (typeof prepared)[number];
  return { seq, id: `${id}-${seq}`, recorded, json };
}

const prepared = given.map(({ entry }: Recorded) => ({
  id: entryId(entry),
  recorded: '2026-01-01T00:00:00.000Z',
  json: JSON.stringify(entry),
}));

function finding(results: Results): Finding {
  const rows = AT_ONCE.flatMap((atOnce) => {
    const of = results.get(atOnce) ?? new Map<string, Round>();
    const [raw] = of.values();
    return [...of].map(([name, { perSecond, cpu }]) => [
      `${atOnce} at once, ${name}`,
      Math.round(perSecond).toLocaleString('en'),
      (perSecond / (raw?.perSecond ?? NaN)).toFixed(2),
      `${Math.round(cpu).toLocaleString('en')} µs`,
    ]);
  });
  const [raw, sqlite] = [...(results.get(100)?.values() ?? [])];
  return {
    title: 'Durable appends',
    about:
      'Appends a second (of the clock) that are durable when they are answered, medians of rounds in ' +
      'turn: each writer waits for its answer before the next. Entries as long as in real talks; the raw ' +
      'file gets the same bytes, as many in one write and one fdatasync as are at once. CPU is that of ' +
      'this process, without the database server’s.',
    table: [['', 'appends a second', 'of the raw file', 'CPU an append'], ...rows],
    targets: [
      atLeast(
        'SQLite, 100 at once: of the raw file',
        0.5,
        (sqlite?.perSecond ?? NaN) / (raw?.perSecond ?? NaN),
      ),
    ],
    notes: postgresMissing === undefined ? [] : [`PostgreSQL${postgresMissing}.`],
  };
}
