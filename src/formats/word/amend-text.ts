import type { Point } from '../../core/text/point.ts';
import { redline, type RedlinePoint } from '../../core/text/redline.ts';
import { amendOpened } from './amend-word.ts';
import type { Signature } from './edits.ts';
import { openWord } from './open-word.ts';
import { planEdits, type PlannedEdit } from './plan-edits.ts';
import { pointsOf, wordPoints } from './points-of.ts';
import { textIn } from './word-text.ts';

/** A Word file that was amended to say another text, and what of that could not be done. */
export interface AmendedText {
  readonly file: Uint8Array;
  /** How many points were amended; one that moved is one. */
  readonly made: number;
  readonly left: readonly LeftPoint[];
  /** Points whose number Word counts otherwise than it was asked. */
  readonly numbered: readonly Pick<RedlinePoint, 'id' | 'label'>[];
}

/** A point that does not stand in the file as it was asked. */
export interface LeftPoint {
  /** `old` is what the file says with all changes accepted, `new` what was asked. */
  readonly point: RedlinePoint;
  /** Goes on after "because". */
  readonly why: string;
}

/**
 * Amends the sender's own .docx so that it says what is asked, as tracked changes under a name:
 * accepted it says that, rejected what it said before. Everything else stays to the byte. Points
 * that cannot be amended so are left as they were and listed; nothing of them is done by half.
 * Throws FileRefused as `openWord` does.
 */
export async function amendText(
  bytes: Uint8Array,
  asked: readonly Point[],
  signature: Signature,
): Promise<AmendedText> {
  const opened = await openWord(bytes);
  const planned = planEdits(wordPoints(textIn(opened.parts, 'accepted')), asked);
  const edits = planned.map(({ edit }) => edit);
  const { file, paragraphs, refused } = await amendOpened(opened, edits, signature);
  const refusals = new Map(refused.map(({ edit, why }) => [planned[edit], why]));
  const made = planned
    .filter((one) => !refusals.has(one))
    .flatMap(({ points }) => points)
    .filter(({ movedTo }) => movedTo === undefined).length;
  const outcome = pointsOf(paragraphs);
  // Mostly it says just what was asked: then nothing is to be found by comparing.
  if (isSameText(outcome, asked)) return { file, made, left: [], numbered: [] };
  const changes = redline(outcome, asked).points;
  return {
    file,
    made,
    left: leftPoints(changes, refusals),
    numbered: changes
      .filter(({ status, label }) => status === 'same' && label.old !== label.new)
      .map(({ id, label }) => ({ id, label })),
  };
}

const isSameText = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length &&
  one.every((point, at) => {
    const asked = other[at];
    return (
      asked !== undefined &&
      point.text === asked.text &&
      point.label === asked.label &&
      point.kind === asked.kind &&
      point.depth === asked.depth
    );
  });

/** What the file says otherwise than asked, with the reason. */
function leftPoints(
  outcome: readonly RedlinePoint[],
  refusals: ReadonlyMap<PlannedEdit | undefined, string>,
): readonly LeftPoint[] {
  const reasons = [...refusals].flatMap(([planned, why]) =>
    (planned?.points ?? []).map((point) => ({ key: wordsOf(point), why })),
  );
  return outcome
    .filter(({ status }) => status !== 'same')
    .map((point) => {
      const reason = reasons.find(({ key }) => key === wordsOf(point));
      return { point, why: reason?.why ?? 'it stands otherwise in the file' };
    });
}

/** What a point said and is to say: that tells the same change in two redlines. */
const wordsOf = ({ spans }: RedlinePoint): string => JSON.stringify(spans);
