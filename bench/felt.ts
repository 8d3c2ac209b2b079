import type { Page } from 'playwright-core';

/** What a reader feels of a page: frames that come late, and keys that are answered late. */

/** A frame on a screen of sixty a second, and two of them; so much more is still that. */
export const [FRAME, TWO] = [16.7, 33.4];
const JITTER = 1.5;

/** Of some frames, how many took longer than that: from 0 to 1. */
export const shareOver = (frames: readonly number[], most: number): number =>
  frames.filter((one) => one > most + JITTER).length / frames.length;

interface Turned {
  readonly x?: number;
  readonly y?: number;
  readonly perSecond: number;
  /** Where on the page the wheel is turned. */
  readonly at: readonly [number, number];
}

/** Turns the wheel, so many pixels there and back again. */
export async function turnWheel(
  page: Page,
  { x = 0, y = 0, perSecond, at }: Turned,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const way of [-1, 1])
    await session.send('Input.synthesizeScrollGesture', {
      x: at[0],
      y: at[1],
      xDistance: way * x,
      yDistance: way * y,
      speed: perSecond,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
  await session.detach();
}

/** How long each frame took while something was done, in milliseconds. */
export async function framesDuring(
  page: Page,
  work: () => Promise<void>,
): Promise<readonly number[]> {
  await page.evaluate(`(() => {
    const frames = (window.framesSeen = []);
    let before = performance.now();
    const next = (now) => {
      frames.push(now - before);
      before = now;
      window.framing = requestAnimationFrame(next);
    };
    window.framing = requestAnimationFrame((now) => ((before = now), next(now)));
  })()`);
  await work();
  return page.evaluate<number[]>(
    `(cancelAnimationFrame(window.framing), window.framesSeen.slice(1))`,
  );
}

/** Presses a key so many times; for each, the milliseconds until the frame after it has been made. */
export async function keysPressed(
  page: Page,
  key: string,
  times: number,
): Promise<readonly number[]> {
  await page.evaluate(`(() => {
    window.keysSeen = [];
    window.onkeydown = ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => keysSeen.push(performance.now() - timeStamp)));
    };
  })()`);
  for (let time = 0; time < times; time++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
  return page.evaluate<number[]>(`((window.onkeydown = null), window.keysSeen)`);
}
