import { about } from './zh/about.ts';
import { acts } from './zh/acts.ts';
import { asking } from './zh/asking.ts';
import { bring } from './zh/bring.ts';
import { carry } from './zh/carry.ts';
import { closing } from './zh/closing.ts';
import { columns } from './zh/columns.ts';
import { dates } from './zh/dates.ts';
import { domain } from './zh/domain.ts';
import { facts } from './zh/facts.ts';
import { gates } from './zh/gates.ts';
import { forks } from './zh/forks.ts';
import { home } from './zh/home.ts';
import { keys } from './zh/keys.ts';
import { languages } from './zh/languages.ts';
import { live } from './zh/live.ts';
import { matrix } from './zh/matrix.ts';
import { people } from './zh/people.ts';
import { pledges } from './zh/pledges.ts';
import { principal } from './zh/principal.ts';
import { press } from './zh/press.ts';
import { rates } from './zh/rates.ts';
import { readOuts } from './zh/read-outs.ts';
import { record } from './zh/record.ts';
import { refusal } from './zh/refusal.ts';
import { rooms } from './zh/rooms.ts';
import { search } from './zh/search.ts';
import { shell } from './zh/shell.ts';
import { time } from './zh/time.ts';
import { state } from './zh/state.ts';
import { tasks } from './zh/tasks.ts';
import { statements } from './zh/statements.ts';
import { take } from './zh/take.ts';
import { text } from './zh/text.ts';
import { tracks } from './zh/tracks.ts';
import { webhooks } from './zh/webhooks.ts';
import type { Words } from './en.ts';

export const zh: Words = {
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
