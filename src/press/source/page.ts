import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { blocksOf } from './blocks.ts';
import { cleaned } from './clean.ts';
import { metadataOf, type Metadata } from './metadata.ts';
import { isNotice } from './notices.ts';
import { pruned, withoutLinkBoxes } from './prune.ts';
import type { Skeleton } from './skeleton.ts';

/** What of a page is the story, by lines, and what stands under its pictures. */
export interface Page {
  readonly metadata: Metadata;
  readonly title: string;
  readonly byline: string;
  readonly story: readonly string[];
  readonly captions: readonly string[];
}

/** A story with fewer letters than this was probably pruned away. */
const LEAST = 300;

/**
 * The story of a page: Mozilla's Readability after what is plainly not the story was taken away; where
 * that leaves little, Readability on the page as it came. Nothing of the page runs: there is no window.
 */
export function readPage({ html, data }: Skeleton): Page {
  const { document } = parseHTML(html);
  const metadata = metadataOf(document, data);
  const captions = pruned(document);
  const first = storyOf(document);
  const letters = lengthOf(first.story);
  if (letters >= LEAST) return { ...first, captions, metadata };
  const whole = storyOf(parseHTML(html).document);
  return { ...(lengthOf(whole.story) > 2 * letters ? whole : first), captions, metadata };
}

const lengthOf = (lines: readonly string[]): number =>
  lines.reduce((sum, { length }) => sum + length, 0);

function storyOf(document: Document): Omit<Page, 'captions' | 'metadata'> {
  const found = new Readability<Node>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const content = found?.content;
  if (!found || !content) return { title: '', byline: '', story: [] };
  withoutLinkBoxes(content as Element);
  const story = blocksOf(content).filter((line) => !isNotice(line));
  return { title: cleaned(found.title ?? ''), byline: cleaned(found.byline ?? ''), story };
}
