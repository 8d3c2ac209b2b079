import { about } from './ru/about.ts';
import { acts } from './ru/acts.ts';
import { asking } from './ru/asking.ts';
import { bring } from './ru/bring.ts';
import { carry } from './ru/carry.ts';
import { closing } from './ru/closing.ts';
import { columns } from './ru/columns.ts';
import { dates } from './ru/dates.ts';
import { domain } from './ru/domain.ts';
import { facts } from './ru/facts.ts';
import { gates } from './ru/gates.ts';
import { forks } from './ru/forks.ts';
import { home } from './ru/home.ts';
import { keys } from './ru/keys.ts';
import { languages } from './ru/languages.ts';
import { live } from './ru/live.ts';
import { matrix } from './ru/matrix.ts';
import { people } from './ru/people.ts';
import { pledges } from './ru/pledges.ts';
import { principal } from './ru/principal.ts';
import { press } from './ru/press.ts';
import { rates } from './ru/rates.ts';
import { readOuts } from './ru/read-outs.ts';
import { record } from './ru/record.ts';
import { refusal } from './ru/refusal.ts';
import { rooms } from './ru/rooms.ts';
import { search } from './ru/search.ts';
import { shell } from './ru/shell.ts';
import { time } from './ru/time.ts';
import { state } from './ru/state.ts';
import { tasks } from './ru/tasks.ts';
import { statements } from './ru/statements.ts';
import { take } from './ru/take.ts';
import { text } from './ru/text.ts';
import { tracks } from './ru/tracks.ts';
import { webhooks } from './ru/webhooks.ts';
import type { Words } from './en.ts';

export const ru: Words = {
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
