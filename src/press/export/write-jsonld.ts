import type { PressReading } from '../press.ts';
import { linesOf } from '../source/line.ts';
import type { Span } from '../span.ts';
import type { Link, Statement } from '../statements/statement.ts';
import {
  CONTEXT,
  type Annotation,
  type ArticleNode,
  type Graph,
  type LinkNode,
  type StatementNode,
} from './graph.ts';
import { selectorsOf } from './selectors.ts';

type Reading = Pick<PressReading, 'article' | 'statements'>;

/**
 * A reading as JSON-LD: the article, each statement (`Quotation` where all of it stands in quotation
 * marks, else `Claim`), the chain by which it came, and where its words stand. `readJsonld` reads it back.
 */
export function writeJsonld(reading: Reading): Graph {
  const { article, statements } = reading;
  const base = nameOf(article.sha256);
  return {
    '@context': [CONTEXT[0], { ...CONTEXT[1] }],
    '@graph': [
      articleNode(reading, base),
      ...statements.flatMap((one) => [
        statementNode(one, base),
        ...linkNodes(one, base),
        ...annotations(one, article.text, base),
      ]),
    ],
  };
}

/** The name of bytes by their hash (RFC 6920): the same for everyone who has them. */
const nameOf = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;

const linkId = (base: string, { id }: Statement, at: number): string =>
  at === 0 ? `${base}#${id}` : `${base}#${id}-link${at}`;

function articleNode({ article, statements }: Reading, base: string): ArticleNode {
  const { title, author, outlet, published, address, language } = article.metadata;
  const credit = linesOf(article.lines, 'credit').map(({ text }) => text);
  const last = statements.map((one) => ({ '@id': linkId(base, one, one.chain.length - 1) }));
  return {
    '@id': base,
    '@type': ['NewsArticle', 'prov:Entity'],
    ...(title !== undefined && { headline: title }),
    ...(address !== undefined && { url: address }),
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(outlet !== undefined && { publisher: { '@type': 'Organization', name: outlet } }),
    ...(credit.length > 0 && { creditText: credit.join('; ') }),
    ...(published !== undefined && { datePublished: published }),
    ...(language !== undefined && { inLanguage: language }),
    articleBody: article.text,
    encoding: { '@type': 'MediaObject', sha256: article.sha256 },
    'prov:wasDerivedFrom': last,
    ...(article.retrieved !== undefined && { 'prov:generatedAtTime': article.retrieved }),
  };
}

function statementNode(one: Statement, base: string): StatementNode {
  const isQuotation = one.mode === 'direct';
  const [first] = one.chain;
  const speaker = speakerNode(one, base);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(one.said.edtf);
  const within = { '@id': base };
  return {
    '@id': linkId(base, one, 0),
    '@type': [isQuotation ? 'Quotation' : 'Claim', 'prov:Entity'],
    text: one.gist,
    creator: speaker,
    ...(isDay && { dateCreated: one.said.edtf }),
    ...(isQuotation ? { isPartOf: within } : { appearance: within }),
    ...(one.quoted.length > 0 && {
      hasPart: one.quoted.map((text) => ({ '@type': 'Quotation' as const, text })),
    }),
    ...(one.occasion !== undefined && { recordedAt: { '@type': 'Event', name: one.occasion } }),
    ...(one.recipient !== undefined && { audience: { '@type': 'Audience', name: one.recipient } }),
    'prov:wasAttributedTo': { '@id': speaker['@id'] },
    'parley:id': one.id,
    'parley:surface': one.surface,
    'parley:basis': one.basis,
    'parley:verb': one.verb,
    'parley:lemma': one.lemma,
    'parley:frame': one.frame,
    'parley:mode': one.mode,
    'parley:said': {
      'parley:edtf': one.said.edtf,
      'parley:basis': one.said.basis,
      'parley:certainty': one.said.certainty,
    },
    ...(one.medium && { 'parley:medium': mediumNode(one.medium) }),
    'parley:how': first?.how ?? 'said',
    'parley:certainty': first?.certainty ?? 'stated',
    'parley:confidence': one.confidence,
    'parley:line': one.line,
    'parley:proposedBy': one.by,
  };
}

function speakerNode(
  { speaker, role, party, isPerson }: Statement,
  base: string,
): StatementNode['creator'] {
  const body = party && {
    '@type': 'Organization' as const,
    name: party.name,
    identifier: party.code,
  };
  return {
    '@id': `${base}#${encodeURIComponent(speaker)}`,
    '@type': [isPerson ? 'Person' : 'Organization', 'prov:Agent'],
    name: speaker,
    ...(role !== undefined && { jobTitle: role }),
    ...(body && (isPerson ? { affiliation: body } : { memberOf: body })),
  };
}

const mediumNode = ({
  type,
  platform,
  certainty,
  basis,
}: NonNullable<Statement['medium']>): NonNullable<StatementNode['parley:medium']> => ({
  'parley:type': type,
  ...(platform !== undefined && { 'parley:platform': platform }),
  'parley:certainty': certainty,
  'parley:basis': basis,
});

const linkNodes = (one: Statement, base: string): LinkNode[] =>
  one.chain.slice(1).map(({ who, how, certainty }: Link, at): LinkNode => ({
    '@id': linkId(base, one, at + 1),
    '@type': 'prov:Entity',
    'prov:wasDerivedFrom': { '@id': linkId(base, one, at) },
    'prov:wasAttributedTo': { '@type': ['Organization', 'prov:Agent'], name: who },
    'parley:how': how,
    'parley:certainty': certainty,
  }));

function annotations(one: Statement, text: string, base: string): Annotation[] {
  const of = (part: Annotation['parley:part'], span: Span): Annotation => ({
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:identifying' },
    'oa:hasBody': { '@id': linkId(base, one, 0) },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': base },
      'oa:hasSelector': selectorsOf(text, span),
    },
    'parley:part': part,
  });
  return [
    ...(one.source ? [of('source', one.source)] : []),
    of('cue', one.cue),
    ...one.content.map((span) => of('content', span)),
  ];
}
