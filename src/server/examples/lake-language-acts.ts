import {
  isWorded,
  leadingText,
  leadingWords,
  translationHash,
} from '../../core/record/authentic.ts';
import { wordingHash } from '../../core/record/wording.ts';
import { provision } from './drafts.ts';
import { accordOf, numberOf, readDraft, type Lake } from './lake.ts';
import type { ActOf } from './lake-file.ts';

/** The acts of *The Lake Accord* that are about its other authentic languages. */

export function settled(lake: Lake, act: ActOf<'languages-set'>): void {
  const body = { instrument: lake.file.instrument.id, languages: act.languages };
  lake.chronicle.tell({ ...origin(act), kind: 'languages-set', body });
}

/**
 * The wordings of a file: of the whole version, or of the provisions that are named, in the order of the
 * text. Left out are `except`, and points for which all want other words than the version has by now.
 */
export function translated(lake: Lake, act: ActOf<'translation-filed'>): void {
  const accord = accordOf(lake);
  const tabled = accord.versions[numberOf(lake, act.version) - 1]?.points ?? [];
  const named = act.points?.flatMap((name) => provision(tabled, name)) ?? tabled;
  const file = readDraft(act.file);
  if (file.length !== named.length) throw new Error(`${act.file} is not point for point the text.`);
  const left = new Set((act.except ?? []).flatMap((name) => provision(tabled, name)));
  const wordings = named.flatMap((point, place) => {
    const text = file[place]?.text ?? '';
    const stands = leadingWords(accord, point.id) === point.text;
    if (!isWorded(point) || left.has(point) || !stands) return [];
    return [{ point: point.id, on: wordingHash([point.text]), text }];
  });
  const body = { instrument: accord.id, language: act.language, wordings };
  lake.chronicle.tell({ ...origin(act), kind: 'translation-filed', body });
}

/** Every wording in the language that follows the words as they stand. */
export function accepted(lake: Lake, act: ActOf<'translation-accepted'>): void {
  const accord = accordOf(lake);
  const wordings = accord.authentic?.get(act.language)?.wordings;
  const points = leadingText(accord).flatMap(({ id: point, text }) => {
    const there = wordings?.get(point);
    return there?.on === text ? [{ point, wording: translationHash(there) }] : [];
  });
  const body = { instrument: accord.id, language: act.language, party: act.party, points };
  lake.chronicle.tell({ ...origin(act), kind: 'translation-accepted', body });
}

interface Origin {
  readonly by: string;
  readonly room: string;
  readonly at: string;
  readonly happened?: string | undefined;
}
const origin = ({ by, room, at, happened }: Origin): Origin => ({ by, room, at, happened });
