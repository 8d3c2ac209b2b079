import { about } from './fr/about.ts';
import { acts } from './fr/acts.ts';
import { asking } from './fr/asking.ts';
import { bring } from './fr/bring.ts';
import { carry } from './fr/carry.ts';
import { closing } from './fr/closing.ts';
import { columns } from './fr/columns.ts';
import { dates } from './fr/dates.ts';
import { domain } from './fr/domain.ts';
import { facts } from './fr/facts.ts';
import { gates } from './fr/gates.ts';
import { forks } from './fr/forks.ts';
import { home } from './fr/home.ts';
import { keys } from './fr/keys.ts';
import { languages } from './fr/languages.ts';
import { live } from './fr/live.ts';
import { matrix } from './fr/matrix.ts';
import { people } from './fr/people.ts';
import { pledges } from './fr/pledges.ts';
import { principal } from './fr/principal.ts';
import { press } from './fr/press.ts';
import { rates } from './fr/rates.ts';
import { readOuts } from './fr/read-outs.ts';
import { record } from './fr/record.ts';
import { refusal } from './fr/refusal.ts';
import { rooms } from './fr/rooms.ts';
import { search } from './fr/search.ts';
import { shell } from './fr/shell.ts';
import { time } from './fr/time.ts';
import { state } from './fr/state.ts';
import { tasks } from './fr/tasks.ts';
import { statements } from './fr/statements.ts';
import { take } from './fr/take.ts';
import { text } from './fr/text.ts';
import { tracks } from './fr/tracks.ts';
import { webhooks } from './fr/webhooks.ts';
import type { Words } from './en.ts';

export const fr: Words = {
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
