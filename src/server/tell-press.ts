import { zWhen } from '../core/record/ids.ts';
import type { PressReading } from '../press/press.ts';
import type { Statement } from '../press/statements/statement.ts';
import type { ArticleRead, PressRead, Proposal } from '../wire/press.ts';

/** A reading as it is told to a page: what a person needs to judge each proposal, and nothing of how rules came to it. */
export const tellPress = (reading: PressReading): PressRead => ({
  article: tellArticle(reading),
  ...(reading.reference && { reference: reading.reference }),
  statements: reading.statements.map(tellStatement),
  meetings: reading.meetings.map(({ id, who, place, when, status, condition }) => ({
    id,
    who: who.map(({ name }) => name),
    ...(place !== undefined && { place }),
    when,
    status,
    ...(condition !== undefined && { condition }),
  })),
  pledges: reading.pledges.map(({ id, byWords, what, condition }) => ({
    id,
    by: byWords,
    what,
    ...(condition !== undefined && { condition }),
  })),
});

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
  const { id, speaker, role, party, verb, mode, gist, quoted, said, basis } = statement;
  const { medium, occasion, recipient, chain, source, cue, content, confidence } = statement;
  return {
    id,
    speaker,
    ...(role !== undefined && { role }),
    ...(party && { party }),
    verb,
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
  };
}

const mediumInWords = ({ type, platform }: NonNullable<Statement['medium']>): string =>
  platform === undefined || type.includes(platform) ? type : `${type}, ${platform}`;
