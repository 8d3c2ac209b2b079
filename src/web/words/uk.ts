import { about } from './uk/about.ts';
import { acts } from './uk/acts.ts';
import { asking } from './uk/asking.ts';
import { bring } from './uk/bring.ts';
import { carry } from './uk/carry.ts';
import { closing } from './uk/closing.ts';
import { columns } from './uk/columns.ts';
import { dates } from './uk/dates.ts';
import { domain } from './uk/domain.ts';
import { facts } from './uk/facts.ts';
import { gates } from './uk/gates.ts';
import { forks } from './uk/forks.ts';
import { home } from './uk/home.ts';
import { keys } from './uk/keys.ts';
import { languages } from './uk/languages.ts';
import { live } from './uk/live.ts';
import { matrix } from './uk/matrix.ts';
import { people } from './uk/people.ts';
import { pledges } from './uk/pledges.ts';
import { principal } from './uk/principal.ts';
import { press } from './uk/press.ts';
import { rates } from './uk/rates.ts';
import { readOuts } from './uk/read-outs.ts';
import { record } from './uk/record.ts';
import { refusal } from './uk/refusal.ts';
import { rooms } from './uk/rooms.ts';
import { search } from './uk/search.ts';
import { shell } from './uk/shell.ts';
import { time } from './uk/time.ts';
import { state } from './uk/state.ts';
import { tasks } from './uk/tasks.ts';
import { statements } from './uk/statements.ts';
import { take } from './uk/take.ts';
import { text } from './uk/text.ts';
import { tracks } from './uk/tracks.ts';
import { webhooks } from './uk/webhooks.ts';
import type { Words } from './en.ts';

export const uk: Words = {
  refusal,
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
