import { compiledOf } from '../../../core/record/compiled-text.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Compiled } from '../../../core/text/compiled.ts';

const known = new WeakMap<Instrument, Compiled>();

/** The text on the table, compiled: its rows and the ways through it are read off the same one. */
export function compiledHere(instrument: Instrument): Compiled {
  const compiled = known.get(instrument) ?? compiledOf(instrument);
  known.set(instrument, compiled);
  return compiled;
}
