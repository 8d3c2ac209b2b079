import { cleaned } from './clean.ts';

/** What a page says of itself: JSON-LD first (schema.org), then meta tags. */
export interface Metadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** A day or an instant, ISO 8601, as the page gives it. */
  readonly published?: string;
  readonly address?: string;
  readonly language?: string;
}

const ARTICLE = /Article$|^(?:Report|BlogPosting|WebPage)$/;

/** Broken data is passed over: a page without any is an article still. */
export function metadataOf(document: Document, data: readonly string[]): Metadata {
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute('content'),
      )
      .map((content) => cleaned(content ?? ''))
      .find((content) => content !== '');
  const linked = data
    .flatMap(nodesIn)
    .find(({ '@type': type }) =>
      [type].flat().some((one) => typeof one === 'string' && ARTICLE.test(one)),
    );
  return withoutAbsent({
    title: textIn(linked?.['headline']) ?? meta('og:title', 'twitter:title', 'title'),
    outlet: nameIn(linked?.['publisher']) ?? meta('og:site_name', 'application-name'),
    author: nameIn(linked?.['author']) ?? meta('author', 'article:author', 'byl'),
    published:
      dateIn(linked?.['datePublished']) ??
      dateIn(
        meta(
          'article:published_time',
          'datePublished',
          'date',
          'pubdate',
          'publish-date',
          'DC.date.issued',
          'parsely-pub-date',
          'sailthru.date',
        ),
      ) ??
      dateIn(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    address:
      httpIn(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      httpIn(meta('og:url')),
    language: document.documentElement?.getAttribute('lang') ?? undefined,
  });
}

function withoutAbsent(found: { [Key in keyof Metadata]: string | undefined }): Metadata {
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && value !== ''),
  );
}

type LinkedNode = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nodesIn(json: string): LinkedNode[] {
  try {
    const read: unknown = JSON.parse(json);
    return [read]
      .flat()
      .filter(isNode)
      .flatMap((node) => [node, ...[node['@graph']].flat().filter(isNode)]);
  } catch {
    return [];
  }
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? cleaned(value) : undefined;

function nameIn(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => textIn(isNode(one) ? one['name'] : one) ?? []);
  return names.length > 0 ? names.join(', ') : undefined;
}

const dateIn = (value: unknown): string | undefined => {
  const text = textIn(value);
  return text === undefined
    ? undefined
    : /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/.exec(text)?.[0];
};

const httpIn = (value: string | null | undefined): string | undefined =>
  value && /^https?:\/\//.test(value) ? value : undefined;
