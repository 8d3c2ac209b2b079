import { authentic, malformed, type Recorded } from '../../core/record/entry.ts';
import type { Refusal } from '../../core/record/refusal.ts';
import {
  readCursors,
  writeCursors,
  zEntryPost,
  type Cursors,
  type Entered,
} from '../../wire/entries.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import type { Negotiation } from '../negotiation.ts';
import { answerRefused, NotServed, notFound } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';
import { assertAsLong, inSight, recordedText, type Sight } from '../sight.ts';
import { answerTagged } from '../tagged.ts';

const LARGEST_ENTRY = 8 * 1024 * 1024;

/** Reading the entries that the session's person may see, and entering one. */
export function entryRoutes(api: Api, { sessions, negotiations, limits }: Desk): void {
  const path = '/api/negotiations/:n/entries';

  api.get(path, signedIn(sessions), async (c) => {
    limits.draw('reading', c.get('key'), c.req.param('n'));
    const after = cursorsOf(c.req.query('after'));
    const limit = limitOf(c.req.query('limit'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const { negotiation, sight } = seen;
    await assertAsLong(negotiation, sight, after);
    const { entries, next } = pageOf(negotiation, sight, after, limit);
    const body = `{"entries":[${entries.map(recordedText).join(',')}]}`;
    const link = next && `<${c.req.path}?after=${writeCursors(next)}&limit=${limit}>; rel="next"`;
    return answerTagged(c, body, 'application/json', link);
  });

  api.post(path, signedIn(sessions), atMost(LARGEST_ENTRY, 'entry'), async (c) => {
    const post = zEntryPost.safeParse(await readJson(c));
    if (!post.success) return answerRefused(malformed(post.error), c);
    const { entry } = post.data;
    limits.draw('entering', c.get('key'), entry.envelope.room);
    const seals = authentic(entry);
    if (seals) return answerRefused(seals, c);
    if (entry.envelope.author !== c.get('key'))
      return answerRefused(notTheirs(entry.envelope.kind), c);
    if (entry.envelope.negotiation !== c.req.param('n')) throw notFound();
    const outcome = await negotiations.enter(entry);
    if ('entered' in outcome) return c.json(outcome.entered satisfies Entered);
    if (outcome.refusal.code === 'not-found') throw notFound();
    return answerRefused(outcome.refusal, c);
  });
}

const notTheirs = (kind: string): Refusal => ({
  code: 'not-yours',
  kind,
  whose: 'the person whose key has signed in',
});

/** The entries of a page, room by room, each in its order. `next`: how far one has then read, if there are more. */
function pageOf(
  negotiation: Negotiation,
  sight: Sight,
  after: Cursors,
  limit: number,
): { readonly entries: readonly Recorded[]; readonly next?: Cursors } {
  const entries: Recorded[] = [];
  const next = new Map(after);
  for (const room of negotiation.state.rooms.keys()) {
    const unread = inSight(negotiation, sight, room, after.get(room) ?? 0);
    const here = unread.slice(0, limit - entries.length);
    for (const recorded of here) entries.push(recorded);
    const last = here.at(-1);
    if (last) next.set(room, last.seq);
    if (here.length < unread.length) return { entries, next };
  }
  return { entries };
}

function limitOf(limit: string | undefined): number {
  if (limit === undefined) return Infinity;
  if (/^[1-9]\d{0,4}$/.test(limit)) return Number(limit);
  throw new NotServed(400, 'The limit cannot be read: it is a number from 1 to 99999.');
}

/** Read before anything is looked up, so that what is wrong with them says nothing of what is there. */
export function cursorsOf(line: string | undefined): ReturnType<typeof readCursors> & {} {
  const cursors = readCursors(line ?? '');
  if (cursors) return cursors;
  throw new NotServed(400, 'The cursors cannot be read: they are written room:seq,room:seq.');
}
