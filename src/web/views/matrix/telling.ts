import type { Instrument } from '../../../core/record/instrument.ts';
import { tabledPoint } from '../../../core/record/rules.ts';
import type { Source } from '../../../core/record/source.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import type { PartyId } from '../../../core/text/point.ts';
import type { RedlineSpan } from '../../../core/text/redline.ts';
import type { Speech } from '../../words/words.tsx';
import { excerpt, since, spansBetween } from '../text/since.ts';
import type { ChosenColumn } from './chosen.ts';
import type { Cell, Column, Row } from './rows.ts';

/** What the cells of one matrix are told with. */
export interface Telling {
  readonly instrument: Instrument;
  readonly speech: Speech;
  readonly name: (party: PartyId) => string;
  /** A day of the record, as dates are said. */
  readonly day: (recorded: string) => string;
}

/** Keeps the days that it has said: there are few days, and many cells. */
export function tellingOf(
  instrument: Instrument,
  speech: Speech,
  name: (party: PartyId) => string,
): Telling {
  const said = new Map<string, string>();
  const day = (recorded: string): string => {
    const date = recorded.slice(0, 10);
    const known = said.get(date) ?? speech.when(date);
    said.set(date, known);
    return known;
  };
  return { instrument, speech, name, day };
}

export const shortName = ({ name }: Column): string => ('number' in name ? name.own : '¶');

export const longName = ({ name }: Column, { words }: Speech): string =>
  'number' in name ? words.domain.point(name.number) : words.rooms.unnumbered(name.opening);

const headOf = (column: ChosenColumn, speech: Speech): string => {
  const name = longName(column, speech);
  return column.folded ? speech.words.matrix.withBelow(name, column.below) : name;
};

/** How a point stands, all together. */
export function fateOf(column: ChosenColumn, { speech }: Telling): readonly string[] {
  const { domain, matrix } = speech.words;
  const { stage, bracketed, provisional } = column.standing;
  const fate = provisional ? domain.provisional : domain.stage[stage];
  return [matrix.fate(headOf(column, speech), fate), ...(bracketed ? [matrix.bracketed] : [])];
}

/** What a cell says in words: the position, its note, since when, and what became of it. */
export function moodOf(
  { party }: Row,
  column: ChosenColumn,
  cell: Cell,
  { speech, name, day }: Telling,
): readonly string[] {
  const { domain, matrix } = speech.words;
  const { counts, taken, through } = cell.held;
  const on = ({ recorded }: Source): string => day(recorded);
  return [
    matrix.cell(name(party), headOf(column, speech), domain.position[counts]),
    ...(through === undefined ? [] : [matrix.through(name(through))]),
    ...(taken?.lapsed ? [matrix.lapsed(domain.position[taken.position], on(taken.lapsed))] : []),
    ...(taken?.note === undefined ? [] : [`“${taken.note}”`]),
    ...(taken ? [matrix.entered(on(taken.source))] : []),
    ...(cell.own ? [matrix.ownWording] : []),
    ...(cell.filedThrough === undefined ? [] : [matrix.wordingThrough(name(cell.filedThrough))]),
  ];
}

/** The words that a cell is about: what changed since a lapsed position was taken, else what the party changes on the table. */
export function wordsOf(
  { party }: Pick<Row, 'party'>,
  { point, held }: Cell,
  { instrument }: Telling,
): readonly RedlineSpan[] {
  if (held.taken?.lapsed) return excerpt(since(instrument, point, held.taken));
  const tabled = tabledPoint(instrument, point)?.text ?? null;
  return excerpt(spansBetween(tabled, wordingOf(instrument, party, point)));
}
