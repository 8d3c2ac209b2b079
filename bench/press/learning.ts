import { attributionsOf, piecesOf } from '../../src/press/attribution/attributions.ts';
import { answered, ENOUGH, sureness, type Answers } from '../../src/wire/press-answers.ts';
import type { Finding } from '../question.ts';
import { articles } from './polnear.ts';
import { agree } from './speech.ts';
import { least, three } from './targets.ts';

/** A proposal of someone's speech, and whether an annotator marked it too: what a careful reader would answer. */
interface Judged {
  readonly confidence: number;
  readonly entry: string;
  readonly isRight: boolean;
}

const SPLITS = 40;
const SIZES = [0, 50, 100, 200, 300, 400, 600, 800];

function judged(): readonly (readonly Judged[])[] {
  return articles().map(({ text, attr }) => {
    const gold = attr.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
    return attributionsOf(piecesOf(text), { overlap: 'nested', least: 0.3 })
      .filter(({ sense, source, isInherited }) => sense === 'speech' && (source || isInherited))
      .map((one) => ({
        confidence: one.confidence,
        entry: `${one.lemma} ${one.frame}`,
        isRight: gold.some((other) => agree(text, other, one)),
      }));
  });
}

/** A shuffle that is the same every time (Park and Miller 1988). */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** The mean square of what is shown as sure against what was right (Brier 1950). */
const brier = (asked: readonly Judged[], answers: Answers): number =>
  asked.reduce((sum, one) => sum + (sureness(one, answers, 0) - Number(one.isRight)) ** 2, 0) /
  asked.length;

export function learning(): Finding {
  const all = judged();
  const scores = Array.from({ length: SPLITS }, (_, at) => {
    const mixed = shuffled(all, at + 1);
    const half = Math.floor(mixed.length / 2);
    const [own, asked] = [mixed.slice(0, half).flat(), mixed.slice(half).flat()];
    return SIZES.map((size) => {
      const told = own
        .slice(0, size)
        .reduce<Answers>(
          (answers, one) => answered(answers, one, one.isRight ? 'confirmed' : 'refused'),
          {},
        );
      return brier(asked, told);
    });
  });
  const mean = (at: number): number =>
    scores.reduce((sum, one) => sum + (one[at] ?? 0), 0) / SPLITS;
  const better = (at: number): number =>
    scores.filter((one) => (one[at] ?? 1) < (one[0] ?? 0)).length;
  return {
    title: 'Learning from answers',
    about:
      `Proposals of speech on PolNeAR dev (${all.flat().length}), answered as the annotators marked them. ` +
      `${SPLITS} times the articles are parted in two by chance: answers from the one half, in the order of ` +
      'its articles, set the sureness of the other. The less, the better.',
    table: [
      ['answers', 'mean square of sureness against right', `better than without, of ${SPLITS}`],
      ...SIZES.map((size, at) => [`${size}`, three(mean(at)), at === 0 ? '' : `${better(at)}`]),
    ],
    targets: [
      least(`better than without, at ${ENOUGH} answers`, SPLITS, better(SIZES.indexOf(ENOUGH))),
    ],
  };
}
