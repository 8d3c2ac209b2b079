import { instrumentId } from '../../core/record/ids.ts';
import type { Instrument } from '../../core/record/instrument.ts';
import { revisionOf } from '../../core/record/wording.ts';
import type { Point } from '../../core/text/point.ts';
import { readMarkdown } from '../../formats/markdown.ts';
import type { Chronicle } from './chronicle.ts';
import { provision, type Drafts } from './drafts.ts';
import type { LakeFile } from './lake-file.ts';
import { talksFile } from './talks-folder.ts';

/** What the acts of *The Lake Accord* are told with. */
export interface Lake {
  readonly file: LakeFile;
  readonly chronicle: Chronicle;
  readonly drafts: Drafts;
}

/** A text of the example, by its path in the example’s folder. */
export const readDraft = (path: string): readonly Point[] =>
  readMarkdown(talksFile('lake-accord', ...path.split('/')));

/** The accord as it is now. */
export function accordOf({ file, chronicle }: Lake): Instrument {
  const plenary = file.rooms.find(({ kind }) => kind === 'plenary')?.id ?? '';
  const accord = chronicle.room(plenary)?.instruments.get(instrumentId(file.instrument.id));
  if (!accord) throw new Error('The accord is not on the table yet.');
  return accord;
}

/** 1, 2, 3 for `v1`, `v2`, `v3`. */
export const numberOf = ({ file }: Lake, version: string): number =>
  file.instrument.versions.indexOf(version) + 1;

/** The points of a provision that the version has, or that some party wants in it. */
export function pointsOf(lake: Lake, version: string, name: string): readonly Point[] {
  const accord = accordOf(lake);
  const tabled = accord.versions[numberOf(lake, version) - 1]?.points ?? [];
  const wanted = accord.mustAgree.map((party) => revisionOf(accord, party));
  const found = [tabled, ...wanted].map((points) => provision(points, name));
  const points = found.find((there) => there.length > 0);
  if (!points) throw new Error(`There is no point ${name} in ${version}.`);
  return points;
}

/** What an act is about, where the accord is on the table of the act’s own room. */
export function aboutOf(
  lake: Lake,
  {
    room,
    version,
    point,
  }: {
    readonly room: string;
    readonly version?: string | undefined;
    readonly point?: string | undefined;
  },
): { readonly about?: { readonly instrument: string; readonly point: string } } {
  const { id: instrument } = lake.file.instrument;
  const [head] = version && point ? pointsOf(lake, version, point) : [];
  if (!head || !lake.chronicle.room(room)?.instruments.has(instrumentId(instrument))) return {};
  return { about: { instrument, point: head.id } };
}

export function personNamed({ file }: Pick<Lake, 'file'>, id: string): LakeFile['people'][number] {
  const person = file.people.find((one) => one.id === id);
  if (!person) throw new Error(`There is no person ${id} in the example’s file.`);
  return person;
}
