import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signerFor } from '../../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../../store/memory.test-kit.ts';
import { Admissions, REQUEST_LASTS_MS } from './admissions.ts';

const HOUR = 3_600_000;
const subjects = ['sefa', 'bram'] as const;
const ways = ['to AR', 'to BE'] as const;

type Step =
  | { readonly does: 'ask'; readonly way: string; readonly subject: string }
  | { readonly does: 'turn away'; readonly which: number }
  | { readonly does: 'wait'; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('ask' as const),
    way: fc.constantFrom(...ways),
    subject: fc.constantFrom(...subjects),
  }),
  fc.record({ does: fc.constant('turn away' as const), which: fc.nat(9) }),
  fc.record({ does: fc.constant('wait' as const), hours: fc.nat(100) }),
);

const asked = (id: string, way: string, subject: string) => ({
  id,
  way,
  subject,
  name: subject,
  issuer: 'https://ministry.example/',
  key: signerFor(id).key,
});

test('open are the last requests of each person by each way, of seven days, that were not turned away', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      let now = Date.UTC(2026, 10, 1);
      const store = openMemoryStore();
      const processes = [0, 1].map(() => new Admissions(store, () => new Date(now)));
      const told: { id: string; way: string; subject: string; at: number }[] = [];
      const away = new Set<string>();
      for (const [index, one] of steps.entries()) {
        const process = processes[index % 2];
        now += 1;
        if (one.does === 'wait') now += one.hours * HOUR;
        else if (one.does === 'ask') {
          const { way, subject } = one;
          told.push({ id: `r${told.length}`, way, subject, at: now });
          await process?.ask(asked(`r${told.length - 1}`, way, subject));
        } else {
          const found = told[one.which];
          if (!found) continue;
          away.add(found.id);
          await process?.turnAway(found.id);
        }
      }
      const expected = told.filter(
        ({ id, way, subject, at }, index) =>
          at > now - REQUEST_LASTS_MS &&
          !away.has(id) &&
          !told.slice(index + 1).some((later) => later.way === way && later.subject === subject),
      );
      for (const way of ways) {
        const open = await processes[0]?.open(new Set([way]));
        const ids = expected.filter((one) => one.way === way).map(({ id }) => id);
        expect(open?.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      }
    }),
    { numRuns: 200 },
  );
});

test('requests that come at once by several processes are all kept', async () => {
  const store = openMemoryStore();
  const clock = (): Date => new Date(Date.UTC(2026, 10, 1));
  const processes = [0, 1, 2].map(() => new Admissions(store, clock));
  const many = Array.from({ length: 30 }, (_, index) => index);
  await Promise.all(
    many.map((index) => processes[index % 3]?.ask(asked(`r${index}`, 'to AR', `s${index}`))),
  );
  expect(await processes[0]?.open(new Set(['to AR']))).toHaveLength(30);
});

test('a request of a process whose clock is ahead can be seen, and turned away, by one whose clock is not', async () => {
  const store = openMemoryStore();
  const end = Math.ceil(Date.UTC(2026, 10, 1) / REQUEST_LASTS_MS) * REQUEST_LASTS_MS;
  const ahead = new Admissions(store, () => new Date(end + 1000));
  const behind = new Admissions(store, () => new Date(end - 1000));
  await ahead.ask(asked('one', 'to AR', 'sefa'));
  expect(await behind.open(new Set(['to AR']))).toHaveLength(1);
  await behind.turnAway('one');
  expect(await ahead.open(new Set(['to AR']))).toEqual([]);
});
