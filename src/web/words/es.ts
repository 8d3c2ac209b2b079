import { about } from './es/about.ts';
import { acts } from './es/acts.ts';
import { asking } from './es/asking.ts';
import { bring } from './es/bring.ts';
import { carry } from './es/carry.ts';
import { closing } from './es/closing.ts';
import { columns } from './es/columns.ts';
import { dates } from './es/dates.ts';
import { domain } from './es/domain.ts';
import { facts } from './es/facts.ts';
import { gates } from './es/gates.ts';
import { forks } from './es/forks.ts';
import { home } from './es/home.ts';
import { keys } from './es/keys.ts';
import { languages } from './es/languages.ts';
import { live } from './es/live.ts';
import { matrix } from './es/matrix.ts';
import { people } from './es/people.ts';
import { pledges } from './es/pledges.ts';
import { principal } from './es/principal.ts';
import { press } from './es/press.ts';
import { rates } from './es/rates.ts';
import { readOuts } from './es/read-outs.ts';
import { record } from './es/record.ts';
import { refusal } from './es/refusal.ts';
import { rooms } from './es/rooms.ts';
import { search } from './es/search.ts';
import { shell } from './es/shell.ts';
import { time } from './es/time.ts';
import { state } from './es/state.ts';
import { tasks } from './es/tasks.ts';
import { statements } from './es/statements.ts';
import { take } from './es/take.ts';
import { text } from './es/text.ts';
import { tracks } from './es/tracks.ts';
import { webhooks } from './es/webhooks.ts';
import type { Words } from './en.ts';

export const es: Words = {
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
