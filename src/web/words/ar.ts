import { about } from './ar/about.ts';
import { acts } from './ar/acts.ts';
import { asking } from './ar/asking.ts';
import { bring } from './ar/bring.ts';
import { carry } from './ar/carry.ts';
import { closing } from './ar/closing.ts';
import { columns } from './ar/columns.ts';
import { dates } from './ar/dates.ts';
import { domain } from './ar/domain.ts';
import { facts } from './ar/facts.ts';
import { gates } from './ar/gates.ts';
import { forks } from './ar/forks.ts';
import { home } from './ar/home.ts';
import { keys } from './ar/keys.ts';
import { languages } from './ar/languages.ts';
import { live } from './ar/live.ts';
import { matrix } from './ar/matrix.ts';
import { people } from './ar/people.ts';
import { pledges } from './ar/pledges.ts';
import { principal } from './ar/principal.ts';
import { press } from './ar/press.ts';
import { rates } from './ar/rates.ts';
import { readOuts } from './ar/read-outs.ts';
import { record } from './ar/record.ts';
import { refusal } from './ar/refusal.ts';
import { rooms } from './ar/rooms.ts';
import { search } from './ar/search.ts';
import { shell } from './ar/shell.ts';
import { time } from './ar/time.ts';
import { state } from './ar/state.ts';
import { tasks } from './ar/tasks.ts';
import { statements } from './ar/statements.ts';
import { take } from './ar/take.ts';
import { text } from './ar/text.ts';
import { tracks } from './ar/tracks.ts';
import { webhooks } from './ar/webhooks.ts';
import type { Words } from './en.ts';

export const ar: Words = {
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
