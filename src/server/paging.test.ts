import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId, type Recorded } from '../core/record/entry.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import { ordinaryRates } from './limits.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const path = `/api/negotiations/${n}/entries`;
const remark = (text: string) => ({
  room: world.room('plenary'),
  kind: 'remark-made',
  body: { text },
});
const rates = { ...ordinaryRates, reading: { burst: 1e6, perSecond: 1e6 } };

const nextOf = (answer: Response): string | undefined =>
  /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];

const entriesIn = async (answer: Response): Promise<readonly Recorded[]> =>
  ((await answer.json()) as { entries: Recorded[] }).entries;

/** Reads page after page; `between` happens after each. */
async function pages(
  visitor: Visitor,
  limit: number,
  between: () => Promise<unknown> = async () => undefined,
): Promise<readonly (readonly Recorded[])[]> {
  const read = [];
  for (let next: string | undefined = `${path}?limit=${limit}`; next !== undefined;) {
    const answer: Response = await visitor.fetch(next);
    read.push(await entriesIn(answer));
    next = nextOf(answer);
    await between();
  }
  return read;
}

test('page by page the same entries are read as at once, whatever the size of a page', async () => {
  const { address } = await serving({ world, rates });
  const ada = await new Visitor(address, 'ada').signIn();
  const all = await ada.entries(n);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: all.length + 2 }), async (limit) => {
      const read = await pages(ada, limit);
      expect(read.flat()).toEqual(all);
      expect(read.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    }),
    { numRuns: 12 },
  );
});

test('what is entered between two pages is read once', async () => {
  const { address } = await serving({ world, rates });
  const ada = await new Visitor(address, 'ada').signIn();
  let said = 0;
  const read = await pages(ada, 3, async () => {
    if ((said += 1) <= 4) await ada.must(n, remark(`remark ${said}`));
  });
  const ids = (entries: readonly Recorded[]) => entries.map(({ entry }) => entryId(entry));
  expect(ids(read.flat()).toSorted()).toEqual(ids(await ada.entries(n)).toSorted());
});

test('a limit that is none is refused', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  for (const limit of ['0', '-1', 'x', '1e3', '100000', '']) {
    expect((await ada.fetch(`${path}?limit=${limit}`)).status).toBe(400);
  }
});

test('who has an answer already is told so, until there is something new for him', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const cam = await new Visitor(address, 'cam').signIn();
  const tag = (await cam.fetch(path)).headers.get('etag') ?? '';
  const again = (known: string): Promise<Response> =>
    cam.fetch(path, { headers: { 'if-none-match': known } });
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  await ada.must(n, { ...remark('Between us.'), room: world.room('bilateral') });
  const same = await again(`"other", W/${tag}`);
  expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag]);
  expect((await again('"other"')).status).toBe(200);
  await ada.must(n, remark('To all.'));
  expect((await again(tag)).status).toBe(200);
});

test('a page that is followed by another since is another answer', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const whole = `${path}?limit=${(await ada.entries(n)).length}`;
  const before = await ada.fetch(whole);
  expect(nextOf(before)).toBe(undefined);
  await ada.must(n, { ...remark('One more.'), room: world.room('bilateral') });
  const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
  const after = await ada.fetch(whole, { headers });
  expect([after.status, nextOf(after)]).toEqual([200, expect.any(String)]);
});
