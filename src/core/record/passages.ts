import type { PointId } from '../text/point.ts';
import type { InstrumentId } from './ids.ts';
import type { Instrument, Version } from './instrument.ts';
import type { Source } from './source.ts';
import type { Act, Room } from './state.ts';

/** A stretch of words that people wrote, and where it stands. */
export interface Passage {
  readonly text: string;
  /** The entry that brought it. */
  readonly source: Source;
  /** The kind of that entry. */
  readonly kind: string;
  /** Where it is about a text: which, and which point; `version`, where the words are the single text's own. */
  readonly about?: {
    readonly instrument: InstrumentId;
    readonly point?: PointId;
    readonly version?: number;
  };
}

/** All that was written in a room, as it stands in the record: every version's points, and every act. */
export function* passagesOf(room: Room): Generator<Passage> {
  for (const instrument of room.instruments.values()) yield* pointsOf(instrument);
  for (const act of room.acts) {
    const passage = passageOf(act);
    if (passage) yield passage;
  }
}

const inVersions = new WeakMap<Version, readonly Passage[]>();

/** A point is a passage of the version that brought its words, not of those that left them as they were. */
function* pointsOf(instrument: Instrument): Generator<Passage> {
  let before: Version | undefined;
  for (const version of instrument.versions) {
    const known = inVersions.get(version) ?? pointsIn(instrument, version, before);
    inVersions.set(version, known);
    yield* known;
    before = version;
  }
}

function pointsIn(
  { id: instrument }: Instrument,
  { points, number, source }: Version,
  before: Version | undefined,
): readonly Passage[] {
  const earlier = new Map(before?.points.map(({ id, text }) => [id, text]));
  return points.flatMap(({ id: point, label, text, withheld }) => {
    if (withheld || text === '' || earlier.get(point) === text) return [];
    const about = { instrument, point, version: number };
    const written = label === undefined ? text : `${label} ${text}`;
    return [{ text: written, source, kind: 'text-tabled', about }];
  });
}

const inActs = new WeakMap<Act, Passage | 'none'>();

/** What an act says, all its words as one passage; its points, where it tables a text, are passages of their own. */
function passageOf(act: Act): Passage | undefined {
  const known = inActs.get(act) ?? readIn(act) ?? 'none';
  inActs.set(act, known);
  return known === 'none' ? undefined : known;
}

function readIn({ kind, body, source }: Act): Passage | undefined {
  const { points: _tabled, ...rest } = isRecord(body) ? body : {};
  const text = [...proseIn(rest)].join('\n');
  if (text === '') return undefined;
  const { instrument, point } = rest as { instrument?: InstrumentId; point?: PointId };
  if (typeof instrument !== 'string') return { text, source, kind };
  const about = typeof point === 'string' ? { instrument, point } : { instrument };
  return { text, source, kind, about };
}

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which people write; the others are names of things, numbers, dates and seals. */
const PROSE = new Set([
  'agenda',
  'approver',
  'caption',
  'condition',
  'credit',
  'gist',
  'guards',
  'judgement',
  'medium',
  'name',
  'note',
  'occasion',
  'outcome',
  'outlet',
  'penholder',
  'people',
  'place',
  'quoted',
  'reason',
  'recipient',
  'role',
  'saidBy',
  'speaker',
  'summary',
  'text',
  'title',
  'what',
  'who',
  'why',
]);

function* proseIn(value: unknown, field = ''): Generator<string> {
  if (typeof value === 'string') {
    if (PROSE.has(field) && value !== '') yield value;
  } else if (Array.isArray(value)) {
    for (const one of value) yield* proseIn(one, field);
  } else if (isRecord(value)) {
    for (const [name, one] of Object.entries(value)) yield* proseIn(one, name);
  }
}
