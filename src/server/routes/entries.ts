import { authentic, malformed } from '../../core/record/entry.ts';
import type { Refusal } from '../../core/record/refusal.ts';
import { readCursors, zEntryPost, type Entered } from '../../wire/entries.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import { answerRefused, NotServed, notFound } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';
import { assertAsLong, inSight, recordedText } from '../sight.ts';

const LARGEST_ENTRY = 8 * 1024 * 1024;

/** Reading the entries that the session's person may see, and entering one. */
export function entryRoutes(api: Api, { sessions, negotiations, limits }: Desk): void {
  const path = '/api/negotiations/:n/entries';

  api.get(path, signedIn(sessions), async (c) => {
    limits.draw('reading', c.get('key'), c.req.param('n'));
    const after = cursorsOf(c.req.query('after'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const { negotiation, sight } = seen;
    await assertAsLong(negotiation, sight, after);
    const texts = [...negotiation.state.rooms.keys()].flatMap((room) =>
      inSight(negotiation, sight, room, after.get(room) ?? 0).map(recordedText),
    );
    return c.body(`{"entries":[${texts.join(',')}]}`, 200, { 'content-type': 'application/json' });
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

/** Read before anything is looked up, so that what is wrong with them says nothing of what is there. */
export function cursorsOf(line: string | undefined): ReturnType<typeof readCursors> & {} {
  const cursors = readCursors(line ?? '');
  if (cursors) return cursors;
  throw new NotServed(400, 'The cursors cannot be read: they are written room:seq,room:seq.');
}
