import type { ReactNode } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import { nameOfPoint } from '../../../core/record/point-names.ts';
import type { MergedChange, MergedPlace, OpenPoint } from '../../../core/text/merged.ts';
import type { PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import type { Words } from '../../words/en.ts';
import { Spans } from '../text/pieces.tsx';
import { excerpt, spansBetween } from '../text/since.ts';
import './forks.css';

interface ChangesGiven {
  readonly instrument: Instrument;
  readonly changes: readonly MergedChange[];
  /** Points that are not to be brought. */
  readonly leave: ReadonlySet<PointId>;
  readonly onLeave: (point: PointId) => void;
}

/** Point by point what would go into the text, and from which rooms: for the eyes of one alone. */
export function Changes({ instrument, changes, leave, onLeave }: ChangesGiven) {
  const { words } = useWords();
  const { forks } = words;
  if (changes.length === 0) return null;
  return (
    <section className="provenance">
      <h3>{forks.changes}</h3>
      <ul>
        {changes.map((change) => (
          <li key={change.point}>
            <Tick
              label={forks.change(nameOf(instrument, change, words), forks.how[howOf(change)])}
              value={!leave.has(change.point)}
              onChange={() => onLeave(change.point)}
            />
            <p className="wording-text" lang={instrument.language} dir="auto">
              <Spans spans={excerpt(spansBetween(change.was, change.becomes))} />
            </p>
            <From forks={change.forks} />
            {change.joint && <p className="quietly">{forks.joint}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function howOf({ was, becomes }: MergedChange): keyof Words['forks']['how'] {
  if (was === null) return 'new';
  if (becomes === null) return 'out';
  return was === becomes ? 'moved' : 'changed';
}

interface OpenGiven {
  readonly instrument: Instrument;
  readonly open: readonly OpenPoint[];
  readonly children: ReactNode;
}

/** Where the words on the table stay, with what each room wants instead. */
export function LeftOpen({ instrument, open, children }: OpenGiven) {
  const { words } = useWords();
  const { forks } = words;
  if (open.length === 0) return null;
  return (
    <section className="provenance">
      <h3>{forks.open}</h3>
      <p className="quietly">{forks.openWhy}</p>
      <ul>
        {open.map((place) => (
          <li key={place.point}>
            <p>{nameOf(instrument, place, words)}</p>
            {place.readings.length === 0 && <p className="quietly">{forks.placeAlone}</p>}
            {place.readings.map(({ text, forks: rooms }) => (
              <div key={text ?? 'out'} className="reading">
                <p className="wording-text" lang={instrument.language} dir="auto">
                  {text === null ? (
                    <em>{forks.wantedOut}</em>
                  ) : (
                    <Spans spans={excerpt(spansBetween(place.was, text))} />
                  )}
                </p>
                <From forks={rooms} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function nameOf(instrument: Instrument, { point, label, was }: MergedPlace, words: Words): string {
  if (was === null) return words.domain.point(label.replace(/[.:]$/u, ''));
  const name = nameOfPoint(instrument, point);
  return 'number' in name ? words.domain.point(name.number) : words.rooms.unnumbered(name.opening);
}

/** The rooms that something is from. */
function From({ forks }: { readonly forks: readonly string[] }) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const names = [...state.rooms.values()].filter(({ id }) => forks.includes(id));
  return <p className="quietly from">{words.forks.from(list(names.map(({ name }) => name)))}</p>;
}
