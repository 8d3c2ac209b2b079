import type { Point } from '../core/text/point.ts';

/** The file `points/1`: `{ "format": "points/1", "points": [{ id, label, kind, depth, text }] }`. */
export function pointsJson(points: readonly Point[]): string {
  return `${JSON.stringify({ format: 'points/1', points }, null, 2)}\n`;
}
