import type { Command } from '../command.ts';
import { inRoom } from '../talks/acting.ts';

/** `parley dispute`: an objection to a statement stands beside it from then on. */
export const disputeCommand: Command = inRoom(
  {
    name: 'dispute',
    summary: 'Disputes a recorded statement, and says why',
    usage: 'dispute URL STATEMENT WHY --room ROOM --key FILE',
    operands: ['URL', 'STATEMENT', 'WHY'],
  },
  {},
  ({ given }) => {
    const [, statement = '', why = ''] = given.files;
    return { kind: 'statement-disputed', body: { statement, why } };
  },
);

/** `parley correct`: what was recorded first stays visible. */
export const correctCommand: Command = inRoom(
  {
    name: 'correct',
    summary: 'Corrects what a statement was recorded to say, and says why',
    usage: 'correct URL STATEMENT GIST WHY --room ROOM --key FILE',
    operands: ['URL', 'STATEMENT', 'GIST', 'WHY'],
  },
  {},
  ({ given }) => {
    const [, statement = '', gist = '', why = ''] = given.files;
    return { kind: 'statement-corrected', body: { statement, gist, why } };
  },
);
