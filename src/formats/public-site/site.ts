import type { Room, State } from '../../core/record/state.ts';
import { feedOf } from '../feed.ts';
import { homePage, imprintPage, languagePage } from './other-pages.ts';
import { isSiteLanguage, languageTags, speechIn } from './speech.ts';
import { SITE_STYLE } from './style.ts';
import { talksPage } from './talks-page.ts';

/** What anyone may read of the negotiations of a host, and who answers for it. */
export interface Site {
  /** As `openedOf` leaves them: without what is not open to everyone. */
  readonly talks: readonly State[];
  /** Plain text: who publishes this, and where to write to. */
  readonly imprint: string;
}

export interface SiteFile {
  readonly type: string;
  readonly text: string;
}

/**
 * A state without the rooms that are not open to everyone; nothing, where none is. Of the roster remains
 * what a page takes from it: the title, and the names of who acted in those rooms.
 */
export function openedOf(state: State): State | undefined {
  const opened = [...state.rooms].filter(([, room]) => isOpen(room));
  return opened.length === 0 ? undefined : { ...state, rooms: new Map(opened) };
}

const isOpen = ({ published }: Room): boolean => published !== undefined;

/** The paths of all files of a site, as `en/index.html`. */
export function pathsOf({ talks }: Site): readonly string[] {
  const pages = ['index', 'imprint', ...talks.map(({ negotiation }) => negotiation)];
  return [
    'index.html',
    'style.css',
    ...talks.map(({ negotiation }) => `${negotiation}.atom`),
    ...languageTags.flatMap((tag) => pages.map((page) => `${tag}/${page}.html`)),
  ];
}

/**
 * One file of a site: a function of what is open and of nothing else, so that a server's answer and a
 * file that was written out are the same bytes. All links in it are relative. Nothing, where there is none.
 */
export function fileAt(site: Site, path: string): SiteFile | undefined {
  if (path === 'index.html') return page(languagePage());
  if (path === 'style.css') return { type: 'text/css; charset=utf-8', text: SITE_STYLE };
  const { id, ending, tag } =
    /^(?:(?<tag>[a-z]+)\/)?(?<id>[a-z0-9]+)\.(?<ending>html|atom)$/.exec(path)?.groups ?? {};
  const state = site.talks.find(({ negotiation }) => negotiation === id);
  if (ending === 'atom') return tag === undefined && state ? feed(state) : undefined;
  if (tag === undefined || !isSiteLanguage(tag)) return undefined;
  const speech = speechIn(tag);
  if (id === 'index') return page(homePage(site.talks, speech));
  if (id === 'imprint') return page(imprintPage(site.imprint, speech));
  return state && page(talksPage(state, speech));
}

const page = (text: string): SiteFile => ({ type: 'text/html; charset=utf-8', text });

function feed(state: State): SiteFile | undefined {
  const text = feedOf(state);
  return text === undefined ? undefined : { type: 'application/atom+xml; charset=utf-8', text };
}
