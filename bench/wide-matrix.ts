import type { Page } from 'playwright-core';
import { serve } from '../src/server/serve.ts';
import { FRAME, framesDuring, keysPressed, shareOver, turnWheel, TWO } from './felt.ts';
import { holdKey, largeTalksIn } from './large-talks.ts';
import { median } from './measure.ts';
import type { Finding } from './question.ts';
import { partiesOf } from './record/people.ts';
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

const TALKS = { parties: 200, points: 300, amendments: 400, entries: 6000 };
const ROUNDS = 3;
const WHEEL = { perSecond: 3000, at: [800, 500] } as const;
const DOWN = { ...WHEEL, y: 8000 };
const ACROSS = { ...WHEEL, x: 9000 };

/** What a reader feels in a matrix of 200 parties and 300 points, beside a plain table of that size. */
export async function wideMatrix(): Promise<Finding> {
  return finding(await onStage(measured));
}

/** What one page needed, in milliseconds. */
interface Felt {
  readonly opening: number[];
  readonly down: number[];
  readonly across: number[];
  /** From an arrow key until the frame in which the next cell is in focus. */
  readonly keys: number[];
  /** Elements on the page. */
  readonly elements: number[];
}

const nothing = (): Felt => ({ opening: [], down: [], across: [], keys: [], elements: [] });

async function measured({ browser, folder }: Stage) {
  await largeTalksIn(dataIn(folder), TALKS);
  const serving = await serve({ ...(await placeIn(folder)), examples: false });
  const plain = await plainTable();
  try {
    const [beside, page] = [await slowed(browser), await slowed(browser)];
    await holdKey(page, serving.address);
    await page.goto(`${serving.address}/n/${negotiation}/record`); // the first visit verifies every signature
    await page.locator('main h1').waitFor({ timeout: 600_000 });
    const [theirs, ours] = [nothing(), nothing()];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.opening.push(await untilThere(beside, plain.address, '#last'));
      await feel(beside, theirs);
      ours.opening.push(await untilClicked(page));
      await page.locator('[data-cell="1:0"]').focus();
      await feel(page, ours);
      ours.keys.push(...(await keysPressed(page, 'ArrowDown', 15)));
      ours.keys.push(...(await keysPressed(page, 'ArrowRight', 15)));
      await page.locator('nav.views a', { hasText: 'Record' }).click();
      await page.locator('.matrix').waitFor({ state: 'detached' });
    }
    return { theirs, ours };
  } finally {
    plain.close();
    await serving.close();
  }
}

async function feel(page: Page, felt: Felt): Promise<void> {
  felt.elements.push(await page.evaluate<number>(`document.querySelectorAll('*').length`));
  felt.down.push(...(await framesDuring(page, () => turnWheel(page, DOWN))));
  felt.across.push(...(await framesDuring(page, () => turnWheel(page, ACROSS))));
}

/** The record is open already: from the click on the name of the view until a cell has been painted. */
async function untilClicked(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((seen) => {
    const link = [...document.querySelectorAll('nav.views a')].find((a) => a.textContent === 'Matrix');
    const began = performance.now();
    link.click();
    const look = () =>
      document.querySelector('[data-cell="1:0"]')
        ? requestAnimationFrame(() => setTimeout(() => seen(performance.now() - began)))
        : requestAnimationFrame(look);
    look();
  })`);
}

/** As many cells, a link with one letter in each, heads that stay in sight: as little as such a table can be. */
function plainTable() {
  const points = Array.from({ length: TALKS.points }, (_point, at) => at + 1);
  const row = (party: string): string =>
    `<tr><th>${party}</th>${points.map((point) => `<td><a href="#${party}-${point}">o</a></td>`).join('')}</tr>`;
  const html = `<!doctype html><meta charset="utf-8"><style>
div { overflow: auto; height: 90vh }
td a { display: block; width: 2.25rem; height: 3rem }
thead th { position: sticky; top: 0; background: #fff }
tbody th { position: sticky; left: 0; background: #fff }
</style><div><table><thead><tr><th></th>${points.map((point) => `<th>${point}</th>`).join('')}</tr></thead>
<tbody>${partiesOf(TALKS.parties).map(row).join('\n')}</tbody></table></div><p id="last"></p>`;
  return plainPage(html);
}

function finding({ theirs, ours }: { readonly theirs: Felt; readonly ours: Felt }): Finding {
  const ms = (all: readonly number[]): string =>
    all.length === 0 ? '—' : `${Math.round(median(all)).toLocaleString('en')} ms`;
  const share = (all: readonly number[], most: number): string =>
    `${(100 * shareOver(all, most)).toFixed(1)} %`;
  const row = (name: string, felt: Felt): string[] => [
    name,
    ms(felt.opening),
    ms(felt.keys),
    share(felt.down, FRAME),
    share(felt.down, TWO),
    share(felt.across, FRAME),
    share(felt.across, TWO),
    Math.max(...felt.elements).toLocaleString('en'),
  ];
  const late = shareOver([...ours.down, ...ours.across], TWO);
  const [opened, plain] = [median(ours.opening), median(theirs.opening)];
  return {
    title: 'A matrix of 200 parties and 300 points',
    about:
      `${TALKS.amendments.toLocaleString('en')} amendments and some ${(TALKS.entries - TALKS.amendments).toLocaleString('en')} positions, in a ` +
      `browser whose CPU is slowed ${SLOWED} times; beside it a plain table of as many cells, a link with one letter in each, in turn, in the same ` +
      'browser. Opened: from the click on its name, with the record open already; the plain one from navigation. Scrolled by wheel, ' +
      `${WHEEL.perSecond.toLocaleString('en')} pixels a second, down and across. Medians.`,
    table: [
      [
        '',
        'opening',
        'an arrow',
        'down: over 16.7 ms',
        'over 33 ms',
        'across: over 16.7 ms',
        'over 33 ms',
        'elements',
      ],
      row('a plain table', theirs),
      row('Parley', ours),
    ],
    targets: [
      {
        what: 'opening: of the plain table’s',
        asked: 'at most 1.0',
        measured: (opened / plain).toFixed(2),
        isMet: opened <= plain,
      },
      {
        what: 'scrolling: frames over 33 ms',
        asked: 'at most 5 %',
        measured: `${(100 * late).toFixed(1)} %`,
        isMet: late <= 0.05,
      },
    ],
  };
}
