import { PressRefused } from '../refused.ts';
import type { Span } from '../span.ts';
import { HOWS, type How, type Link, type Statement } from '../statements/statement.ts';
import {
  zGraph,
  type Annotation,
  type ArticleNode,
  type LinkNode,
  type StatementNode,
} from './graph.ts';
import { resolved } from './selectors.ts';

/** What was written: the text, the hash of the bytes that it was read from, and the statements. */
export interface Written {
  readonly sha256: string;
  readonly text: string;
  readonly statements: readonly Statement[];
}

/**
 * Reads back what `writeJsonld` wrote. Refused: another shape, and selectors that no longer find their
 * words in the article's text.
 */
export function readJsonld(data: unknown): Written {
  const read = zGraph.safeParse(data);
  if (!read.success)
    throw new PressRefused(
      'is not JSON-LD as Parley writes it; write it with "parley press --jsonld"',
    );
  const nodes = read.data['@graph'];
  const article = nodes.find((node): node is ArticleNode => 'articleBody' in node);
  if (!article) throw new PressRefused('has no article in it; give the whole file');
  const links = nodes.filter(
    (node): node is LinkNode => 'prov:wasDerivedFrom' in node && !('articleBody' in node),
  );
  const marks = nodes.filter((node): node is Annotation => 'parley:part' in node);
  return {
    sha256: article.encoding.sha256,
    text: article.articleBody,
    statements: nodes
      .filter((node): node is StatementNode => 'creator' in node)
      .map((node) => statementOf(node, article.articleBody, links, marks)),
  };
}

function statementOf(
  node: StatementNode,
  text: string,
  links: readonly LinkNode[],
  marks: readonly Annotation[],
): Statement {
  const { creator } = node;
  const party = creator.affiliation ?? creator.memberOf;
  const spans = (part: Annotation['parley:part']): Span[] =>
    marks
      .filter((mark) => mark['oa:hasBody']['@id'] === node['@id'] && mark['parley:part'] === part)
      .map((mark) => spanOf(mark, text));
  const [source] = spans('source');
  const [cue] = spans('cue');
  if (!cue)
    throw new PressRefused(`does not say where ${node['parley:id']} stands; give the whole file`);
  return {
    id: node['parley:id'],
    speaker: creator.name,
    surface: node['parley:surface'],
    isPerson: creator['@type'][0] === 'Person',
    ...(creator.jobTitle !== undefined && { role: creator.jobTitle }),
    ...(party && { party: { code: party.identifier, name: party.name } }),
    basis: node['parley:basis'],
    verb: node['parley:verb'],
    lemma: node['parley:lemma'],
    frame: node['parley:frame'],
    mode: node['parley:mode'],
    gist: node.text,
    quoted: node.hasPart?.map((part) => part.text) ?? [],
    ...(source && { source }),
    cue,
    content: spans('content'),
    said: {
      edtf: node['parley:said']['parley:edtf'],
      basis: node['parley:said']['parley:basis'],
      certainty: node['parley:said']['parley:certainty'],
    },
    ...(node['parley:medium'] && { medium: mediumOf(node['parley:medium']) }),
    ...(node.recordedAt && { occasion: node.recordedAt.name }),
    ...(node.audience && { recipient: node.audience.name }),
    chain: chainOf(node, links),
    confidence: node['parley:confidence'],
    line: node['parley:line'],
    by: node['parley:proposedBy'],
  };
}

const mediumOf = (
  medium: NonNullable<StatementNode['parley:medium']>,
): NonNullable<Statement['medium']> => ({
  type: medium['parley:type'],
  ...(medium['parley:platform'] !== undefined && { platform: medium['parley:platform'] }),
  certainty: medium['parley:certainty'],
  basis: medium['parley:basis'],
});

/** The chain as PROV tells it: from the speaker along what was derived from what. */
function chainOf(node: StatementNode, links: readonly LinkNode[]): Link[] {
  const chain: Link[] = [
    {
      who: node.creator.name,
      how: howOf(node['parley:how']),
      certainty: node['parley:certainty'],
    },
  ];
  const next = (id: string): LinkNode | undefined =>
    links.find((link) => link['prov:wasDerivedFrom']['@id'] === id);
  // Nobody else's file may send this round in a circle.
  const seen = new Set<string>();
  for (let link = next(node['@id']); link && !seen.has(link['@id']); link = next(link['@id'])) {
    seen.add(link['@id']);
    chain.push({
      who: link['prov:wasAttributedTo'].name,
      how: howOf(link['parley:how']),
      certainty: link['parley:certainty'],
    });
  }
  return chain;
}

function howOf(written: string): How {
  const how = HOWS.find((one) => one === written);
  if (!how)
    throw new PressRefused(`says that something came by "${written}", which Parley does not know`);
  return how;
}

function spanOf(mark: Annotation, text: string): Span {
  const selectors = mark['oa:hasTarget']['oa:hasSelector'];
  const span = resolved(text, selectors);
  if (!span)
    throw new PressRefused(
      `quotes words that its article does not have: "${selectors[0]['oa:exact'].slice(0, 60)}"`,
    );
  return span;
}
