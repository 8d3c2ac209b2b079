import { attributionsOf } from '../attribution/attributions.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { lastDayOf } from '../dates/phrases.ts';
import type { Reference } from '../dates/reference.ts';
import type { Day } from '../dates/day.ts';
import { speakerOf, type Person, type Speaker } from '../people/register.ts';
import { sentencesIn, type Article, type Sentence } from '../source/article.ts';
import { textOf, type Span } from '../span.ts';
import { carrierName, carrierOf, isCarried, withoutCarrier } from './agency.ts';
import { channelOf, documentIn, linkOf, mediumIn, type FoundMedium } from './medium.ts';
import { saidOf } from './said.ts';
import { completed } from './context.ts';
import type { How, Link, Medium, Statement, When } from './statement.ts';
import { gistOf, modeOf, quotedIn, withoutThat } from './words.ts';

/** What is proposed with less is not shown. */
const LEAST = 0.5;
const FRAMES_OF_NOUNS = /^(?:noun|noun of|adjective)$/;

/** What has been read so far, which the next statement may rest on. */
interface So {
  readonly last?: { readonly speaker: Speaker; readonly paragraph: number };
  readonly lastDay?: Day;
  /** By speaker: the latest statement. */
  readonly spoke: ReadonlyMap<string, Statement>;
  readonly document?: string;
}

/** What statements are read against: the article, whom it names, and the day that it speaks from. */
export interface Ground {
  readonly article: Article;
  readonly people: readonly Person[];
  readonly reference: Reference | undefined;
}

/** The statements of an article's story, in order. */
export function statementsOf(
  article: Article,
  people: readonly Person[],
  reference: Reference | undefined,
): Statement[] {
  const all = attributionsOf(storyOf(article), { overlap: 'nested', least: LEAST }).filter((one) =>
    isSpeech(one),
  );
  return completed(article, inTurn({ article, people, reference }, all));
}

/** The lines of the story, each with its number in the article; the paragraphs of attributions count these. */
export const storyOf = ({ lines }: Article) =>
  lines.map((line, number) => ({ ...line, number })).filter(({ kind }) => kind === 'story');

/** Statements out of attributions, in order: who speaks, when, and through whom may rest on those before. */
export function inTurn(ground: Ground, all: readonly Attribution[]): Statement[] {
  const { article } = ground;
  const story = storyOf(article);
  const sentences = sentencesIn(article, 'story');
  const carriers = all.filter((one) => isCarried(article.text, one));
  let so: So = { spoke: new Map() };
  const found: Statement[] = [];
  for (const attribution of all) {
    const sentence = sentences.findLast(({ start }) => start <= attribution.cue.start);
    if (!sentence || carriers.includes(attribution)) continue;
    const line = story[attribution.paragraph]?.number ?? 0;
    const read = oneStatement({ ...ground, so, sentence, line, carriers, all }, attribution);
    const statement = { ...read.statement, id: `S${found.length + 1}` };
    found.push(statement);
    so = after(so, statement, read.speaker, read.document);
  }
  return found;
}

const isSpeech = ({ sense, frame, source, isInherited }: Attribution): boolean =>
  sense === 'speech' && !FRAMES_OF_NOUNS.test(frame) && (source !== undefined || isInherited);

interface Scene extends Ground {
  readonly so: So;
  readonly sentence: Sentence;
  readonly line: number;
  readonly carriers: readonly Attribution[];
  readonly all: readonly Attribution[];
}

function oneStatement(
  scene: Scene,
  attribution: Attribution,
): { statement: Statement; speaker: Speaker; document?: string } {
  const { article, so, sentence, line, reference, carriers } = scene;
  const { text } = article;
  const surface = attribution.source ? textOf(text, attribution.source).replace(/[\s,]+$/, '') : '';
  const speaker = speakerOf(surface, scene.people, {
    ...(so.last && { last: so.last }),
    paragraph: line,
    at: attribution.source?.start ?? attribution.cue.start,
  });
  const carrier = carrierOf(attribution, carriers);
  const content = withoutThat(
    text,
    carrier ? withoutCarrier(text, attribution.content, carrier) : attribution.content,
  );
  const before = so.spoke.get(speaker.name);
  const said = saidOf(
    attribution,
    sentence,
    reference,
    so.lastDay,
    before && { when: before.said, distance: line - before.line },
  );
  const medium = foundMedium(scene, attribution, surface);
  const recipient = attribution.recipient && textOf(text, attribution.recipient);
  const document = medium?.type === 'statement' && !speaker.person ? speaker.name : undefined;
  const author = medium?.isKnown ? so.document : undefined;
  const links = [
    ...(medium ? linkOf(medium, author) : []),
    ...linksOf(scene, attribution, carrier),
  ];
  const statement: Statement = {
    id: '',
    speaker: speaker.name,
    surface,
    isPerson: speaker.person !== undefined,
    basis: speaker.basis,
    ...(speaker.role !== undefined && { role: speaker.role }),
    ...(speaker.party && { party: speaker.party }),
    verb: textOf(text, attribution.cue).replace(/\s+/g, ' '),
    lemma: attribution.lemma,
    frame: attribution.frame,
    mode: modeOf(text, content),
    gist: gistOf(text, content),
    quoted: quotedIn(text, content),
    ...(attribution.source && { source: attribution.source }),
    cue: attribution.cue,
    content,
    said,
    ...(medium && { medium: mediumOnly(medium) }),
    ...(recipient !== undefined && !channelOf(recipient) && { recipient }),
    chain: [
      {
        who: speaker.name,
        how: howOf(medium),
        certainty: speaker.certainty >= 0.9 ? 'stated' : 'inferred',
      },
      ...links,
      ...outletOf(article),
    ],
    confidence:
      Math.round(attribution.confidence * Math.min(1, 0.5 + speaker.certainty / 2) * 100) / 100,
    line,
    by: 'rules',
  };
  return { statement, speaker, ...(document !== undefined && { document }) };
}

