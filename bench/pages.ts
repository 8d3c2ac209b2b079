import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { serve } from '../src/server/serve.ts';
import { median, ratio } from './measure.ts';
import type { Finding } from './question.ts';
import {
  firstSeen,
  onStage,
  placeIn,
  plainPage,
  ROOT,
  slowed,
  SLOWED,
  untilThere,
  type Stage,
} from './stage.ts';

const ROUNDS = 5;
const VISITORS = 3;
const PERSON = 'Ansu Durrai';

const OFFER = '.example button';
const POINT = '.tally a';
const CHECKED = '.link-state:not([data-link="being checked"])';
/** By then a record is checked, and written to the browser, as it is long before anyone comes again. */
const KEPT_AFTER_MS = 8000;

/** From navigation until there is a first thing to click, in a browser whose CPU is slowed four times. */
export async function pages(): Promise<Finding> {
  const times = await onStage(measured);
  const { empty, firstPage, again } = times;
  const row = (name: string, all: readonly number[]): string[] => [
    name,
    `${Math.round(median(all)).toLocaleString('en')} ms`,
    ratio(median(all), median(empty)),
    String(all.length),
  ];
  return {
    title: 'Opening the state of the talks',
    about:
      `The Lake Accord, by the clock, in a browser whose CPU is slowed ${SLOWED} times: from navigation until a ` +
      'point can be clicked. Beside it an empty page of React with one button, in turn, in the same browser. The first ' +
      'page, with nothing of it in the browser, until someone can be chosen in an example. A first visit, from that click ' +
      'on, makes a key, is let in, fetches every entry; the very first has the host make the ' +
      'example too. The next ones show what this browser kept. The record is checked beside the ' +
      'page, in a thread that is not slowed.',
    table: [
      ['', 'median', 'of an empty page', 'visits'],
      row('an empty page of React', empty),
      row('the first page', firstPage),
      row('the very first visit to the host, from the click on the first page', times.veryFirst),
      row('first visit of someone else', times.first),
      row('first visit, until all is checked', times.firstChecked),
      row('next visits', again),
      row('next visits, until all is checked', times.againChecked),
    ],
    targets: [
      within('the first page: milliseconds', median(firstPage)),
      within('next visits: milliseconds', median(again)),
    ],
  };
}

const within = (what: string, reached: number): Finding['targets'][number] => ({
  what,
  asked: 'at most 1,000',
  measured: Math.round(reached).toLocaleString('en'),
  isMet: reached <= 1000,
});

interface Times {
  readonly empty: readonly number[];
  readonly firstPage: readonly number[];
  readonly veryFirst: readonly number[];
  readonly first: readonly number[];
  readonly firstChecked: readonly number[];
  readonly again: readonly number[];
  readonly againChecked: readonly number[];
}

async function measured({ browser, folder }: Stage): Promise<Times> {
  const serving = await serve({ ...(await placeIn(folder)), examples: true });
  const plain = await emptyPage();
  try {
    const beside = await slowed(browser);
    const strangers: FirstVisit[] = [];
    for (let visitor = 0; visitor < VISITORS; visitor++) {
      const stranger = await slowed(browser);
      strangers.push(await firstVisit(stranger, serving.address));
      await stranger.context().close();
    }
    const [veryFirst, ...first] = strangers as [FirstVisit, ...FirstVisit[]];
    const page = await slowed(browser);
    first.push(await firstVisit(page, serving.address));
    await page.waitForTimeout(KEPT_AFTER_MS);
    const address = page.url();
    const empty: number[] = [];
    const again: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      empty.push(await untilThere(beside, plain.address, 'button'));
      const there = await untilThere(page, address, POINT);
      again.push({ there, checked: await page.evaluate<number>(firstSeen(CHECKED)) });
      await page.waitForTimeout(KEPT_AFTER_MS);
    }
    return {
      empty,
      firstPage: [veryFirst, ...first].map(({ offered }) => offered),
      veryFirst: [veryFirst.there],
      first: first.map(({ there }) => there),
      firstChecked: first.map(({ checked }) => checked),
      again: again.map(({ there }) => there),
      againChecked: again.map(({ checked }) => checked),
    };
  } finally {
    plain.close();
    await serving.close();
  }
}

/** In milliseconds: until a point could be clicked, and until all was checked. */
interface Visit {
  readonly there: number;
  readonly checked: number;
}

interface FirstVisit extends Visit {
  /** Until someone could be chosen, on the first page. */
  readonly offered: number;
}

async function firstVisit(page: Page, address: string): Promise<FirstVisit> {
  const offered = await untilThere(page, address, OFFER);
  await page.evaluate(NOTE_CLICK);
  await page.getByRole('button', { name: PERSON }).click();
  const there = await page.evaluate<number>(firstSeen(POINT));
  const checked = await page.evaluate<number>(firstSeen(CHECKED));
  const clicked = await page.evaluate<number>('window.clickedAt');
  return { offered, there: there - clicked, checked: checked - clicked };
}

/** Runs in the page: notes when it was clicked, which is later than when a test began to click. */
const NOTE_CLICK = `addEventListener('click', ({ timeStamp }) => (window.clickedAt = timeStamp), {
  capture: true,
  once: true,
})`;

/** A page of React that holds one button, built as ours are, over a server of a few lines. */
async function emptyPage() {
  const entry = join(ROOT, 'src/web/empty-page.js');
  const built = await build({
    configFile: false,
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    plugins: [
      { name: 'empty', resolveId: (id) => (id === entry ? id : null), load: loadEmpty(entry) },
    ],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  return plainPage(
    '<!doctype html><div id="page"></div><script type="module" src="/empty.js"></script>',
    chunk.code,
  );
}

const EMPTY = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('page')).render(createElement('button', null, 'here'));`;

const loadEmpty =
  (entry: string) =>
  (id: string): string | null =>
    id === entry ? EMPTY : null;
