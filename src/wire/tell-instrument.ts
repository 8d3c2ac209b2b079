import { compiledOf } from '../core/record/compiled-text.ts';
import { boundAt, forceOf } from '../core/record/force.ts';
import type { Closing } from '../core/record/frozen.ts';
import type { Instrument, TakenPosition } from '../core/record/instrument.ts';
import { tabledPoint } from '../core/record/rules.ts';
import { standings, tally, type Standing } from '../core/record/standing.ts';
import type { Compiled } from '../core/text/compiled.ts';
import type { PointId } from '../core/text/point.ts';
import type { InstrumentTold, PointTold, TextTold } from './state.ts';

/** A text and where its points stand, in words of the wire; `now`: ISO 8601, UTC. */
export function tellInstrument(instrument: Instrument, now: string): InstrumentTold {
  const { id, title, language, parent, mustAgree, penholder, versions } = instrument;
  const { silence, closing } = instrument;
  return {
    instrument: id,
    title,
    language,
    ...(parent === undefined ? {} : { parent }),
    mustAgree,
    ...(penholder === undefined ? {} : { penholder }),
    package: instrument.package,
    version: versions.length,
    tally: tally(instrument),
    points: [...standings(instrument).values()].map((one) => tellPoint(instrument, one)),
    ...(silence === undefined ? {} : { silence: tellSilence(silence) }),
    ...(closing === undefined ? {} : { frozen: tellClosing(instrument, closing, now) }),
  };
}

function tellPoint(instrument: Instrument, standing: Standing): PointTold {
  const { point, stage, provisional, bracketed, counted, held } = standing;
  const label = labelOf(instrument, point);
  return {
    point,
    ...(label === undefined ? {} : { label }),
    stage,
    provisional,
    bracketed,
    counted,
    held: [...held].map(([party, { counts, taken, through }]) => ({
      party,
      counts,
      ...(taken === undefined ? {} : { taken: tellTaken(taken) }),
      ...(through === undefined ? {} : { through }),
    })),
  };
}

function labelOf(instrument: Instrument, point: PointId): string | undefined {
  const tabled = tabledPoint(instrument, point);
  if (tabled) return tabled.label;
  const filed = [...instrument.amendments.values()].map((own) => own.get(point)?.added);
  return filed.find((added) => added !== undefined)?.label;
}

function tellTaken(taken: TakenPosition): NonNullable<PointTold['held'][number]['taken']> {
  const { position, version, note, lapsed, bySilence, source } = taken;
  return {
    position,
    version,
    ...(note === undefined ? {} : { note }),
    ...(lapsed === undefined ? {} : { lapsedBy: lapsed.entry }),
    ...(bySilence === undefined ? {} : { bySilence }),
    entry: source.entry,
  };
}

const tellSilence = ({ until, ended }: NonNullable<Instrument['silence']>) => ({
  until,
  ...(ended === undefined ? {} : { ended: ended.how }),
});

function tellClosing(
  instrument: Instrument,
  { version, hash, signatures }: Closing,
  now: string,
): NonNullable<InstrumentTold['frozen']> {
  const { inForce, from } = forceOf(instrument, now);
  return {
    version,
    hash,
    signed: [...signatures].map(([party, { person, adReferendum }]) => ({
      party,
      person,
      adReferendum,
    })),
    bound: boundAt(instrument, now),
    inForce,
    ...(from === undefined ? {} : { from }),
  };
}

/** Compiling a long text takes a while, and the same text is asked for by all that are in its room. */
const compiledTexts = new WeakMap<Instrument, Compiled>();

/** A text with its brackets; nothing, where no version is on the table. `at`: the instant that was asked for, if one was. */
export function tellText(instrument: Instrument, at?: string): TextTold | undefined {
  const { id, title, language, versions } = instrument;
  if (versions.length === 0) return undefined;
  const compiled = compiledTexts.get(instrument) ?? compiledOf(instrument);
  compiledTexts.set(instrument, compiled);
  const asked = at === undefined ? {} : { at };
  return { instrument: id, title, language, version: versions.length, ...asked, compiled };
}
