import { pointId, type Point } from './point.ts';

/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

const SUBJECTS = list(
  'The Parties, Each Party, The Joint Commission, The Depositary, A State Party, The Secretariat, ' +
    'The Council, The Monitoring Mission, The competent authorities, No Party, The Chair, ' +
    'A coastal State, The host country, The Guarantors, An observer, The Tribunal, Any person',
);
const MODALS = list(
  'shall, shall, shall, may, shall not, undertakes to, agrees to, is to, may not',
);
const VERBS = list(
  'withdraw, exchange, establish, notify, verify, report, release, protect, restore, finance, ' +
    'monitor, publish, review, transfer, suspend, resume, facilitate, refrain from using, ' +
    'designate, maintain, convene, investigate, approve, reject, register, deposit, disarm',
);
const ADJECTIVES = list(
  'heavy, civilian, joint, independent, annual, relevant, necessary, technical, financial, humanitarian, ' +
    'territorial, permanent, provisional, national, regional, international, mutual, prompt, ' +
    'effective, adequate, confidential, armed, demilitarised, nuclear, maritime, agricultural',
);
const NOUNS = list(
  'weapons, prisoners, forces, observers, crossing points, corridors, infrastructure, reports, funds, ' +
    'boundaries, measures, obligations, inspections, installations, cables, fisheries, vessels, ' +
    'airspace, minefields, refugees, property, archives, pipelines, tariffs, standards, permits, ' +
    'elections, courts, schools, hospitals, harbours, railways, reservoirs, dams, power plants, ' +
    'sanctions, assets, guarantees, pledges, contributions, deadlines, languages, signatures',
);
const PLACES = list(
  'from the line of contact, in the border area, within the safety zone, on its territory, along the river, ' +
    'at the places listed in the Annex, in the ports of the region, beyond the agreed line, ' +
    'under the supervision of the Mission, with the consent of the other Party, ' +
    'in accordance with international law, for the duration of the truce, at its own expense, ' +
    'without prejudice to the rights of third States, on the basis of equality, in good faith',
);
const LINKS = list(
  'and, or, provided that, unless, so that, until, where, except that, as soon as',
);

const pick = (chance: Chance, from: readonly string[]): string =>
  from[Math.floor(chance() * from.length)] ?? '';

const number = (chance: Chance, most: number): number => 1 + Math.floor(chance() * most);

function clause(chance: Chance): string {
  const object = `${chance() < 0.6 ? `${pick(chance, ADJECTIVES)} ` : ''}${pick(chance, NOUNS)}`;
  const second = chance() < 0.4 ? ` and ${pick(chance, ADJECTIVES)} ${pick(chance, NOUNS)}` : '';
  return `${pick(chance, VERBS)} the ${object}${second} ${limit(chance)}`;
}

/** Where, when or under which article. */
function limit(chance: Chance): string {
  const kind = chance();
  if (kind < 0.12)
    return `within ${number(chance, 90)} days of the entry into force of this Agreement`;
  if (kind < 0.2) return `in accordance with Article ${number(chance, 40)}`;
  if (kind < 0.25)
    return `by ${number(chance, 28)} ${pick(chance, ['March', 'June', 'November'])} 2026`;
  return pick(chance, PLACES);
}

/** Prose like that of treaties, of about so many words. */
export function prose(chance: Chance, words: number): string {
  const sentences: string[] = [];
  let written = 0;
  while (written < words) {
    let sentence = `${pick(chance, SUBJECTS)} ${pick(chance, MODALS)} ${clause(chance)}`;
    while (chance() < 0.55 && sentence.split(' ').length < 45) {
      sentence += `, ${pick(chance, LINKS)} ${clause(chance)}`;
    }
    sentences.push(`${sentence}.`);
    written += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

/** A treaty of numbered points with headings, of about so many letters. */
export function treaty(chance: Chance, size: number): Point[] {
  const points: Point[] = [];
  for (let written = 0, article = 1; written < size; article++) {
    const heading = `${pick(chance, ADJECTIVES)} ${pick(chance, NOUNS)}`;
    const paragraphs = number(chance, 6);
    points.push(pointOf('heading', `Article ${article}`, heading, points.length));
    for (let place = 1; place <= paragraphs; place++) {
      const text = prose(chance, 10 + number(chance, 90));
      points.push(pointOf('point', `${place}.`, text, points.length));
      written += text.length + 5;
    }
  }
  return points;
}

const pointOf = (kind: 'heading' | 'point', label: string, text: string, place: number): Point => ({
  id: pointId(`p${place + 1}`),
  label,
  kind,
  depth: 0,
  text,
});

const LONGEST = 4;

/**
 * Changes about so great a part of the words, in edits of one to four words: three in five
 * replace as many words, one in five puts words in, one takes words out.
 */
export function reworded(text: string, part: number, chance: Chance): string {
  const words = text.split(' ');
  const written: string[] = [];
  const others = (count: number): string[] =>
    Array.from({ length: count }, () =>
      pick(chance, [pick(chance, NOUNS), pick(chance, ADJECTIVES), pick(chance, VERBS)]),
    );
  for (let at = 0; at < words.length;) {
    if (chance() >= (2 * part) / (LONGEST + 1)) {
      written.push(words[at++] ?? '');
      continue;
    }
    const count = Math.min(number(chance, LONGEST), words.length - at);
    const kind = chance();
    if (kind < 0.8) written.push(...others(count));
    if (kind < 0.6 || kind >= 0.8) at += count;
    else written.push(words[at++] ?? '');
  }
  return written.join(' ');
}

/** A revision of a text with about so great a part of the words of each point changed. */
export const revised = (points: readonly Point[], part: number, seed: number): Point[] => {
  const chance = chanceOf(seed);
  return points.map((point) => ({ ...point, text: reworded(point.text, part, chance) }));
};
