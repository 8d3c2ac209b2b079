import type { Point } from '../../core/text/point.ts';
import { redline, type RedlinePoint } from '../../core/text/redline.ts';
import type { amendWord } from './amend-word.ts';
import type { Signature } from './edits.ts';
import { planEdits, type PlannedEdit } from './plan-edits.ts';
import { amendDocx } from './read-docx.ts';
import { pointsOf, readWordPoints, type WordPoints } from './word-points.ts';

/** A Word file that was amended to say another text, and what of that could not be done. */
export interface AmendedText {
  readonly file: Uint8Array;
  /** The points that were amended. */
  readonly made: readonly RedlinePoint[];
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
 * Throws FileRefused as `readDocx` does.
 */
export const amendText = (
  bytes: Uint8Array,
  asked: readonly Point[],
  signature: Signature,
): Promise<AmendedText> =>
  amendTextBy({ read: readWordPoints, amend: amendDocx }, bytes, asked, signature);

/** Who reads and amends Word files: a process of its own, where they come from elsewhere. */
export interface WordHands {
  readonly read: (bytes: Uint8Array) => Promise<WordPoints>;
  readonly amend: typeof amendWord;
}

/** The same, by whom is given. */
export async function amendTextBy(
  { read, amend }: WordHands,
  bytes: Uint8Array,
  asked: readonly Point[],
  signature: Signature,
): Promise<AmendedText> {
  const original = await read(bytes);
  const planned = planEdits(original, asked);
  const edits = planned.map(({ edit }) => edit);
  const { file, paragraphs, refused } = await amend(bytes, edits, signature);
  const refusals = new Map(refused.map(({ edit, why }) => [planned[edit], why]));
  const outcome = redline(pointsOf(paragraphs), asked).points;
  return {
    file,
    made: planned.filter((one) => !refusals.has(one)).flatMap(({ points }) => points),
    left: leftPoints(outcome, refusals),
    numbered: outcome.filter(({ status, label }) => status === 'same' && label.old !== label.new),
  };
}

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
