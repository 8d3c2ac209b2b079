import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPress, type PressReading } from '../../src/press/press.ts';
import { PRESS_DATA, readData } from './data.ts';

/** A line of the gold of the founding article, and what of it is read otherwise: nothing where all is right. */
export interface GoldLine {
  readonly id: string;
  readonly wrong: readonly string[];
}

interface Gold {
  readonly statements: readonly {
    readonly id: string;
    readonly speaker: string;
    readonly role?: string;
    readonly party: string;
    readonly verb: string;
    readonly mode: string;
    readonly start: string;
    readonly end: string;
    readonly quoted?: readonly string[];
    readonly said: string;
    readonly saidBasis?: string;
    readonly medium?: string;
    readonly chain: readonly string[];
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly who: readonly string[];
    readonly where?: string | null;
    readonly when: string;
    readonly status: string;
    readonly via?: string;
    readonly src?: string;
  }[];
  readonly positions: readonly {
    readonly id: string;
    readonly party: string;
    readonly position: string;
    readonly assertedBy: string;
    readonly via: string;
  }[];
  readonly pledges: readonly {
    readonly id: string;
    readonly by: readonly string[];
    readonly with?: readonly string[];
    readonly what: string;
    readonly condition: string | null;
    readonly modality?: string;
    readonly via: string;
  }[];
  readonly lines: {
    readonly furniture: readonly number[];
    readonly caption: readonly number[];
    readonly credit: readonly number[];
  };
}

/** Every line of `geneva-article.gold.json` against what is read of the pasted article. */
export function foundingLines(): GoldLine[] {
  const gold = JSON.parse(readData('geneva-article.gold.json')) as Gold;
  const reading = readPress(readFileSync(join(PRESS_DATA, 'geneva-article.txt')));
  return [
    { id: 'lines', wrong: wrongLines(gold, reading) },
    ...gold.statements.map((one, at) => ({ id: one.id, wrong: wrongStatement(one, reading, at) })),
    ...gold.meetings.map((one) => ({ id: one.id, wrong: wrongMeeting(one, reading) })),
    ...gold.positions.map((one) => ({ id: one.id, wrong: wrongPosition(one, reading) })),
    ...gold.pledges.map((one) => ({ id: one.id, wrong: wrongPledge(one, reading) })),
  ];
}

type Expected = readonly (readonly [what: string, isRight: boolean, got: unknown])[];

const wrongOf = (expected: Expected): string[] =>
  expected.filter(([, isRight]) => !isRight).map(([what, , got]) => `${what}: ${String(got)}`);

function wrongLines({ lines }: Gold, { article }: PressReading): string[] {
  const wanted = (at: number): string =>
    lines.furniture.includes(at)
      ? 'furniture'
      : lines.caption.includes(at)
        ? 'caption'
        : lines.credit.includes(at)
          ? 'credit'
          : 'story';
  return wrongOf(
    article.lines.map(({ kind }, at) => [`line ${at + 1}`, kind === wanted(at + 1), kind]),
  );
}

const CODES: Readonly<Record<string, string>> = {
  US: 'US',
  Ukraine: 'UA',
  France: 'FR',
  Britain: 'GB',
  'other EU members': 'EU',
};

