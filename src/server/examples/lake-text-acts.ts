import type { Json } from '../../core/record/canonical.ts';
import { revisionOf, wordingHash, wordingOf, wordingsOf } from '../../core/record/wording.ts';
import { partyId } from '../../core/text/point.ts';
import { provision, type Wanted } from './drafts.ts';
import { accordOf, numberOf, personNamed, pointsOf, readDraft, type Lake } from './lake.ts';
import type { ActOf } from './lake-file.ts';

/** The acts of *The Lake Accord* that are about its words. */

export function tabled(lake: Lake, act: ActOf<'text-tabled'>): void {
  const { name, title } = personNamed(lake, act.by);
  const body = {
    instrument: lake.file.instrument.id,
    version: numberOf(lake, act.version),
    penholder: `${name}, ${title}`,
    note: act.note,
    points: lake.drafts.table(readDraft(act.file)).map((point) => ({ ...point })),
  };
  lake.chronicle.tell({ ...origin(act), kind: 'text-tabled', body });
  letGo(lake, act);
}

/**
 * With a new version a party lets go of what it wanted of the one before, where it will not ask
 * for it again: what it files later says so.
 */
function letGo(lake: Lake, tabling: ActOf<'text-tabled'>): void {
  for (const act of lake.file.timeline) {
    if (act.act !== 'amendment-filed' || act.version !== tabling.version) continue;
    const { room, at } = tabling;
    withdraw(
      lake,
      { ...act, room, at, happened: undefined },
      lake.drafts.amendments(readDraft(act.file)),
    );
  }
}

/** Withdraws what a party holds and does not want any more. */
function withdraw(lake: Lake, act: ActOf<'amendment-filed'>, wanted: readonly Wanted[]): void {
  const accord = accordOf(lake);
  const names = new Set(wanted.map(({ point }) => point));
  const held = [...(accord.amendments.get(partyId(act.party))?.keys() ?? [])];
  for (const point of held.filter((name) => !names.has(name))) {
    const body = {
      instrument: accord.id,
      version: accord.versions.length,
      party: act.party,
      point,
    };
    lake.chronicle.tell({ ...origin(act), kind: 'amendment-withdrawn', body });
  }
}

/** A party’s own full text, as one amendment for each point that it wants otherwise; then its note. */
export function filed(lake: Lake, act: ActOf<'amendment-filed'>): void {
  const wanted = lake.drafts.amendments(readDraft(act.file));
  withdraw(lake, act, wanted);
  const { id: instrument } = lake.file.instrument;
  const about = { instrument, version: numberOf(lake, act.version), party: act.party };
  for (const one of wanted) if (isNews(lake, act.party, one)) file(lake, act, { ...about, ...one });
  const note = { text: act.note, about: { instrument } };
  lake.chronicle.tell({ ...origin(act), kind: 'remark-made', body: note });
}

/** A party takes over the words that another has in a provision. */
export function joined(lake: Lake, act: ActOf<'wording-joined'>): void {
  const accord = accordOf(lake);
  const theirs = provision(revisionOf(accord, partyId(act.joins)), act.point);
  const about = { instrument: accord.id, version: numberOf(lake, act.version), party: act.party };
  for (const { id: point, text } of theirs) {
    if (!isNews(lake, act.party, { point, text })) continue;
    file(lake, act, { ...about, point, text, joins: act.joins });
  }
}

/** A position on a provision is one on each point of it, on the words that stand there now. */
export function stood(lake: Lake, act: ActOf<'position-taken'>): void {
  const { party, position } = act;
  const accord = accordOf(lake);
  const about = { instrument: accord.id, version: numberOf(lake, act.version), party, position };
  const said = noteOf(lake, act);
  const note = said === undefined ? {} : { note: said };
  for (const { id: point } of act.points.flatMap((name) => pointsOf(lake, act.version, name))) {
    const wording = wordingHash(wordingsOf(accord, point));
    const body = { ...about, point, wording, ...note };
    lake.chronicle.tell({ ...origin(act), kind: 'position-taken', body });
  }
}

function noteOf(lake: Lake, act: ActOf<'position-taken'>): string | undefined {
  if (act.reservation !== undefined) return act.reservation;
  if (act.approver !== undefined) {
    const { name, title } = personNamed(lake, act.approver);
    return `Subject to the approval of ${name}, ${title}, by ${act.answerBy ?? 'a date to be named'}.`;
  }
  const to = (act.to ?? []).map((person) => personNamed(lake, person).name);
  return to.length > 0 ? `${act.text ?? ''} Referred to ${to.join(', ')}.`.trim() : act.text;
}

const isNews = (lake: Lake, party: string, { point, text }: Wanted): boolean =>
  wordingOf(accordOf(lake), partyId(party), point) !== (text ?? null);

const file = (lake: Lake, act: Origin, body: Json): void =>
  lake.chronicle.tell({ ...origin(act), kind: 'amendment-filed', body });

interface Origin {
  readonly by: string;
  readonly room: string;
  readonly at: string;
  readonly happened?: string | undefined;
}
const origin = ({ by, room, at, happened }: Origin): Origin => ({ by, room, at, happened });
