import { zCondition, type Condition } from '../../../core/record/condition.ts';
import type { Json } from '../../../core/record/canonical.ts';

/** What a condition of the form can be; `group` holds others. */
export const whats = [
  'points',
  'consents',
  'inForce',
  'fact',
  'notBefore',
  'judgement',
  'group',
] as const;
export type What = (typeof whats)[number];

/** A condition as it is being written: all fields of all kinds, so that trying another kind loses nothing. */
export interface Draft {
  readonly what: What;
  readonly instrument: string;
  readonly level: 'in principle' | 'agreed';
  /** Which points, or parties: all of them, those named (with a number or without), or so many. */
  readonly which: 'all' | 'named' | 'number';
  readonly points: readonly string[];
  readonly except: string;
  readonly consents: 'signed' | 'ratified';
  readonly parties: readonly string[];
  readonly number: string;
  readonly fact: string;
  readonly day: string;
  readonly judgement: string;
  readonly how: 'all' | 'any' | 'atLeast';
  readonly count: string;
  readonly parts: readonly Draft[];
}

/** An unwritten condition on a text. */
export const blank = (instrument: string): Draft => ({
  what: instrument === '' ? 'fact' : 'points',
  instrument,
  level: 'agreed',
  which: 'all',
  points: [],
  except: '0',
  consents: 'signed',
  parties: [],
  number: '',
  fact: '',
  day: '',
  judgement: '',
  how: 'all',
  count: '1',
  parts: [],
});

/** A group to begin with, with one condition in it. */
export const blankGroup = (instrument: string): Draft => ({
  ...blank(instrument),
  what: 'group',
  parts: [blank(instrument)],
});

/** The condition that was written; nothing while something is empty or a number does not fit. */
export function conditionOf(draft: Draft): Condition | undefined {
  const read = zCondition.safeParse(jsonOf(draft));
  return read.success && fits(draft) ? read.data : undefined;
}

/** "At least n of" must be possible to reach. */
function fits({ what, how, count, parts }: Draft): boolean {
  if (what !== 'group') return true;
  return parts.every(fits) && (how !== 'atLeast' || whole(count) <= parts.length);
}

/** A whole number as written; one that no condition takes, where it is none. */
const whole = (written: string): number =>
  /^\d{1,6}$/.test(written.trim()) ? Number(written.trim()) : -1;

function jsonOf(draft: Draft): Json {
  const { what, instrument, which } = draft;
  switch (what) {
    case 'group':
      return groupOf(draft);
    case 'points': {
      const named = which === 'named' ? { named: draft.points } : {};
      const except = whole(draft.except);
      if (which === 'named' && draft.points.length === 0) return null;
      const few = except === 0 ? {} : { except };
      return { points: draft.level, instrument, ...named, ...few };
    }
    case 'consents': {
      const parties = which === 'named' ? { parties: draft.parties } : {};
      const counted = which === 'number' || (which === 'named' && draft.number !== '');
      const number = counted ? { number: whole(draft.number) } : {};
      return { consents: draft.consents, instrument, ...parties, ...number };
    }
    case 'inForce':
      return { inForce: instrument };
    case 'fact':
      return { fact: draft.fact };
    case 'notBefore':
      return { notBefore: draft.day };
    case 'judgement':
      return { judgement: draft.judgement.trim() };
  }
}

function groupOf({ how, count, parts }: Draft): Json {
  const of = parts.map(jsonOf);
  if (how === 'atLeast') return { atLeast: whole(count), of };
  return how === 'all' ? { all: of } : { any: of };
}

/** A condition that was set, to be written on; the outermost one is always a group. */
export function draftOf(condition: Condition): Draft {
  const draft = partOf(condition);
  return draft.what === 'group' ? draft : { ...blankGroup(''), parts: [draft] };
}

function partOf(condition: Condition): Draft {
  if ('all' in condition) return group({ how: 'all' }, condition.all);
  if ('any' in condition) return group({ how: 'any' }, condition.any);
  if ('of' in condition) {
    return group({ how: 'atLeast', count: String(condition.atLeast) }, condition.of);
  }
  if ('points' in condition) {
    const { points: level, instrument, named, except = 0 } = condition;
    const which = named ? 'named' : 'all';
    const written = { level, which, points: named ?? [], except: String(except) } as const;
    return { ...blank(instrument), what: 'points', ...written };
  }
  if ('consents' in condition) return consentsPart(condition);
  if ('inForce' in condition) return { ...blank(condition.inForce), what: 'inForce' };
  if ('fact' in condition) return { ...blank(''), what: 'fact', fact: condition.fact };
  if ('notBefore' in condition) {
    return { ...blank(''), what: 'notBefore', day: condition.notBefore };
  }
  return { ...blank(''), what: 'judgement', judgement: condition.judgement };
}

const group = (how: Partial<Draft>, parts: readonly Condition[]): Draft => ({
  ...blankGroup(''),
  ...how,
  parts: parts.map(partOf),
});

function consentsPart(condition: Extract<Condition, { consents: unknown }>): Draft {
  const { consents, instrument, parties, number } = condition;
  const which = parties ? 'named' : number === undefined ? 'all' : 'number';
  const written = {
    consents,
    which,
    parties: parties ?? [],
    number: String(number ?? ''),
  } as const;
  return { ...blank(instrument), what: 'consents', ...written };
}
