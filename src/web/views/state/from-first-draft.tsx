import { Fragment, useMemo } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import { farFrom, furthest } from '../text/from-first.ts';
import { writeReading } from '../text/readings.ts';

const named = 4;
const redline = writeReading({ how: 'redline', against: 1 });

/** How far the text has come from the first draft, in words, as a whole and where most. */
export function FromFirstDraft({
  room,
  instrument,
}: {
  readonly room: Room;
  readonly instrument: Instrument;
}) {
  const { address } = usePlace();
  const { words } = useWords();
  const far = useMemo(() => farFrom(instrument, 1), [instrument]);
  if (!far) return null;
  const { state } = words;
  const version = instrument.versions.length;
  const of = { room: room.id, instrument: instrument.id };
  if (far.open === 0 && far.withheld > 0) return <p>{state.distanceUnknown(version)}</p>;
  return (
    <p>
      {state.distance(far.changed, far.words.older, version)}{' '}
      {furthest(far, named).map(({ id: point, changed }, place) => (
        <Fragment key={point}>
          {place > 0 && ' · '}
          <Link href={address('text', { ...of, point, read: redline })}>
            {pointInWords(room, { ...of, point }, { words })}
          </Link>{' '}
          {state.distanceOfPoint(changed)}
        </Fragment>
      ))}
      {far.withheld > 0 && <> {state.distanceWithheld(far.withheld)}</>}
      {far.changed > 0 && (
        <>
          {' · '}
          <Link href={address('text', { ...of, point: undefined, read: redline })}>
            {state.showRedline}
          </Link>
        </>
      )}
    </p>
  );
}
