import { askModel, type Model } from '../press/also/ask-model.ts';
import { readPressApart, readWithAlsoApart } from '../press/apart/read-apart.ts';
import type { Reach } from '../press/fetch/fetch-page.ts';
import type { PressOptions } from '../press/press.ts';
import { PressRefused } from '../press/refused.ts';
import { storyWords } from '../press/source/line.ts';
import type { PressOffers, PressRead } from '../wire/press.ts';
import { placesFor } from './places.ts';
import { tellPress } from './tell-press.ts';

/** What reading an article may reach beyond this machine: nothing, unless the host says so. */
export interface PressReach {
  /** How pages are fetched by their addresses; they are not, if left out. */
  readonly pages?: Reach | undefined;
  /** The model that may be shown a story; none is, if left out. */
  readonly model?: Model | undefined;
}

export const offersOf = ({ pages, model }: PressReach): PressOffers => ({
  fetches: pages !== undefined,
  ...(model && { model: { name: model.name, at: new URL(model.address).host } }),
});

/** Each reading takes a processor and up to half a gigabyte. */
const READ_AT_ONCE = 2;
/** A model may take a minute, in which others read on. */
const ASKED_AT_ONCE = 4;

type Reading = (bytes: Uint8Array, options: PressOptions, also: boolean) => Promise<PressRead>;

/**
 * Reads articles, a few at once. With `also` the model is asked for more; where nothing comes of that,
 * the answer says why, and has all that the rules found. Throws PressRefused where the article cannot be read.
 */
export function readingArticles({ model }: PressReach): Reading {
  const inPlace = placesFor(READ_AT_ONCE);
  const asking = placesFor(ASKED_AT_ONCE);
  return async (bytes, options, also) => {
    const reading = await inPlace(() => readPressApart(bytes, options));
    if (!also || !model) return tellPress(reading);
    const { name: by } = model;
    try {
      const quoted = await asking(() => askModel(storyWords(reading.article.lines), model));
      const added = await inPlace(() => readWithAlsoApart(bytes, options, { by, quoted }));
      const { leftOut } = added;
      const told = { ok: true as const, by, added: quoted.length - leftOut, leftOut };
      return tellPress(added.reading, told);
    } catch (error) {
      if (!(error instanceof PressRefused)) throw error;
      return tellPress(reading, { ok: false, by, why: `The article ${error.message}.` });
    }
  };
}
