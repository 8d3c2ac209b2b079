import type { PressSource } from '../../core/record/matters.ts';
import type { Source } from '../../core/record/source.ts';
import type { PartyId } from '../../core/text/point.ts';
import type { State } from '../../core/record/state.ts';
import { markup, type Markup } from './markup.ts';
import type { SiteSpeech } from './speech.ts';

/** What the parts of a page are made of. */
export interface Telling {
  readonly state: State;
  readonly speech: SiteSpeech;
}

/** Who entered something, with office and party, as the roster names them. */
export function authorOf({ by }: Source, { roster }: State): Markup {
  const person = roster.people.get(by);
  if (!person) return markup`<bdi>${by}</bdi>`;
  const { name, title, party } = person;
  return markup`<bdi>${name}</bdi> · <bdi>${title}</bdi>${party !== undefined && markup` (<bdi>${partyName(party, roster)}</bdi>)`}`;
}

export const partyName = (party: PartyId, { parties }: State['roster']): string =>
  parties.get(party)?.name ?? party;

/** An instant of recording, for people and for programs. */
export const dated = (instant: string, speech: SiteSpeech): Markup =>
  markup`<time datetime="${instant}">${speech.instant(instant)}</time>`;

/** Where something was read; its address leads out of these pages. */
export function sourceLine(source: PressSource, { words, when }: SiteSpeech): Markup {
  const { title, outlet, credit, published, address } = source;
  const isWeb = address !== undefined && /^https?:\/\//.test(address);
  const named = isWeb
    ? markup`<a href="${address}" rel="noreferrer external" dir="auto">${title}</a>`
    : markup`<bdi>${title}</bdi>`;
  const day = published !== undefined && markup` · ${words.published} ${when(published)}`;
  const whose = credit !== undefined && markup` · ${words.credit}: <bdi>${credit}</bdi>`;
  return markup`<cite>${named}</cite><span class="soft"> · <bdi>${outlet}</bdi>${day}${whose}</span>`;
}

/** A line of a list of facts; nothing, where there is none. */
export const fact = (term: string, said: string | Markup | undefined): Markup =>
  said === undefined
    ? markup``
    : markup`<div><dt>${term}</dt><dd>${typeof said === 'string' ? markup`<bdi>${said}</bdi>` : said}</dd></div>\n`;