function wrongStatement(
  gold: Gold['statements'][number],
  { statements }: PressReading,
  at: number,
): string[] {
  const one = statements[at];
  if (!one) return ['not read'];
  const bare = one.gist.replace(/^["“]|["”]$/g, '');
  // The outlet is not named in the text: it is the last link, and the agency that it credits.
  const chain = one.chain.slice(0, -2).map(({ who }) => who);
  const wantedChain = gold.chain.slice(0, -1).map((link) => link.replace(/ \(inferred\)$/, ''));
  const inferred = gold.chain.map((link) => link.endsWith('(inferred)'));
  const medium = [one.medium?.type, one.medium?.platform, one.occasion].filter(Boolean).join(' ');
  const wantedMedium = gold.medium
    ?.replace(/ \(inferred.*/, '')
    .replaceAll(/\b(on|after a)\b/g, '');
  const words = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];
  return wrongOf([
    ['speaker', one.speaker === gold.speaker, one.speaker],
    ['role', gold.role === undefined || sameWords(one.role ?? '', gold.role), one.role],
    ['party', one.party?.code === CODES[gold.party], one.party?.code],
    ['verb', one.verb.endsWith(gold.verb), one.verb],
    ['mode', one.mode === gold.mode, one.mode],
    ['where it begins', bare.replace(/^["“]/, '').startsWith(gold.start), one.gist],
    [
      'where it ends',
      bare.endsWith(gold.end.replace(/[,.]$/, '')) || bare.endsWith(gold.end),
      bare,
    ],
    ['quoted', gold.quoted === undefined || one.quoted.join() === gold.quoted.join(), one.quoted],
    ['said', one.said.edtf === gold.said, one.said.edtf],
    [
      'basis',
      !gold.saidBasis?.startsWith('stated') || one.said.basis === gold.saidBasis,
      one.said.basis,
    ],
    [
      'medium',
      wantedMedium === undefined
        ? one.medium === undefined
        : words(wantedMedium).every((word) => medium.includes(word)),
      medium,
    ],
    ['chain', chain.join(' > ') === wantedChain.join(' > '), chain.join(' > ')],
    [
      'certainty of the chain',
      one.chain
        .slice(0, -2)
        .every(({ certainty }, link) => !inferred[link] || certainty === 'inferred'),
      one.chain.map(({ certainty }) => certainty).join(),
    ],
    [
      'outlet and credit',
      one.chain.at(-1)?.who === 'Xinhua' && one.chain.at(-2)?.how === 'reported',
      one.chain,
    ],
  ]);
}

const sameWords = (a: string, b: string): boolean => {
  const words = (text: string): string => (text.match(/[\p{L}.']+/gu) ?? []).toSorted().join(' ');
  return words(a) === words(b);
};

const nameWords = (name: string): string =>
  (name.replace(/\(.*?\)/g, '').match(/[\p{L}']+/gu) ?? []).at(-1)?.toLowerCase() ?? '';

function wrongMeeting(gold: Gold['meetings'][number], { meetings }: PressReading): string[] {
  const via = gold.via?.split(',') ?? [];
  const one = meetings.find(
    ({ who, statements, from }) =>
      (via.length > 0 ? via.some((id) => statements.includes(id)) : from !== 'story') &&
      gold.who.every((name) => who.some((other) => nameWords(other.name) === nameWords(name))),
  );
  if (!one) return ['not read'];
  const [status = '', condition] = gold.status.split(': ');
  const names = one.who.map(({ name }) => name).join(', ');
  return wrongOf([
    ['who', one.who.length === gold.who.length, names],
    ['where', (one.place ?? null) === (gold.where ?? null), one.place],
    ['when', one.when === gold.when, one.when],
    ['status', one.status === status, one.status],
    ['condition', condition === undefined || one.condition === condition, one.condition],
    ['via', via.every((id) => one.statements.includes(id)), one.statements],
    ['captions', !gold.src?.includes('caption') || one.from !== 'story', one.from],
  ]);
}

/** The gold tells positions in words; these are the domain's. */
const POSITIONS: Readonly<Record<string, string>> = {
  P1: 'with reservation',
  P2: 'open',
  P3: 'in principle',
  P4: 'in principle',
  P5: 'changed',
  P6: 'referred',
};

function wrongPosition(gold: Gold['positions'][number], { positions }: PressReading): string[] {
  const via = gold.via.split(',');
  const parties =
    gold.party === '(document)'
      ? []
      : gold.party
          .replace(' negotiators', '')
          .split('+')
          .map((name) => CODES[name] ?? name);
  const one = positions.find(
    ({ position, statements }) =>
      position === POSITIONS[gold.id] && via.every((id) => statements.includes(id)),
  );
  if (!one) return ['not read'];
  const codes = one.parties.map(({ code }) => code);
  const quoted = /(?<=")[^"]+(?=")/.exec(gold.position)?.[0] ?? '';
  return wrongOf([
    ['party', codes.toSorted().join() === parties.toSorted().join(), codes],
    ['asserted by', one.assertedBy === gold.assertedBy, one.assertedBy],
    ['words', one.words.includes(quoted), one.words],
  ]);
}

function wrongPledge(gold: Gold['pledges'][number], { pledges }: PressReading): string[] {
  const one = pledges.find(({ statements }) => statements.includes(gold.via));
  if (!one) return ['not read'];
  const codes = one.by.map(({ code }) => code);
  const wanted = gold.by.flatMap((name) => CODES[name] ?? []);
  const content = (text: string): string[] => text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
  const told = [one.byWords, one.modality, one.what].join(' ').toLowerCase();
  return wrongOf([
    ['by', codes.toSorted().join() === wanted.toSorted().join(), codes],
    ['by, in words', wanted.length > 0 || one.byWords.includes('parties'), one.byWords],
    [
      'with',
      (gold.with ?? []).every((name) => one.with.some(({ code }) => code === CODES[name])),
      one.with.map(({ code }) => code),
    ],
    [
      'what',
      content(gold.what.replace(/\(.*\)| as part of.*/g, '')).every((word) =>
        told.includes(word.slice(0, 5)),
      ),
      one.what,
    ],
    ['condition', (one.condition ?? null) === gold.condition, one.condition],
    ['modality', gold.modality === undefined || one.modality === gold.modality, one.modality],
  ]);
}
