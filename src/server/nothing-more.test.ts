import { describe, expect, test } from 'vitest';
import type { RoomId } from '../core/record/ids.ts';
import { rosterOf } from '../core/record/ids.ts';
import { signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { serving, Visitor, type Listener } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const roster = rosterOf(n);
const plenary = world.room('plenary');
const AFTER = 'Said after ann was gone.';

interface Ending {
  readonly how: string;
  readonly end: (by: { chair: Visitor; ada: Visitor; ann: Visitor }) => Promise<unknown>;
  /** What ann still gets of the plenary besides what she had: the entry by which she goes. */
  readonly last: readonly string[];
  /** Whether her session still reads what she had, and her live connection stays open for other rooms. */
  readonly keeps: boolean;
}

const endings: readonly Ending[] = [
  {
    how: 'shown out of the room',
    end: ({ chair }) =>
      chair.must(n, { room: plenary, kind: 'member-left', body: { person: 'ann' } }),
    last: ['member-left'],
    keeps: true,
  },
  {
    how: 'recalled by her head of delegation',
    end: ({ ada }) =>
      ada.must(n, { room: roster, kind: 'delegate-recalled', body: { person: 'ann' } }),
    last: [],
    keeps: true,
  },
  {
    how: 'whose key is ended',
    end: ({ ada }) =>
      ada.must(n, { room: roster, kind: 'key-ended', body: { key: signerFor('ann').key } }),
    last: [],
    keeps: false,
  },
  {
    how: 'who signs out',
    end: ({ ann }) => ann.fetch('/api/session', { method: 'DELETE' }),
    last: [],
    keeps: false,
  },
];

const path = (room: RoomId): string => `/api/negotiations/${n}/rooms/${room}`;
const sizeOf = async (visitor: Visitor): Promise<number> => {
  const answer = await visitor.fetch(`${path(plenary)}/checkpoint`);
  return answer.ok ? Number((await answer.text()).split('\n')[1]) : 0;
};
const tileOf = (visitor: Visitor, width: number): Promise<Response> =>
  visitor.fetch(`${path(plenary)}/tile/0/000.p/${width}`);
const heardIn = (listener: Listener, room: RoomId) =>
  listener.entries.filter(({ entry }) => entry.envelope.room === room);

/** A server, ann with a live connection and all that she may see, and the others. */
async function together() {
  const { address } = await serving({ world });
  const [chair, ada, ben, ann] = await Promise.all([
    new Visitor(address, 'chair').signIn(),
    new Visitor(address, 'ada').signIn(),
    new Visitor(address, 'ben').signIn(),
    new Visitor(address, 'ann').signIn(),
  ]);
  const [hers, his] = [await ann.listen(n), await ben.listen(n)];
  await hers.until((await ann.entries(n)).length);
  await his.until((await ben.entries(n)).length);
  return { chair, ada, ben, ann, hers, his };
}

/** Two remarks in the plenary; returns when another member has them on his live connection. */
async function goesOn(chair: Visitor, his: Listener): Promise<void> {
  for (const text of ['Now.', AFTER]) {
    await chair.must(n, { room: plenary, kind: 'remark-made', body: { text } });
  }
  while (!his.bytes.includes(AFTER)) await his.until(his.entries.length + 1);
}

describe.each(endings)('a member $how', ({ end, last, keeps }) => {
  test('gets nothing more of the room on the live connection that is open', async () => {
    const { chair, ada, ann, hers, his } = await together();
    const had = heardIn(hers, plenary).length;
    await end({ chair, ada, ann });
    await goesOn(chair, his);
    if (keeps) await new Promise((resolve) => setTimeout(resolve, 50));
    else await hers.ended();
    const more = heardIn(hers, plenary).slice(had);
    expect(more.map(({ entry }) => entry.envelope.kind)).toEqual(last);
    expect(hers.bytes).not.toContain(AFTER);
    expect(hers.over).toBe(!keeps);
  });

  test('gets nothing more as entries, by no cursor, nor by a new live connection', async () => {
    const { chair, ada, ann, hers, his } = await together();
    const had = heardIn(hers, plenary).length;
    await end({ chair, ada, ann });
    await goesOn(chair, his);
    for (const after of ['', `${plenary}:${had}`, `${plenary}:${had + last.length}`]) {
      const answer = await ann.fetch(`/api/negotiations/${n}/entries?after=${after}`);
      expect(answer.ok).toBe(keeps);
      expect(await answer.text()).not.toContain(AFTER);
    }
    const again = await ann.fetch(`/api/negotiations/${n}/live`, { method: 'HEAD' });
    expect(again.ok).toBe(keeps);
    if (!keeps) return;
    const anew = await ann.listen(n, hers.lastEventId);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(anew.bytes).not.toContain(AFTER);
  });

  test('gets no tile and no checkpoint of how the log went on', async () => {
    const { chair, ada, ben, ann, his } = await together();
    const had = await sizeOf(ann);
    expect((await tileOf(ann, had)).status).toBe(200);
    await end({ chair, ada, ann });
    await goesOn(chair, his);
    const now = await sizeOf(ben);
    expect(now).toBe(had + last.length + 2);
    expect(await sizeOf(ann)).toBe(keeps ? had + last.length : 0);
    expect((await tileOf(ann, had)).ok).toBe(keeps);
    for (let width = had + last.length + 1; width <= now; width += 1) {
      expect((await tileOf(ann, width)).ok).toBe(false);
      expect((await tileOf(ben, width)).status).toBe(200);
    }
  });

  test('enters nothing more in the room', async () => {
    const { chair, ada, ann, his, ben } = await together();
    await end({ chair, ada, ann });
    await goesOn(chair, his);
    const before = await sizeOf(ben);
    const remark = { by: 'ann', room: 'plenary', kind: 'remark-made', body: { text: 'Still?' } };
    expect((await ann.enter(world.entry(remark))).ok).toBe(false);
    expect(await sizeOf(ben)).toBe(before);
  });
});
