import { explain } from '../../core/record/refusal.ts';
import { about } from './en/about.ts';
import { acts } from './en/acts.ts';
import { asking } from './en/asking.ts';
import { bring } from './en/bring.ts';
import { carry } from './en/carry.ts';
import { closing } from './en/closing.ts';
import { columns } from './en/columns.ts';
import { dates } from './en/dates.ts';
import { domain } from './en/domain.ts';
import { facts } from './en/facts.ts';
import { gates } from './en/gates.ts';
import { forks } from './en/forks.ts';
import { home } from './en/home.ts';
import { keys } from './en/keys.ts';
import { languages } from './en/languages.ts';
import { live } from './en/live.ts';
import { matrix } from './en/matrix.ts';
import { people } from './en/people.ts';
import { pledges } from './en/pledges.ts';
import { principal } from './en/principal.ts';
import { press } from './en/press.ts';
import { rates } from './en/rates.ts';
import { readOuts } from './en/read-outs.ts';
import { record } from './en/record.ts';
import { rooms } from './en/rooms.ts';
import { search } from './en/search.ts';
import { shell } from './en/shell.ts';
import { time } from './en/time.ts';
import { state } from './en/state.ts';
import { tasks } from './en/tasks.ts';
import { statements } from './en/statements.ts';
import { take } from './en/take.ts';
import { text } from './en/text.ts';
import { tracks } from './en/tracks.ts';
import { webhooks } from './en/webhooks.ts';

/** The master catalogue: every word of the interface, by page. A language that lacks one does not type-check. */
export const en = {
  refusal: explain,
  dates,
  domain,
  shell,
  time,
  home,
  asking,
  state,
  tasks,
  gates,
  facts,
  text,
  bring,
  take,
  acts,
  columns,
  matrix,
  rooms,
  readOuts,
  carry,
  forks,
  tracks,
  statements,
  pledges,
  principal,
  press,
  rates,
  closing,
  keys,
  languages,
  live,
  people,
  webhooks,
  record,
  search,
  about,
};
export type Words = typeof en;

/** What a page cannot begin without; the other words come while it is painted. */
export type FirstWords = Pick<Words, 'dates' | 'domain' | 'shell' | 'home' | 'state'>;
