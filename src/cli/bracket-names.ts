import { displayLabels } from '../core/text/bis.ts';
import type { Compiled } from '../core/text/compiled.ts';
import type { BracketPlace, OpenBracket, Reading } from '../core/text/open-brackets.ts';
import { partyId, type PointId } from '../core/text/point.ts';
import type { Settlement, Wish } from '../core/text/resolve.ts';
import { CommandRefused } from './refused.ts';

/**
 * How brackets are named on the command line: `4#2` is the second bracket in the words of point
 * 4, `4#in` whether the point stands at all, `4` all of it. A point is named by its label, with or
 * without the dot, or by its id where several bear the label.
 */
export class BracketNames {
  readonly #names: ReadonlyMap<PointId, string>;
  readonly #points = new Map<string, PointId[]>();

  constructor(compiled: Compiled) {
    const labels = displayLabels(compiled);
    const plain = (label: string): string => label.replace(/[.:]$/u, '');
    for (const { id } of compiled.points) {
      const label = labels.get(id) ?? '';
      for (const name of new Set([id, label, plain(label)].filter(Boolean))) {
        this.#points.set(name, [...(this.#points.get(name) ?? []), id]);
      }
    }
    this.#names = new Map(
      compiled.points.map(({ id }) => {
        const name = plain(labels.get(id) ?? '');
        return [id, this.#points.get(name)?.length === 1 ? name : id];
      }),
    );
  }

  nameOf({ point, place }: Pick<OpenBracket, 'point' | 'place'>): string {
    return `${this.#names.get(point) ?? point}#${place}`;
  }

  /** What `4#2=US` asks for. Refused: no such point, several of that label, a bracket that is no number. */
  settlementOf(choice: string): Settlement {
    const at = choice.lastIndexOf('=');
    const who = choice.slice(at + 1);
    if (at < 1 || who === '') {
      throw new CommandRefused(
        `--choose ${choice} does not say whose words; write POINT=CODE or POINT#2=CODE, as in 4#2=US.`,
      );
    }
    const [, name = '', bracket] = /^(.*?)(?:#([^#]*))?$/u.exec(choice.slice(0, at)) ?? [];
    const place = bracket === undefined ? {} : { place: placeOf(bracket, choice) };
    return { point: this.#pointCalled(name.trim(), choice), wish: wishOf(who), ...place };
  }

  #pointCalled(name: string, choice: string): PointId {
    const found = this.#points.get(name) ?? [];
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (found.length > 1) {
      throw new CommandRefused(
        `--choose ${choice}: ${found.length} points are called ${name}; name the one by its id: ${found.slice(0, 8).join(', ')}.`,
      );
    }
    throw new CommandRefused(
      `--choose ${choice}: no point is called ${name}; --list shows what is open, and how it is named.`,
    );
  }
}

function placeOf(bracket: string, choice: string): BracketPlace {
  if (bracket === 'in') return 'in';
  if (/^[1-9]\d{0,6}$/.test(bracket)) return Number(bracket);
  throw new CommandRefused(
    `--choose ${choice}: after the # stands the number of a bracket, or "in"; write 4#2=US.`,
  );
}

/** Whose words: a party's code, `base` or `delete`. */
export const wishOf = (who: string): Wish =>
  who === 'base' || who === 'delete' ? who : { party: partyId(who.normalize('NFC')) };

const LONGEST = 60;

/** Who reads it so, in words. */
export function holdersOf({ by, base }: Reading): string {
  return [...by, ...(base ? ['on the table'] : [])].join(', ') || 'no one';
}

/** What they read, in one line. */
export function wordsOf({ text }: Reading, place: BracketPlace): string {
  if (text === undefined) return 'the point goes out';
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
  if (place === 'in') return `the point stands: ${short}`;
  return line === '' ? (text === '' ? 'no words' : 'white space') : short;
}
