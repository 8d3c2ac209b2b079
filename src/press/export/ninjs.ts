import type { PressReading } from '../press.ts';
import { linesOf } from '../source/line.ts';
import { creditOf } from '../statements/statements.ts';

/** An article in ninjs 3.0 (IPTC, "News in JSON"): what news systems exchange. */
export interface Ninjs {
  readonly uri: string;
  readonly standard: { readonly name: 'ninjs'; readonly version: '3.0'; readonly schema: string };
  readonly type: 'text';
  readonly representationType: 'partial';
  readonly language?: string;
  readonly contentCreated?: string;
  readonly versionCreated?: string;
  readonly by?: string;
  readonly headlines?: readonly { readonly role: 'main'; readonly value: string }[];
  readonly bodies: readonly {
    readonly role: string;
    readonly contentType: 'text/plain';
    readonly value: string;
  }[];
  readonly people: readonly { readonly name: string }[];
  readonly organisations: readonly { readonly name: string; readonly literal: string }[];
  readonly places: readonly { readonly name: string }[];
  readonly infoSources: readonly { readonly name: string }[];
  readonly altIds: readonly { readonly role: string; readonly value: string }[];
}

/** The story and its captions with who and what they name; the furniture of the page is left out. */
export function writeNinjs({ article, people, statements, meetings }: PressReading): Ninjs {
  const { title, author, outlet, published, address, language } = article.metadata;
  const bodyOf = (kind: 'story' | 'caption'): string =>
    linesOf(article.lines, kind)
      .map(({ text }) => text)
      .join('\n');
  const parties = new Map(statements.map(({ party }) => [party?.code, party]));
  const places = new Set(meetings.flatMap(({ place }) => place ?? []));
  const credits = linesOf(article.lines, 'credit').map(({ text }) => creditOf(text));
  const headline = title ?? linesOf(article.lines, 'headline')[0]?.text;
  const captions = bodyOf('caption');
  return {
    uri: address ?? `urn:sha256:${article.sha256}`,
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    type: 'text',
    representationType: 'partial',
    ...(language !== undefined && { language }),
    ...(isInstant(published) && { contentCreated: new Date(published).toISOString() }),
    ...(isInstant(article.retrieved) && {
      versionCreated: new Date(article.retrieved).toISOString(),
    }),
    ...(author !== undefined && { by: author }),
    ...(headline !== undefined && { headlines: [{ role: 'main', value: headline }] }),
    bodies: [
      { role: 'main', contentType: 'text/plain', value: bodyOf('story') },
      ...(captions === ''
        ? []
        : [{ role: 'captions', contentType: 'text/plain' as const, value: captions }]),
    ],
    people: people.map(({ name }) => ({ name })),
    organisations: [...parties.values()].flatMap((party) =>
      party ? [{ name: party.name, literal: party.code }] : [],
    ),
    places: [...places].map((name) => ({ name })),
    infoSources: [...(outlet === undefined ? [] : [outlet]), ...credits].map((name) => ({ name })),
    altIds: [{ role: 'sha256', value: article.sha256 }],
  };
}

/** ninjs takes instants only; a day alone is no instant. */
const isInstant = (value: string | undefined): value is string =>
  value !== undefined && /T\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value));
