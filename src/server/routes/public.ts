import type { Context } from 'hono';
import type { State } from '../../core/record/state.ts';
import { fileAt, openedOf, type Site } from '../../formats/public-site/site.ts';
import { preferred } from '../../formats/public-site/speech.ts';
import type { Api, Desk, Env } from '../context.ts';
import type { Negotiations } from '../negotiations.ts';
import { notFound } from '../problem.ts';
import { answerTagged } from '../tagged.ts';

/** A page loads one style sheet from here and nothing else; no script, no form, no frame. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The public pages: what chairs have opened to everyone, for readers without a key. Who asks is not
 * looked at: no cookie is read, none is set. Not there, where the host has named no imprint.
 */
export function publicRoutes(api: Api, { negotiations, limits, imprint }: Desk): void {
  api.get('/public/*', async (c, next) => {
    if (imprint === undefined) return next();
    limits.draw('publicReading', limits.addressOf(c.env.incoming));
    const site = { talks: openedIn(negotiations), imprint };
    const path = c.req.path.slice('/public'.length).replace(/^\//, '');
    const file = fileAt(site, path);
    c.header('content-security-policy', POLICY);
    if (!file) return leadOn(c, site, path);
    c.header('cache-control', 'public, max-age=60');
    return answerTagged(c, file.text, file.type);
  });
}

/** What is open now in all negotiations of a host, by their numbers, so that when each began cannot be told. */
export const openedIn = (negotiations: Negotiations): readonly State[] =>
  negotiations
    .opened()
    .flatMap(({ state }) => openedOf(state) ?? [])
    .toSorted((a, b) => (a.negotiation < b.negotiation ? -1 : 1));

/** An address without a language leads to the reader's own: `/public`, and `/public/` with a negotiation's number. */
function leadOn(c: Context<Env>, site: Site, path: string): Response {
  const page = path === '' ? 'index' : path;
  const isThere = path === '' || site.talks.some(({ negotiation }) => negotiation === path);
  if (!isThere) throw notFound();
  c.header('vary', 'accept-language');
  c.header('cache-control', 'no-cache');
  const language = preferred(c.req.header('accept-language') ?? '');
  return c.redirect(`/public/${language}/${page}.html`, 303);
}
