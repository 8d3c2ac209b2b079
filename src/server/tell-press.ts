import { zWhen } from '../core/record/ids.ts';
import type { Meeting } from '../press/matters/meetings.ts';
import type { Promised } from '../press/matters/pledges.ts';
import type { Stance } from '../press/matters/positions.ts';
import type { PressReading } from '../press/press.ts';
import type { Statement } from '../press/statements/statement.ts';
import type {
  AlsoAsked,
  ArticleRead,
  MeetingTold,
  PledgeTold,
  PositionTold,
  PressRead,
  Proposal,
} from '../wire/press.ts';

/** A reading as it is told to a page: what a person needs to judge each proposal, and nothing of how rules came to it. */
export const tellPress = (reading: PressReading, also?: AlsoAsked): PressRead => ({
  article: tellArticle(reading),
  ...(reading.reference && { reference: reading.reference }),
  statements: reading.statements.map(tellStatement),
  meetings: reading.meetings.map(tellMeeting),
  positions: reading.positions.flatMap(tellPosition),
  pledges: reading.pledges.flatMap(tellPledge),
  ...(also && { also }),
});

function tellMeeting(meeting: Meeting): MeetingTold {
  const { id, who, place, when, basis, status, condition, cue, spans, statements } = meeting;
  return {
    id,
    who: who.map(({ name, party }) => ({ name, ...(party && { party }) })),
    ...(place !== undefined && { place }),
    when,
    basis,
    status,
    ...(condition !== undefined && { condition }),
    cue,
    spans,
    statements,
  };
}

/** One for each party: each is asked for its own. */
function tellPosition({
  id,
  position,
  parties,
  words,
  assertedBy,
  statements,
}: Stance): PositionTold[] {
  const told = { position, words, by: assertedBy, statements };
  if (parties.length === 0) return [{ id, ...told }];
  return parties.map((party, at) => ({ id: at === 0 ? id : `${id}.${at + 1}`, party, ...told }));
}

function tellPledge(pledge: Promised): PledgeTold[] {
  const { id, by, byWords, kind, what, modality, condition, statements } = pledge;
  return statements.map((statement) => ({
    id,
    by: byWords,
    parties: by,
    with: pledge.with,
    ...(kind !== 'other' && { kind: kind === 'troops' ? 'people' : kind }),
    what,
    considered: /consider/.test(modality),
    ...(condition !== undefined && { condition }),
    statement,
  }));
}

function tellArticle({ article, reference }: PressReading): ArticleRead {
  const { sha256, text, lines, metadata } = article;
  const headline = lines.find(({ kind }) => kind === 'headline')?.text;
  const credits = lines.flatMap((line) => (line.kind === 'credit' ? [line.text] : []));
  const { title = headline, outlet, address } = metadata;
  const published = dayOf(metadata.published) ?? reference?.last;
  return {
    sha256,
    text,
    lines: lines.map(({ start, end, kind }) => ({ start, end, kind })),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(credits.length > 0 && { credit: credits.join(' · ') }),
    ...(address !== undefined && { address }),
    ...(published !== undefined && { published }),
  };
}

/** The day of what a page says of itself; a page can say anything. */
function dayOf(published: string | undefined): string | undefined {
  const day = zWhen.safeParse(published?.slice(0, 10));
  return day.success ? day.data : undefined;
}

function tellStatement(statement: Statement): Proposal {
  const { id, speaker, role, party, verb, lemma, frame, mode, gist, quoted, said, basis } =
    statement;
  const { medium, occasion, recipient, chain, source, cue, content, confidence, by } = statement;
  return {
    id,
    speaker,
    ...(role !== undefined && { role }),
    ...(party && { party }),
    verb,
    entry: `${lemma} ${frame}`,
    mode,
    gist,
    quoted,
    said: said.edtf,
    basis: said.basis,
    ...(medium && { medium: mediumInWords(medium) }),
    ...(occasion !== undefined && { occasion }),
    ...(recipient !== undefined && { recipient }),
    chain,
    ...(source && { source }),
    cue,
    content,
    confidence,
    found: basis,
    ...(by !== 'rules' && { by }),
  };
}

const mediumInWords = ({ type, platform }: NonNullable<Statement['medium']>): string =>
  platform === undefined || type.includes(platform) ? type : `${type}, ${platform}`;
