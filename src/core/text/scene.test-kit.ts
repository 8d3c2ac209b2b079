import fc from 'fast-check';
import type { Revision } from './compile.ts';
import { kindWith, partyId, pointId, type Point } from './point.ts';
import { chanceOf, prose } from './treaty.test-kit.ts';

/** Words of one text: treaty English, tiny alphabets, other scripts, odd signs and spaces. */
export const VOCABULARIES: readonly (readonly string[])[] = [
  ['a', 'b', ' '],
  ['the ', 'the ', 'the ', 'a '],
  [
    'The Parties ',
    'shall ',
    'may ',
    'withdraw ',
    'their forces ',
    'within ',
    'thirty ',
    'days',
    ', ',
    '. ',
  ],
  ['1', '000', ',', '.', '-', '–', '/', ' ', '12 May 2025', 'Article 4(2)', '(a)', '1/CP.17'],
  ['各', '缔约方', '应当', '在', '三十', '天', '内', '撤出', '。', ' '],
  ['ประเทศ', 'ภาคี', 'ต้อง', 'ถอน', 'กำลัง', ' '],
  ['المادة ', '4 ', 'UN ', 'يجب ', 'على ', 'الأطراف', '، '],
  ['😀', '👨‍👩‍👧', 'e\u0301', '\u0301', '\ud83d', ' ', 'x', '\n', '🇺🇦'],
  [' ', '  ', '\t', '\u00a0', '\n', 'x', '[', ']', '\\', '/'],
  ['\udc00', '\ud83d\udc4d\ud83c\udffd', '\u0301', '\u064b', 'ب', '\u200d', '\u200f', 'ﬁ', ' '],
  [
    '締約国は、',
    '平成',
    '7年',
    '3月',
    '12日',
    'まで',
    'ミサイル',
    'ー',
    'を',
    '『',
    '』',
    '\u3000',
  ],
  ['l’accord ', '« ', ' »', 'Partie-s ', 'l’', 'États', ' ; ', '1er janvier ', '250 000 ', '10 %'],
];

const LABELS = ['1.', '2.', '3.', '(a)', '(i)', 'Article 4', undefined];

interface Scene {
  readonly base: readonly Point[];
  readonly revisions: readonly Revision[];
}

/** How large a scene may be. */
interface Size {
  readonly points: number;
  readonly words: number;
  readonly revisions: number;
  readonly edits: number;
}

/** So many edits are known to all parties. */
const COMMON = 4;

const vocabularies: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...VOCABULARIES) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...VOCABULARIES), fc.constantFrom(...VOCABULARIES))
      .map(([one, other]) => [...one, ...other]),
  },
);

/**
 * Words of one vocabulary, seldom of two, seldom those of treaties. One edit in three stands in a
 * list that all parties have, so that some write the same.
 */
function sceneOf(size: Size): fc.Arbitrary<Scene> {
  return vocabularies.chain((vocabulary) => {
    const point = pointOfWords(vocabulary, size.words);
    const edit = editOf(vocabulary, point, size.words);
    const revision = fc.array(fc.oneof({ weight: 2, arbitrary: edit }, fc.nat(COMMON - 1)), {
      maxLength: size.edits,
    });
    return fc
      .record({
        points: fc.array(point, { maxLength: size.points }),
        common: fc.array(edit, { minLength: COMMON, maxLength: COMMON }),
        revisions: fc.array(revision, { maxLength: size.revisions }),
      })
      .map(({ points, common, revisions }) => {
        const base = points.map((one, place) => pointOf(one, `p${place + 1}`));
        return {
          base,
          revisions: revisions.map((edits, place) => ({
            party: partyId(`P${place}`),
            points: edits
              .map((one) => (typeof one === 'number' ? (common[one] as DrawnEdit) : one))
              .reduce(applyEdit, base),
          })),
        };
      });
  });
}

interface Drawn {
  readonly kind: Point['kind'];
  readonly depth: number;
  readonly label: string | undefined;
  readonly text: string;
  readonly fresh: number;
}

function pointOfWords(vocabulary: readonly string[], most: number): fc.Arbitrary<Drawn> {
  const words = fc
    .array(fc.constantFrom(...vocabulary), { maxLength: most, size: 'max' })
    .map((all) => all.join(''));
  const ofTreaty = fc.nat().map((seed) => prose(chanceOf(seed), most / 2));
  return fc.record({
    kind: fc.constantFrom<Point['kind'][]>('point', 'point', 'paragraph', 'heading', 'title'),
    depth: fc.nat(1),
    label: fc.constantFrom(...LABELS),
    text: fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: ofTreaty }),
    fresh: fc.nat(100_000),
  });
}

const pointOf = ({ kind, depth, label, text }: Omit<Drawn, 'fresh'>, id: string): Point => ({
  id: pointId(id),
  ...(label === undefined ? {} : { label }),
  kind: kindWith(label, kind),
  depth: kind === 'heading' ? depth : 0,
  text,
});

interface DrawnEdit {
  readonly kind: string;
  readonly at: number;
  readonly to: number;
  readonly cut: number;
  readonly length: number;
  readonly word: string;
  readonly point: Drawn;
}

const editOf = (
  vocabulary: readonly string[],
  point: fc.Arbitrary<Drawn>,
  words: number,
): fc.Arbitrary<DrawnEdit> =>
  fc.record({
    kind: fc.constantFrom(
      'words',
      'words',
      'words',
      'insert',
      'delete',
      'move',
      'split',
      'merge',
      'renumber',
      'rewrite',
    ),
    at: fc.nat(6),
    to: fc.nat(6),
    cut: fc.nat(4 * words),
    length: fc.nat(6),
    word: fc.constantFrom(...vocabulary, ''),
    point,
  });

function applyEdit(points: readonly Point[], edit: DrawnEdit): readonly Point[] {
  const at = edit.at % (points.length + 1);
  const [one, next] = [points[at], points[at + 1]];
  const fresh = pointId(`n${edit.point.fresh}`);
  if (points.some(({ id }) => id === fresh)) return points;
  if (edit.kind === 'insert') return points.toSpliced(at, 0, pointOf(edit.point, fresh));
  if (!one) return points;
  const cut = edit.cut % (one.text.length + 1);
  switch (edit.kind) {
    case 'delete':
      return points.toSpliced(at, 1);
    case 'move':
      return points.toSpliced(at, 1).toSpliced(edit.to % points.length, 0, one);
    case 'split':
      return points.toSpliced(
        at,
        1,
        { ...one, text: one.text.slice(0, cut) },
        { ...one, id: fresh, text: one.text.slice(cut) },
      );
    case 'merge':
      return next ? points.toSpliced(at, 2, { ...one, text: one.text + next.text }) : points;
    case 'renumber':
      return points.with(at, pointOf({ ...one, label: edit.point.label }, one.id));
    case 'rewrite':
      return points.with(at, { ...one, text: edit.point.text });
    default: {
      const text = one.text.slice(0, cut) + edit.word + one.text.slice(cut + edit.length);
      return points.with(at, { ...one, text });
    }
  }
}

/** A base of a few points and up to four revisions, each made of it by a few edits. */
export const scene: fc.Arbitrary<Scene> = sceneOf({
  points: 5,
  words: 12,
  revisions: 4,
  edits: 5,
});

/** Up to nine revisions of a few points of up to a hundred words, each made by many edits. */
export const longScene: fc.Arbitrary<Scene> = sceneOf({
  points: 3,
  words: 100,
  revisions: 9,
  edits: 9,
});
