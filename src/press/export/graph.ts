import { z } from 'zod';
import { zSelectors } from './selectors.ts';

/**
 * The shape of a reading as JSON-LD. What schema.org has a word for is said in its words (`Quotation`,
 * `Claim`, `NewsArticle`); where words stand, in those of the Web Annotation vocabulary (`oa:`); by whom
 * and out of what, in those of PROV-O (`prov:`); the rest in Parley's (`parley:`).
 */
export const CONTEXT = [
  'https://schema.org/',
  {
    oa: 'http://www.w3.org/ns/oa#',
    prov: 'http://www.w3.org/ns/prov#',
    parley: 'urn:parley:terms:',
  },
] as const;

export const zReference = z.object({ '@id': z.string() });

const zParty = z.object({
  '@type': z.literal('Organization'),
  name: z.string(),
  identifier: z.string(),
});

/** Who speaks: a person, or a body that speaks as one. */
const zSpeaker = z.object({
  '@id': z.string(),
  '@type': z.tuple([z.enum(['Person', 'Organization']), z.literal('prov:Agent')]),
  name: z.string(),
  jobTitle: z.string().optional(),
  affiliation: zParty.optional(),
  memberOf: zParty.optional(),
});

const certainty = z.enum(['stated', 'inferred']);

const zStatementNode = z.object({
  '@id': z.string(),
  '@type': z.tuple([z.enum(['Quotation', 'Claim']), z.literal('prov:Entity')]),
  text: z.string(),
  creator: zSpeaker,
  /** Only where the day is known. */
  dateCreated: z.string().optional(),
  /** The article of a quotation, and of a claim. */
  isPartOf: zReference.optional(),
  appearance: zReference.optional(),
  /** The words in quotation marks. */
  hasPart: z.array(z.object({ '@type': z.literal('Quotation'), text: z.string() })).optional(),
  recordedAt: z.object({ '@type': z.literal('Event'), name: z.string() }).optional(),
  audience: z.object({ '@type': z.literal('Audience'), name: z.string() }).optional(),
  'prov:wasAttributedTo': zReference,
  'parley:id': z.string(),
  'parley:surface': z.string(),
  'parley:basis': z.string(),
  'parley:verb': z.string(),
  'parley:lemma': z.string(),
  'parley:frame': z.string(),
  'parley:mode': z.enum(['direct', 'mixed', 'reported']),
  'parley:said': z.object({
    'parley:edtf': z.string(),
    'parley:basis': z.string(),
    'parley:certainty': z.enum(['stated', 'inferred', 'not stated']),
  }),
  'parley:medium': z
    .object({
      'parley:type': z.string(),
      'parley:platform': z.string().optional(),
      'parley:certainty': certainty,
      'parley:basis': z.string(),
    })
    .optional(),
  'parley:how': z.string(),
  'parley:certainty': certainty,
  'parley:confidence': z.number(),
  'parley:line': z.int(),
  'parley:proposedBy': z.string(),
});

/** One link of the chain after the speaker: what someone made of the link before. */
const zLinkNode = z.object({
  '@id': z.string(),
  '@type': z.literal('prov:Entity'),
  'prov:wasDerivedFrom': zReference,
  'prov:wasAttributedTo': z.object({
    '@type': z.tuple([z.literal('Organization'), z.literal('prov:Agent')]),
    name: z.string(),
  }),
  'parley:how': z.string(),
  'parley:certainty': certainty,
});

const zAnnotation = z.object({
  '@type': z.literal('oa:Annotation'),
  'oa:motivatedBy': z.object({ '@id': z.literal('oa:identifying') }),
  'oa:hasBody': zReference,
  'oa:hasTarget': z.object({
    '@type': z.literal('oa:SpecificResource'),
    'oa:hasSource': zReference,
    'oa:hasSelector': zSelectors,
  }),
  'parley:part': z.enum(['source', 'cue', 'content']),
});

const zArticleNode = z.object({
  '@id': z.string(),
  '@type': z.tuple([z.literal('NewsArticle'), z.literal('prov:Entity')]),
  headline: z.string().optional(),
  url: z.string().optional(),
  author: z.object({ '@type': z.literal('Person'), name: z.string() }).optional(),
  publisher: z.object({ '@type': z.literal('Organization'), name: z.string() }).optional(),
  creditText: z.string().optional(),
  datePublished: z.string().optional(),
  inLanguage: z.string().optional(),
  /** The text that all selectors count in. */
  articleBody: z.string(),
  encoding: z.object({ '@type': z.literal('MediaObject'), sha256: z.string() }),
  'prov:wasDerivedFrom': z.array(zReference),
  'prov:generatedAtTime': z.string().optional(),
});

export const zGraph = z.object({
  '@context': z.tuple([z.literal(CONTEXT[0]), z.record(z.string(), z.string())]),
  '@graph': z.array(z.union([zArticleNode, zStatementNode, zLinkNode, zAnnotation])),
});

export type Graph = z.infer<typeof zGraph>;
export type ArticleNode = z.infer<typeof zArticleNode>;
export type StatementNode = z.infer<typeof zStatementNode>;
export type LinkNode = z.infer<typeof zLinkNode>;
export type Annotation = z.infer<typeof zAnnotation>;
