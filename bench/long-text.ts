import type { Page } from 'playwright-core';
import type { Point } from '../src/core/text/point.ts';
import { serve } from '../src/server/serve.ts';
import { FRAME, framesDuring, shareOver, turnWheel, TWO } from './felt.ts';
import { holdKey, largeTalksIn } from './large-talks.ts';
import { median, ratio } from './measure.ts';
import type { Finding } from './question.ts';
import { negotiation } from './record/talks.ts';
import {
  dataIn,
  onStage,
  placeIn,
  plainPage,
  slowed,
  SLOWED,
  untilThere,
  type Stage,
} from './stage.ts';

const TALKS = { parties: 6, points: 3000, amendments: 600, entries: 1200 };
const ROUNDS = 3;
const PATIENCE_MS = 300_000;
/** A wheel turned quickly, for this long. */
const SCROLLED = { pixels: 24_000, perSecond: 4000 };
const TYPED = 'and no later than the first day of the month ';
const MIDDLE = 1500;

/** What a reader feels in a text of 3,000 points, beside a plain page that holds the same words. */
export async function longText(): Promise<Finding> {
  return finding(await onStage(measured));
}

/** What one page needed, in milliseconds. */
interface Felt {
  readonly opening: number[];
  readonly frames: number[];
  /** From a key that is pressed until the frame after it. */
  readonly keys: number[];
  /** From `j` until the frame in which the next point is in focus. */
  readonly steps: number[];
}

const nothing = (): Felt => ({ opening: [], frames: [], keys: [], steps: [] });

async function measured({ browser, folder }: Stage) {
  const points = await largeTalksIn(dataIn(folder), TALKS);
  const serving = await serve({ ...(await placeIn(folder)), examples: false });
  const plain = await plainText(points);
  try {
    const [beside, page] = [await slowed(browser), await slowed(browser)];
    page.setDefaultTimeout(PATIENCE_MS);
    await holdKey(page, serving.address);
    const address = `${serving.address}/n/${negotiation}/text?point=${points[MIDDLE]?.id}`;
    await page.goto(address); // the first visit verifies every signature
    await page.locator('.point[data-current=true]').waitFor();
    const [theirs, ours] = [nothing(), nothing()];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.opening.push(await untilThere(beside, `${plain.address}#p${MIDDLE}`, '.point'));
      theirs.frames.push(...(await scrolled(beside)));
      theirs.keys.push(...(await typedInto(beside, 'textarea')));
      ours.opening.push(await untilThere(page, address, '.point[data-current=true]'));
      await page.getByRole('complementary').getByRole('heading').first().waitFor();
      ours.frames.push(...(await scrolled(page)));
      ours.steps.push(...(await stepped(page)));
      await page
        .getByRole('complementary')
        .getByRole('button', { name: 'Propose wording' })
        .click();
      ours.keys.push(...(await typedInto(page, '.editor textarea')));
      await page.getByRole('button', { name: 'Discard' }).click();
    }
    return { theirs, ours };
  } finally {
    plain.close();
    await serving.close();
  }
}

/** The same words in paragraphs, and a field to write in: as little as a page can be. */
function plainText(points: readonly Point[]) {
  const written = points.map(
    ({ label, text }, at) => `<p class="point" id="p${at}">${label} ${text}</p>`,
  );
  const look = 'margin:auto;max-width:44rem;font:18px/1.6 serif';
  const html = `<!doctype html><meta charset="utf-8"><body style="${look}">
<textarea rows="6" cols="64" style="position:fixed;top:0">${points[MIDDLE]?.text}</textarea>
${written.join('\n')}`;
  return plainPage(html);
}

/** Turns the wheel in the midst of the text, down and up again. */
const scrolled = (page: Page): Promise<readonly number[]> =>
  framesDuring(page, () =>
    turnWheel(page, { y: SCROLLED.pixels, perSecond: SCROLLED.perSecond, at: [600, 450] }),
  );

/** Listens for keys, and says for each how long until the frame after it has been made. */
const listening = `(() => {
  const keys = (window.keys_ = []);
  window.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp)));
  }, { capture: true });
})()`;
const heard = `window.keys_.splice(0)`;

async function typedInto(page: Page, field: string): Promise<readonly number[]> {
  await page.locator(field).focus();
  await page.evaluate(listening);
  await page.keyboard.type(TYPED, { delay: 60 });
  await page.waitForTimeout(300);
  return page.evaluate<number[]>(heard);
}

async function stepped(page: Page): Promise<readonly number[]> {
  await page.evaluate(listening);
  for (let step = 0; step < 12; step++) await page.keyboard.press('j', { delay: 120 });
  await page.waitForTimeout(300);
  return page.evaluate<number[]>(heard);
}

function finding({ theirs, ours }: { readonly theirs: Felt; readonly ours: Felt }): Finding {
  const ms = (all: readonly number[]): string =>
    all.length === 0 ? '—' : `${Math.round(median(all)).toLocaleString('en')} ms`;
  const share = (all: readonly number[], most: number): string =>
    `${(100 * shareOver(all, most)).toFixed(1)} %`;
  const row = (name: string, felt: Felt): string[] => [
    name,
    ms(felt.opening),
    share(felt.frames, FRAME),
    share(felt.frames, TWO),
    ms(felt.keys),
    ms(felt.steps),
  ];
  const [slow, plainSlow] = [shareOver(ours.frames, TWO), shareOver(theirs.frames, TWO)];
  const [typed, plain] = [median(ours.keys), median(theirs.keys)];
  return {
    title: 'A text of 3,000 points',
    about:
      `${TALKS.points.toLocaleString('en')} points of treaty prose on the table of ${TALKS.parties} parties, ${TALKS.amendments} ` +
      `amendments among ${TALKS.entries.toLocaleString('en')} entries, in a browser whose CPU is slowed ${SLOWED} times; beside it a plain page that ` +
      'holds the same words, in turn, in the same browser. Opened at a point in the midst, not for the first time; scrolled ' +
      `by wheel, ${SCROLLED.perSecond.toLocaleString('en')} pixels a second; written in the editor with its preview, against a bare field. Medians.`,
    table: [
      ['', 'opening', 'frames over 16.7 ms', 'over 33 ms', 'a key', 'next point (`j`)'],
      row('a plain page', theirs),
      row('Parley', ours),
    ],
    targets: [
      {
        what: 'scrolling: frames over 33 ms, above the plain page’s share',
        asked: 'at most 3 points',
        measured: `${(100 * (slow - plainSlow)).toFixed(1)} points`,
        isMet: slow - plainSlow <= 0.03,
      },
      {
        what: 'writing: a key, of the plain page’s',
        asked: 'at most 2',
        measured: ratio(typed, plain),
        isMet: typed <= 2 * plain,
      },
    ],
  };
}
