import { dates } from './dates.ts';
import { domain } from './domain.ts';
import { shell } from './shell.ts';
import { home } from './home.ts';
import { state } from './state.ts';
import type { FirstWords } from '../en.ts';

/** The words that the first page and the frame of every other begin with. */
export const first: FirstWords = {
  dates,
  domain,
  shell,
  home,
  state,
};
