import { tally } from '../../../core/record/standing.ts';
import { onTable } from '../../../core/record/rules.ts';
import { useTalks } from '../../client/talks.tsx';
import { LanguagePicker } from '../../parts/language-picker.tsx';
import { Mark } from '../../parts/mark.tsx';
import { roomsOf, usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { saysAlready } from '../../words/says-already.ts';
import { useFirstWords } from '../../words/words.tsx';
import { Me } from './me.tsx';
import { SheetHead } from './sheet-head.tsx';

/** What is looked at, in whose ink, as whom: always in sight. */
export function TopBar() {
  const { now, at } = useTalks();
  const { words, instant } = useFirstWords();
  return (
    <header className="top">
      <p className="wordmark">
        <Link href="/">{words.shell.parley}</Link>
      </p>
      <p className="title" dir="auto">
        {now.roster.title}
      </p>
      <Version />
      <Ink />
      <Counts />
      {at !== undefined && <p className="as-of">{words.shell.asOf(instant(at))}</p>}
      <div className="top-end">
        <Me />
        <LanguagePicker />
      </div>
      <SheetHead />
    </header>
  );
}

function Version() {
  const { instrument } = usePlace();
  const { words, when } = useFirstWords();
  const version = instrument && onTable(instrument);
  if (!version) return null;
  const day = when(version.source.recorded.slice(0, 10));
  return <p className="version">{words.shell.versionOf(version.number, day)}</p>;
}

/** Which room's ink one writes in: the worst mistake is to say something in the wrong room. */
function Ink() {
  const { state } = useTalks();
  const { room, ask } = usePlace();
  const { words } = useFirstWords();
  if (!room) return null;
  return (
    <label className="ink-of" data-purpose={room.purpose}>
      <span>{words.shell.writingIn}</span>
      <select
        value={room.id}
        onChange={({ currentTarget }) =>
          ask({ room: currentTarget.value, instrument: undefined, point: undefined })
        }
      >
        {roomsOf(state).map(({ id, name, purpose }) => (
          <option key={id} value={id}>
            {nameWithPurpose(name, words.domain.purpose[purpose])}
          </option>
        ))}
      </select>
    </label>
  );
}

const nameWithPurpose = (name: string, purpose: string): string =>
  saysAlready(name, purpose) ? name : `${name} (${purpose})`;

function Counts() {
  const { instrument } = usePlace();
  const { words } = useFirstWords();
  if (!instrument || instrument.versions.length === 0) return null;
  const counts = tally(instrument);
  const shown = (['open', 'referred'] as const).filter((stage) => counts[stage] > 0);
  return (
    <ul className="counts">
      {shown.map((stage) => (
        <li key={stage}>
          <Mark shape={stage} quiet /> {words.shell.counts[stage](counts[stage])}
        </li>
      ))}
    </ul>
  );
}
