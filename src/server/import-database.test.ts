import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFor } from '../core/record/bundle.test-kit.ts';
import { negotiationId } from '../core/record/ids.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { Cluster, postgresMissing } from '../store/postgres.test-kit.ts';
import { importIntoDatabase } from './importing.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const { negotiation } = world;
const bundle = bundleFor(world, 'ada');

describe.skipIf(postgresMissing)(`a bundle into PostgreSQL${postgresMissing ?? ''}`, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster?.discard());

  test('is there for its person, who goes on, and is not imported twice', async () => {
    const url = cluster.database('moved');
    await importIntoDatabase(url, [bundle]);
    const { address } = await serving({ store: await openPostgresStore(url) });
    const ada = await new Visitor(address, 'ada').signIn();
    expect(await ada.entries(negotiation)).toHaveLength(bundle.entries.length);
    const room = world.room('plenary');
    const said = { room, kind: 'remark-made', body: { text: 'We have moved.' } };
    expect(await ada.must(negotiation, said)).toBe(4);
    await expect(importIntoDatabase(url, [bundle])).rejects.toThrow(/in this database already/);
    expect(await ada.entries(negotiation)).toHaveLength(bundle.entries.length + 1);
  });

  test('that does not fit leaves nothing, nor does one beside it that does', async () => {
    const url = cluster.database('whole');
    const other = negotiationId('ab'.repeat(16));
    const torn = { ...bundle.head, negotiation: other };
    const gap = { head: torn, entries: bundle.entries.filter(({ seq }) => seq !== 2) };
    await expect(importIntoDatabase(url, [bundle, gap])).rejects.toThrow(
      /does not fit into its room/,
    );
    const store = await openPostgresStore(url);
    expect(await store.negotiations()).toEqual(new Map());
    await store.close();
  });
});
