import { z } from 'zod';
import type { Instrument } from '../../../core/record/instrument.ts';
import { zWhat } from '../../../core/record/kinds/carried.ts';
import { nameOfPoint } from '../../../core/record/point-names.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Room } from '../../../core/record/state.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { WordsOf } from '../rooms/left-out-words.tsx';
import { whatInWords } from '../rooms/sayings-text.ts';
import type { AboutPoint } from './about.ts';
import { Spans } from './pieces.tsx';
import { excerpt, spansBetween } from './since.ts';
import { backToPoint } from './walking.ts';

const zBrought = z.object({
  text: z.string().optional(),
  what: zWhat,
  about: z.object({ instrument: z.string(), point: z.string() }),
});

/** A wording that who runs the talks has carried to a point. */
interface BroughtWording {
  readonly text: string | null;
  /** It is a wording of this very point, so that a party can make it its own. */
  readonly ofPoint: boolean;
  readonly what: z.output<typeof zWhat>;
}

/** The wordings that were carried to a point of the version on the table, and that no party holds by now. */
export function broughtOn(
  room: Room,
  instrument: Instrument,
  point: PointId,
): readonly BroughtWording[] {
  const since = onTable(instrument)?.source.seq ?? 0;
  const name = nameOfPoint(instrument, point);
  const held = new Set(instrument.mustAgree.map((party) => wordingOf(instrument, party, point)));
  return room.acts.flatMap(({ kind, body, source }): BroughtWording[] => {
    const read = kind === 'carried' && source.seq > since ? zBrought.safeParse(body) : undefined;
    if (!read?.success) return [];
    const { text = null, what, about } = read.data;
    if (what.is !== 'wording' || about.instrument !== instrument.id || about.point !== point)
      return [];
    const ofPoint = 'number' in name && name.number === what.point;
    return ofPoint && held.has(text) ? [] : [{ text, ofPoint, what }];
  });
}

/** What was brought to the point in focus; a party may make it its own wording. */
export function Brought({ about }: { readonly about: AboutPoint }) {
  const { words } = useWords();
  const { room, instrument, point, may } = about;
  const all = broughtOn(room, instrument, point);
  if (all.length === 0) return null;
  const tabled = onTable(instrument)?.points.find(({ id }) => id === point)?.text ?? null;
  return (
    <section className="wordings" aria-label={words.forks.brought}>
      <h3>{words.forks.brought}</h3>
      <ul>
        {all.map(({ text, ofPoint, what }, place) => (
          <li key={place}>
            {!ofPoint && (
              <p className="whose">{whatInWords({ text: text ?? undefined, what }, { words })}</p>
            )}
            <p className="wording-text" lang={instrument.language} dir="auto">
              {text === null ? (
                words.forks.wantedOut
              ) : ofPoint ? (
                <Spans spans={excerpt(spansBetween(tabled, text))} />
              ) : (
                <WordsOf>{text}</WordsOf>
              )}
            </p>
            {ofPoint && may.propose && <MakeOwn about={about} text={text} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MakeOwn({ about, text }: { readonly about: AboutPoint; readonly text: string | null }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, room, may } = about;
  if (may.party === undefined) return null;
  const body = {
    instrument: instrument.id,
    version: instrument.versions.length,
    party: may.party,
    point,
    ...(text === null ? {} : { text }),
  };
  const file = (): void =>
    void run(room.id, 'amendment-filed', body).then((done) => done && backToPoint(point));
  return (
    <>
      <button type="button" disabled={busy} onClick={file}>
        {text === null ? words.text.proposeOut : words.text.proposeThis}
      </button>
      <Why>{why}</Why>
    </>
  );
}
