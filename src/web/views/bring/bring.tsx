import { useEffect, useState } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import type { TextRead } from '../../../wire/texts.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice } from '../../parts/fields.tsx';
import { focusIfLost } from '../../focus.ts';
import { Leaf } from '../../parts/leaf.tsx';
import { useWords } from '../../words/words.tsx';
import './bring.css';
import type { Aim } from './bringing.ts';
import { Changes } from './changes.tsx';
import { GiveFile } from './give-file.tsx';
import { Understood } from './understood.tsx';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  /** The party for which it may be proposed, if any, and whether it may be tabled. */
  readonly may: { readonly party: PartyId | undefined; readonly table: boolean };
  readonly onClose: () => void;
}

/** From a file to what a party wants, or to the next version: it is given, read by the host, and gone through. */
export function Bring({ room, instrument, may, onClose }: Given) {
  const { words } = useWords();
  const [file, setFile] = useState<{ readonly name: string; readonly read: TextRead }>();
  const { aims, aim, choose } = useAims(may);
  useEffect(() => {
    requestAnimationFrame(focusIfLost);
    return () => void requestAnimationFrame(focusIfLost);
  }, []);
  return (
    <div className="bring">
      <Leaf title={words.bring.title} intro={words.bring.intro}>
        <p className="row">
          <button type="button" className="quiet" onClick={onClose}>
            {words.bring.back}
          </button>
          {file && (
            <button type="button" className="quiet" onClick={() => setFile(undefined)}>
              {words.bring.another}
            </button>
          )}
        </p>
        {!file && <GiveFile onRead={(name, read) => setFile({ name, read })} />}
        {file && aim && (
          <>
            <Understood name={file.name} read={file.read} />
            {aims.length > 1 && <Aims {...{ instrument, aims, aim }} onChange={choose} />}
            <Changes
              key={aim.how}
              {...{ room, instrument, aim, onClose }}
              file={file.read.points}
            />
          </>
        )}
      </Leaf>
    </div>
  );
}

/** What the file can be brought for, first what a delegation brings it for. */
function useAims({ party, table }: Given['may']) {
  const { me } = useTalks();
  const [how, setHow] = useState<string>();
  const aims: readonly Aim[] = [
    ...(party === undefined ? [] : [{ how: 'propose', party } as const]),
    ...(table ? [{ how: 'table', penholder: me.party ?? me.name } as const] : []),
  ];
  return { aims, aim: aims.find((aim) => aim.how === how) ?? aims[0], choose: setHow };
}

interface AimsProps {
  readonly instrument: Instrument;
  readonly aims: readonly Aim[];
  readonly aim: Aim;
  readonly onChange: (how: string) => void;
}

function Aims({ instrument, aims, aim, onChange }: AimsProps) {
  const { words } = useWords();
  return (
    <Choice label={words.bring.aim} value={aim.how} onChange={onChange}>
      {aims.map((one) => (
        <option key={one.how} value={one.how}>
          {one.how === 'propose'
            ? words.bring.asWanted(one.party)
            : words.text.tableVersion(instrument.versions.length + 1)}
        </option>
      ))}
    </Choice>
  );
}
