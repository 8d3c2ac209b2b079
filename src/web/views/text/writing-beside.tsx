import { usePlace } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import type { AboutPoint } from './about.ts';
import { Margin } from './margin.tsx';
import { MovePoint } from './move-point.tsx';
import { NewPoint } from './new-point.tsx';
import type { Row } from './readings.ts';

/** What the reader is writing, and at which point. */
export interface Writing {
  readonly point: string;
  readonly what: 'wording' | 'new' | 'place';
}

interface Given {
  readonly about: AboutPoint | undefined;
  readonly writing: Writing | undefined;
  /** The point in focus, as it is read. */
  readonly current: Row | undefined;
  readonly onWrite: (writing: Writing) => void;
  readonly onClose: () => void;
}

/** Beside the text: the margin, and what is written about the point in focus other than its words. */
export function WritingBeside({ about, writing, current, onWrite, onClose }: Given) {
  const { words } = useWords();
  const { ask } = usePlace();
  const party = about?.may.party;
  const of = about && { instrument: about.instrument.id, point: about.point };
  const name = about && of ? pointInWords(about.room, of, { words }) : '';
  const { label = '', depth = 0 } = current?.point ?? {};
  const write = (what: Writing['what']) => (): void => {
    if (about) onWrite({ point: about.point, what });
  };
  return (
    <>
      <Margin
        about={about}
        onPropose={write('wording')}
        onAdd={write('new')}
        onMove={write('place')}
        onClose={() => ask({ point: undefined }, { replace: true })}
      />
      {about && party !== undefined && writing?.what === 'new' && (
        <NewPoint {...{ about, party, name, label, depth, onClose }} />
      )}
      {about && party !== undefined && writing?.what === 'place' && (
        <MovePoint {...{ about, party, name, onClose }} />
      )}
    </>
  );
}
