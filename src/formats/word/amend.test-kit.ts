import { expect } from 'vitest';
import type { Point } from '../../core/text/point.ts';
import { amendWord, type AmendedWord } from './amend-word.ts';
import { openArchive } from './archive.ts';
import { openPackage } from './package.ts';
import { planEdits, type PlannedEdit } from './plan-edits.ts';
import { pointsOf } from './points-of.ts';
import { wordText } from './word-text.ts';
import { childElements, parseXml, type XmlElement } from './xml.ts';

/** Amends a Word file in this process, and checks all that must hold whatever is asked. */

const US = { author: 'US', at: '2026-03-02T09:15:00Z' };

export interface Amended extends AmendedWord {
  readonly planned: readonly PlannedEdit[];
}

export async function readPointsIn(bytes: Uint8Array): Promise<readonly Point[]> {
  return pointsOf((await wordText(bytes, 'accepted')).paragraphs);
}

async function amended(bytes: Uint8Array, asked: readonly Point[]): Promise<Amended> {
  const { paragraphs, changes } = await wordText(bytes, 'accepted');
  const points = pointsOf(paragraphs);
  const planned = planEdits(
    { points, anchors: paragraphs, remarks: [], notWords: [], changes },
    asked,
  );
  const edits = planned.map(({ edit }) => edit);
  return { ...(await amendWord(bytes, edits, US)), planned };
}

/** The words of points, as they are compared. */
const wordsOf = (points: readonly Pick<Point, 'text'>[]): readonly string[] =>
  points.map(({ text }) => text).filter((text) => text !== '');

/** Amends, and checks the file that comes out; what is refused is given back. */
export async function checkAmended(bytes: Uint8Array, asked: readonly Point[]): Promise<Amended> {
  const outcome = await amended(bytes, asked);
  const { file, refused } = outcome;
  const accepted = await readPointsIn(file);
  if (refused.length === 0) expect(wordsOf(accepted)).toEqual(wordsOf(asked));
  expect(await rejectedWords(file)).toEqual(await rejectedWords(bytes));
  await checkOtherParts(bytes, file);
  await checkMarkup(bytes, file, outcome.planned.length > refused.length);
  return outcome;
}

async function rejectedWords(bytes: Uint8Array): Promise<readonly string[]> {
  const { paragraphs } = await wordText(bytes, 'rejected');
  return paragraphs.map(({ label = '', text }) => `${label} ${text}`);
}

/** The text parts alone may differ; all others are the same bytes in the same order. */
async function checkOtherParts(before: Uint8Array, after: Uint8Array): Promise<void> {
  const [one, other] = [await openArchive(before), await openArchive(after)];
  expect([...other.entries.keys()]).toEqual([...one.entries.keys()]);
  for (const path of one.entries.keys()) {
    if (/\/(?:document|footnotes|endnotes)[^/]*\.xml$/.test(path)) continue;
    const [was, is] = [await one.read(path), await other.read(path)];
    const isSame = Buffer.compare(was ?? Buffer.of(), is ?? Buffer.of()) === 0;
    expect({ path, isSame }).toEqual({ path, isSame: true });
  }
}

const TRACKED = /^w:(?:ins|del|moveFrom|moveTo)$/;

/** Ids are unique, nothing tracked stands in its own kind, and all that is new bears the name. */
async function checkMarkup(
  before: Uint8Array,
  after: Uint8Array,
  isAmended: boolean,
): Promise<void> {
  const was = await trackedIn(before);
  const is = await trackedIn(after);
  expect(is.nested).toEqual(was.nested);
  const known = new Set(was.ids);
  const fresh = is.ids.filter((id) => !known.has(id));
  expect(new Set(fresh).size).toBe(fresh.length);
  expect(is.ids.length - fresh.length).toBeLessThanOrEqual(was.ids.length);
  const count = (all: readonly string[], author: string): number =>
    all.filter((one) => one === author).length;
  const added = count(is.authors, US.author) - count(was.authors, US.author);
  if (isAmended) expect(added).toBeGreaterThan(0);
  for (const author of new Set(was.authors)) {
    expect(count(is.authors, author)).toBeGreaterThanOrEqual(count(was.authors, author));
  }
}

interface TrackedIn {
  readonly ids: readonly string[];
  readonly authors: readonly string[];
  readonly nested: readonly string[];
}

async function trackedIn(bytes: Uint8Array): Promise<TrackedIn> {
  const file = await openPackage(await openArchive(bytes));
  const found = { ids: [] as string[], authors: [] as string[], nested: [] as string[] };
  const walk = (element: XmlElement, above: readonly string[]): void => {
    const id = element.attributes.get('w:id');
    const author = element.attributes.get('w:author');
    if (author !== undefined) {
      if (id !== undefined) found.ids.push(id);
      found.authors.push(author);
    }
    const isTracked = TRACKED.test(element.name);
    if (isTracked && above.includes(element.name)) found.nested.push(element.name);
    const inside = element.name === 'w:p' ? [] : isTracked ? [...above, element.name] : above;
    for (const one of childElements(element)) walk(one, inside);
  };
  for (const part of [file.document, file.footnotes, file.endnotes]) {
    if (part) walk(parseXml(part.path, part.source), []);
  }
  return found;
}
