import { onTable } from '../../../core/record/rules.ts';
import type { Amendment } from '../../../core/record/instrument.ts';
import { overtakenOn } from '../../../core/record/overtaken.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import type { AboutPoint } from './about.ts';
import { Spans } from './pieces.tsx';
import { excerpt, spansBetween } from './since.ts';

/** Wordings that were drafted on words no longer on the table: kept, and to be proposed anew. */
export function Overtaken({ about }: { readonly about: AboutPoint }) {
  const { state } = useTalks();
  const { words } = useWords();
  const { instrument, point, may } = about;
  const all = overtakenOn(instrument, point);
  if (all.length === 0) return null;
  const tabled = onTable(instrument)?.points.find(({ id }) => id === point)?.text ?? null;
  return (
    <ul className="overtaken">
      {all.map((amendment) => (
        <li key={amendment.party}>
          <p className="whose">
            {words.text.overtaken(partyName(state, amendment.party), amendment.version)}
          </p>
          <p className="wording-text" lang={instrument.language} dir="auto">
            <Spans spans={excerpt(spansBetween(tabled, amendment.text ?? null))} />
          </p>
          {may.propose && amendment.party === may.party && (
            <Again about={about} amendment={amendment} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface AgainGiven {
  readonly about: AboutPoint;
  readonly amendment: Amendment;
}

function Again({ about, amendment }: AgainGiven) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, room } = about;
  const { party, text, added } = amendment;
  const again = {
    instrument: instrument.id,
    version: instrument.versions.length,
    party,
    point,
    ...(text === undefined ? {} : { text }),
    ...(added === undefined ? {} : { added: { ...added } }),
  };
  return (
    <>
      <button
        type="button"
        disabled={busy}
        onClick={() => void run(room.id, 'amendment-filed', again)}
      >
        {words.text.proposeAgain}
      </button>
      <Why>{why}</Why>
    </>
  );
}
