import { z } from 'zod';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Act, Room } from '../../../core/record/state.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { sentenceOf } from '../rooms/sentences.ts';
import type { AboutPoint } from './about.ts';

const zOnPoint = z.object({ instrument: z.string(), point: z.string() });
const zAboutPoint = z.object({ about: zOnPoint });
const zTabling = z.object({ instrument: z.string(), version: z.number() });

/** Whether an act is about a point: said on it, or a version that changed its words. */
function concerns(act: Act, instrument: Instrument, point: PointId): boolean {
  const direct = zOnPoint.safeParse(act.body);
  if (direct.success)
    return direct.data.point === point && direct.data.instrument === instrument.id;
  const remark = zAboutPoint.safeParse(act.body);
  if (remark.success) return remark.data.about.point === point;
  if (act.kind !== 'text-tabled') return false;
  const tabling = zTabling.safeParse(act.body);
  if (!tabling.success || tabling.data.instrument !== instrument.id) return false;
  const words = (version: number): string | undefined =>
    instrument.versions[version - 1]?.points.find(({ id }) => id === point)?.text;
  const { version } = tabling.data;
  return words(version) !== words(version - 1);
}

/** All that was done and said about a point in this room, latest first. */
export const actsOn = (room: Room, instrument: Instrument, point: PointId): readonly Act[] =>
  room.acts.filter((act) => concerns(act, instrument, point)).toReversed();

const onWords: readonly string[] = ['text-tabled', 'amendment-filed', 'amendment-withdrawn'];

/** What was done to the words of a point, latest first. */
export const wordsOn = (room: Room, instrument: Instrument, point: PointId): readonly Act[] =>
  actsOn(room, instrument, point).filter(({ kind }) => onWords.includes(kind));

/** The history of the point in focus. */
export function History({ about }: { readonly about: AboutPoint }) {
  const { words } = useWords();
  const acts = actsOn(about.room, about.instrument, about.point);
  if (acts.length === 0) return null;
  return (
    <details className="history">
      <summary>{words.text.history(acts.length)}</summary>
      <ol>
        {acts.map((act) => (
          <li key={act.source.entry}>
            <OneAct act={act} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** When it was, what was done, and the words that were said. */
export function OneAct({ act }: { readonly act: Act }) {
  const { state } = useTalks();
  const speech = useWords();
  const { text, quote } = sentenceOf(act, state, speech);
  return (
    <>
      <time dateTime={act.source.recorded}>{speech.when(act.source.happened)}</time> {text}
      {quote !== undefined && act.kind !== 'text-tabled' && (
        <q className="quote" dir="auto">
          {quote}
        </q>
      )}
    </>
  );
}
