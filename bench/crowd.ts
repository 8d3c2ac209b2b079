import type { Browser, Page } from 'playwright-core';
import type { NegotiationId, RoomId } from '../src/core/record/ids.ts';
import { ordinaryRates } from '../src/server/limits.ts';
import { serve } from '../src/server/serve.ts';
import { Visitor } from '../src/server/visitor.test-kit.ts';
import { writeCursors } from '../src/wire/entries.ts';
import { zOpened } from '../src/wire/examples.ts';
import { zHome } from '../src/wire/home.ts';
import { FRAME, framesDuring, shareOver, turnWheel, TWO } from './felt.ts';
import { median } from './measure.ts';
import { atLeast, type Finding } from './question.ts';
import { asked, started } from './record/live-messages.ts';
import { onStage, placeIn, type Stage } from './stage.ts';

const VIEWERS = 1000;
const ENTRIES = 30;
/** An entry a fifth of a second: far more than any talks. */
const PAUSE_MS = 200;
const EXAMPLE = 'The Lake Accord';
const WATCHING = 'Nerea Voskell';
const SPEAKING = 'Ansu Durrai';

/** A browser in which someone scrolls through the text while entries come in, among a thousand live viewers. */
export async function crowd(): Promise<Finding> {
  const { quiet, busy, arrivals } = await onStage(measured);
  const row = (name: string, frames: readonly number[]): string[] => [
    name,
    String(frames.length),
    `${median(frames).toFixed(1)} ms`,
    share(frames, FRAME),
    share(frames, TWO),
  ];
  return {
    title: 'A browser in a crowd',
    about:
      `The text of the Lake Accord, scrolled by wheel in a browser on the machine of its server, while ${VIEWERS.toLocaleString('en')} ` +
      `live viewers are connected and an entry comes in every ${PAUSE_MS} ms to all of them and to the browser; before it the same with no one else.`,
    table: [
      ['', 'frames', 'median', 'over 16.7 ms', 'over 33 ms'],
      row('no one else, nothing comes in', quiet),
      row(`${VIEWERS.toLocaleString('en')} viewers, ${ENTRIES} entries`, busy),
    ],
    targets: [
      atLeast('share of frames within 33 ms, in the crowd', 0.95, 1 - shareOver(busy, TWO)),
      atLeast('share of the entries that came to the page', 1, arrivals / ENTRIES),
    ],
  };
}

const share = (frames: readonly number[], ms: number): string =>
  `${(100 * shareOver(frames, ms)).toFixed(1)} %`;

interface Measured {
  /** How long each frame took, in milliseconds. */
  readonly quiet: readonly number[];
  readonly busy: readonly number[];
  readonly arrivals: number;
}

async function measured({ browser, folder }: Stage): Promise<Measured> {
  // One session holds all viewers: the rate of one person is not for it.
  const rate = { burst: 1e9, perSecond: 1e9 };
  const rates = { ...ordinaryRates, reading: rate, entering: rate };
  const serving = await serve({ ...(await placeIn(folder)), examples: true, rates });
  const viewers = started('viewers.ts');
  try {
    const page = await readerOfText(browser, serving.address);
    const speaker = await speakerAt(serving.address);
    const quiet = await scrolled(page);
    await asked(viewers, await connecting(speaker));
    const [busy] = await Promise.all([scrolled(page), speak(speaker)]);
    return { quiet, busy, arrivals: await arrivalsOn(page) };
  } finally {
    viewers.kill();
    await serving.close();
  }
}

async function readerOfText(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(address);
  const card = page.getByRole('article').filter({ hasText: EXAMPLE });
  await card.getByRole('button', { name: WATCHING }).click();
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await page.locator('.point').first().waitFor();
  return page;
}

/** Turns the wheel over the text, down and up again, as long as entries come in. */
const scrolled = (page: Page): Promise<readonly number[]> =>
  framesDuring(page, () => turnWheel(page, { y: 2400, perSecond: 800, at: [600, 450] }));

/** Someone else of the same talks, and the room in which he speaks. */
interface Speaker {
  readonly visitor: Visitor;
  readonly negotiation: NegotiationId;
  readonly plenary: RoomId;
}

async function speakerAt(address: string): Promise<Speaker> {
  const visitor = await new Visitor(address, 'a speaker in the crowd').signIn();
  const { examples } = zHome.parse(await (await visitor.fetch('/api/home')).json());
  const example = examples.find(({ title }) => title === EXAMPLE);
  const person = example?.people.find(({ name }) => name === SPEAKING);
  if (!example || !person) throw new Error(`${EXAMPLE} has no ${SPEAKING}.`);
  const path = `/api/examples/${encodeURIComponent(example.name)}`;
  const { negotiation } = zOpened.parse(await (await visitor.post(`${path}/open`, {})).json());
  const key = { person: person.person, key: visitor.signer.key };
  const became = await visitor.post(`${path}/become`, key);
  if (!became.ok) throw new Error(`${SPEAKING}: ${became.status} ${await became.text()}`);
  const entries = await visitor.entries(negotiation);
  const opened = entries.find(
    ({ entry: { envelope, body } }) =>
      envelope.kind === 'room-opened' && (body as { purpose?: string }).purpose === 'plenary',
  );
  if (!opened) throw new Error(`${EXAMPLE} has no plenary.`);
  return { visitor, negotiation, plenary: opened.entry.envelope.room };
}

/** What the viewers ask for: all that comes after what there is. */
async function connecting({ visitor, negotiation }: Speaker): Promise<object> {
  const read = new Map<RoomId, number>();
  for (let more = true; more;) {
    const entries = await visitor.entries(negotiation, writeCursors(read));
    for (const { entry, seq } of entries) read.set(entry.envelope.room, seq);
    more = entries.length > 0;
  }
  const { port } = new URL(visitor.address);
  const request = [
    `GET /api/negotiations/${negotiation}/live HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: ${visitor.cookie}`,
    `last-event-id: ${writeCursors(read)}`,
    '\r\n',
  ].join('\r\n');
  return { connect: VIEWERS, port: Number(port), requests: [request] };
}

async function speak({ visitor, negotiation, plenary }: Speaker): Promise<void> {
  for (let place = 0; place < ENTRIES; place++) {
    const body = { text: `${SAID} ${place}.` };
    await visitor.must(negotiation, { room: plenary, kind: 'remark-made', body });
    await new Promise((later) => setTimeout(later, PAUSE_MS));
  }
}

const SAID = 'Said in the crowd:';

async function arrivalsOn(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Rooms', exact: true }).click();
  await page
    .getByText(`${SAID} ${ENTRIES - 1}.`)
    .first()
    .waitFor();
  const said = await page.getByText(SAID).allTextContents();
  return new Set(said.flatMap((text) => text.match(/crowd: \d+/u) ?? [])).size;
}
