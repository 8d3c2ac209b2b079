import { pointId, type Point, type PointId } from '../../core/text/point.ts';
import { zTextRead, type TextRead } from '../../wire/texts.ts';
import { ask } from './api.ts';
import { randomHex } from './keys.ts';

/** The host reads files of many formats and keeps nothing; what it cannot read it explains in one sentence. */
export function readFile(bytes: Blob, name: string): Promise<TextRead> {
  const path = `/api/texts/read?name=${encodeURIComponent(name)}`;
  return ask(path, zTextRead, { method: 'POST', bytes });
}

/** The name of a point that no text has had before. */
export const freshPoint = (): PointId => pointId(`n${randomHex()}`);

/** A point as it stands in the body of an entry. */
export const bodyOfPoint = ({ id, label, kind, depth, text }: Point) => ({
  id,
  ...(label === undefined ? {} : { label }),
  kind,
  depth,
  text,
});
