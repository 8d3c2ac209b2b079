import type { View } from '../formats/word/changes.ts';
import type { Given } from './command.ts';
import { CommandRefused } from './refused.ts';

/** The option by which a command is told how to take a Word file with tracked changes. */
export const VIEW_OPTION = {
  view: {
    value: 'VIEW',
    help: 'of a file with tracked changes: accepted (if not given) or rejected',
  },
} as const;

/** The view asked for, if any. */
export function viewOf(given: Given): View | undefined {
  const view = given.value('view');
  if (view === undefined || view === 'accepted' || view === 'rejected') return view;
  throw new CommandRefused(`--view ${view} is not known; give accepted or rejected.`);
}
