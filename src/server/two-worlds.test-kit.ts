import { routes, serveWorld, type Leak } from './two-worlds-host.test-kit.ts';
import { entryOf, questions } from './two-worlds-questions.test-kit.ts';
import { n, type Step } from './two-worlds-story.test-kit.ts';
import { Visitor, type Listener } from './visitor.test-kit.ts';

/**
 * Two worlds in which the viewer `cam` can see the same things happen, and behind the doors of rooms
 * that he is not in, different ones: he, a stranger, and someone who has not signed in must get the
 * same bytes on every route.
 */

/** All that a viewer can tell of an answer; what is random in it in every world is blanked. */
async function told(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  const blank = (text: string): string => text.replace(/(challenge":"\d+\.)[\w-]+\.[\w-]+/, '$1…');
  return JSON.stringify([answer.status, headers, blank(await answer.text())]);
}

/** Plays the story in one world, with what is hidden or without; everything that the viewers were told. */
export async function tell(
  steps: readonly Step[],
  withHidden: boolean,
  leak?: Leak,
): Promise<readonly string[]> {
  const clock = { now: Date.UTC(2026, 10, 1) };
  const { address, close } = await serveWorld(() => new Date(clock.now), withHidden, leak);
  try {
    return await play(steps, withHidden, address, clock);
  } finally {
    close();
  }
}

async function play(
  steps: readonly Step[],
  withHidden: boolean,
  address: string,
  clock: { now: number },
): Promise<readonly string[]> {
  const people = new Map<string, Visitor>();
  for (const name of ['ada', 'ben', 'bo', 'cam', 'chair', 'stranger']) {
    people.set(name, await new Visitor(address, name).signIn());
  }
  const anyone = new Visitor(address, 'nobody');
  const cam = people.get('cam') ?? anyone;
  const listener = await cam.listen(n, undefined, true);
  await listener.untilHere();
  // Who shares no room with him has the talks open in one of the worlds; who shares one, in both.
  const eve = withHidden ? await new Visitor(address, 'eve').signIn() : undefined;
  await eve?.listen(n, undefined, true);
  await people.get('ada')?.listen(n, undefined, true);
  await listener.untilHere('ada');
  // What waits for it is told later.
  await cam.post(`/api/negotiations/${n}/webhooks`, { address: 'https://receiver.example/' });
  for (const [index, step] of steps.entries()) {
    if (index % 3 > 0) clock.now += 1; // and sometimes within one millisecond
    if (step.hidden && !withHidden) continue;
    await (
      await (people.get(step.by) ?? anyone).enter(entryOf(step.by, `step ${index}`, step))
    ).text();
  }
  const heard: string[] = [];
  for (const route of routes) {
    for (const name of ['cam', 'stranger', 'nobody']) {
      const viewer = people.get(name) ?? anyone;
      for (const ask of questions[route]?.(viewer, name) ?? []) {
        heard.push(`${name}: ${route} ${await told(await ask())}`);
      }
      if (route === 'DELETE /api/session' && viewer !== anyone) await viewer.signIn();
    }
  }
  return [...heard, await allOf(listener, cam)];
}

/** What came over the live connection, once nothing more can be under way. */
async function allOf(listener: Listener, viewer: Visitor): Promise<string> {
  await listener.until((await viewer.entries(n)).length);
  return listener.bytes;
}
