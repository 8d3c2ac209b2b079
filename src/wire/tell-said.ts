import type { z } from 'zod';
import type {
  Attachment,
  Communique,
  PressSource,
  ReadOut,
  Session,
  Statement,
} from '../core/record/matters.ts';
import { readOutsOf, standsJoint } from '../core/record/read-outs.ts';
import type { Roster } from '../core/record/roster.ts';
import type { Room } from '../core/record/state.ts';
import type {
  zAttachmentTold,
  zCommuniqueTold,
  zReadOutTold,
  zSourceTold,
  zStatementTold,
} from './said.ts';
import type { RoomTold } from './state.ts';

/** What was said, in words of the wire; of what there is none, nothing is told. */

/** The statements of a room with the sources in which they were read, and its attachments. */
export function tellSaid({
  statements,
  sources,
  attachments,
}: Room): Pick<RoomTold, 'statements' | 'sources' | 'attachments'> {
  return {
    ...(statements.size === 0 ? {} : { statements: [...statements.values()].map(tellStatement) }),
    ...(sources.size === 0 ? {} : { sources: [...sources.values()].map(tellSource) }),
    ...(attachments.size === 0
      ? {}
      : { attachments: [...attachments.values()].map(tellAttachment) }),
  };
}

/** What was said of a session: read-outs in the order of the parties, communiques in that of proposing. */
export function tellOfSession(
  session: Session,
  { parties }: Roster,
): Pick<RoomTold['sessions'][number], 'readOuts' | 'communiques'> {
  const readOuts = readOutsOf(session, parties.keys());
  const communiques = [...(session.communiques?.values() ?? [])];
  return {
    ...(readOuts.length === 0 ? {} : { readOuts: readOuts.map(tellReadOut) }),
    ...(communiques.length === 0 ? {} : { communiques: communiques.map(tellCommunique) }),
  };
}

const inLanguage = (language: string | undefined): { readonly language?: string } =>
  language === undefined ? {} : { language };

function tellReadOut(readOut: ReadOut): z.infer<typeof zReadOutTold> {
  const { party, text, language, earlier, source } = readOut;
  const before = earlier.map((one) => ({
    text: one.text,
    ...inLanguage(one.language),
    entry: one.source.entry,
  }));
  return {
    party,
    text,
    ...inLanguage(language),
    ...(before.length === 0 ? {} : { earlier: before }),
    entry: source.entry,
  };
}

function tellCommunique(told: Communique): z.infer<typeof zCommuniqueTold> {
  const { id, assents, source, ...rest } = told;
  return {
    communique: id,
    ...rest,
    assents: [...assents].map(([party, { entry }]) => ({ party, entry })),
    joint: standsJoint(told),
    entry: source.entry,
  };
}

function tellStatement(told: Statement): z.infer<typeof zStatementTold> {
  const { id, disputes, corrections, source, ...rest } = told;
  return {
    statement: id,
    ...rest,
    disputes: disputes.map(({ by, why, source: { entry } }) => ({ by, why, entry })),
    corrections: corrections.map(({ gist, why, source: { entry } }) => ({ gist, why, entry })),
    entry: source.entry,
  };
}

const tellSource = ({ id, source, ...rest }: PressSource): z.infer<typeof zSourceTold> => ({
  source: id,
  ...rest,
  entry: source.entry,
});

const tellAttachment = ({ id, source, ...rest }: Attachment): z.infer<typeof zAttachmentTold> => ({
  attachment: id,
  ...rest,
  entry: source.entry,
});