const mediumOnly = ({ type, platform, certainty, basis }: FoundMedium): Medium => ({
  type,
  ...(platform !== undefined && { platform }),
  certainty,
  basis,
});

function howOf(medium: FoundMedium | undefined): How {
  if (medium?.type === 'post' || medium?.type === 'tweet') return 'posted';
  return medium?.type === 'statement' ? 'stated' : 'said';
}

/** In the words beside the cue; in what it was told to; in what the source itself is. */
function foundMedium(
  { article: { text }, sentence }: Scene,
  { adjuncts, recipient, cue, source, content }: Attribution,
  surface: string,
): FoundMedium | undefined {
  const beside = adjuncts.map((span) => textOf(text, span)).join(' ; ');
  const lead: Span = {
    start: sentence.start,
    end: Math.min(cue.start, source?.start ?? cue.start),
  };
  const isFree = !content.some((part) => part.start < lead.end && lead.start < part.end);
  const named =
    mediumIn(beside) ??
    mediumIn(textOf(text, cue)) ??
    (isFree ? mediumIn(textOf(text, lead)) : undefined);
  return (
    named ?? (recipient ? channelOf(textOf(text, recipient)) : undefined) ?? documentIn(surface)
  );
}

/** Who carried it: an agency around it, and whoever else says that it was said. */
function linksOf(
  { article: { text }, all, carriers }: Scene,
  attribution: Attribution,
  carrier: Attribution | undefined,
): Link[] {
  const tellers = all.filter(
    (one) =>
      one !== attribution &&
      !carriers.includes(one) &&
      one.sentence === attribution.sentence &&
      one.paragraph === attribution.paragraph &&
      one.source &&
      one.content.some(
        (part) => part.start <= attribution.cue.start && attribution.cue.end <= part.end,
      ),
  );
  const told = tellers.map(({ source }): Link => ({
    who: source ? textOf(text, source).replace(/[\s,]+$/, '') : '',
    how: 'said',
    certainty: 'stated',
  }));
  return [
    ...told,
    ...(carrier?.source
      ? [
          {
            who: carrierName(text, carrier.source),
            how: 'reported' as const,
            certainty: 'stated' as const,
          },
        ]
      : []),
  ];
}

/** The outlet that printed it, and whoever it credits. */
function outletOf({ lines, metadata }: Article): Link[] {
  const credits = lines.filter(({ kind }) => kind === 'credit').map(({ text }) => creditOf(text));
  return [
    {
      who: metadata.outlet ?? 'the outlet of the article',
      how: 'reported',
      certainty: metadata.outlet === undefined ? 'inferred' : 'stated',
    },
    ...credits.map((who): Link => ({ who, how: 'put in', certainty: 'stated' })),
  ];
}

/** "(With input from Xinhua)" credits Xinhua. */
export const creditOf = (line: string): string =>
  line
    .replace(/^[\s([]+|[\s)\].]+$/g, '')
    .replace(
      /^(?:with )?(?:additional )?(?:input|reporting|files|contributions?|inputs|edited|editing|writing|compiled|translated|produced|sources?)\s*(?:from|by|:)?\s*/i,
      '',
    );

function after(so: So, statement: Statement, speaker: Speaker, document: string | undefined): So {
  const day = isStated(statement.said) ? lastDayOf(statement.said.edtf) : undefined;
  const isCarriedOn = speaker.certainty >= 0.5;
  return {
    ...so,
    ...(isCarriedOn && { last: { speaker, paragraph: statement.line } }),
    ...(day !== undefined && { lastDay: day }),
    ...(document !== undefined && { document }),
    spoke: new Map([...so.spoke, [statement.speaker, statement]]),
  };
}

const isStated = ({ certainty }: When): boolean => certainty === 'stated';
