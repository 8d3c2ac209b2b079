import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';

/** What is wrong with the record, or with the way to the host. */
export function Notices() {
  return (
    <>
      <FalseEntries />
      <Interrupted />
    </>
  );
}

/** The host shows what no one signed: said on every view. */
function FalseEntries() {
  const { unsound, now } = useTalks();
  const { address } = usePlace();
  const { words } = useWords();
  if (unsound.length === 0) return null;
  const rooms = unsound.map(({ entry }) => entry.envelope.room);
  const room = rooms.find((one) => now.rooms.has(one));
  return (
    <div className="interrupted" role="alert">
      <strong>{words.live.falseEntries(unsound.length)}</strong>
      {room !== undefined && (
        <Link href={address('record', { room, instrument: undefined, point: undefined })}>
          {words.live.toFalseEntries}
        </Link>
      )}
    </div>
  );
}

/** While the host cannot be reached: since when, and what still goes; afterwards, what was missed. */
function Interrupted() {
  const { link, around } = useTalks();
  const { words, instant } = useWords();
  const { live } = words;
  if (link === 'offline') {
    const heard = instant(around.heard ?? '');
    return (
      <div className="interrupted">
        <output>
          <strong>{around.fromHere ? live.offlineAsOf(heard) : live.offlineSince(heard)}</strong>{' '}
          {live.offlineWhat}
        </output>
        <button type="button" onClick={around.tryNow}>
          {live.tryNow}
        </button>
      </div>
    );
  }
  return link === 'live' && around.caughtUp ? <CaughtUp {...around.caughtUp} /> : null;
}

function CaughtUp({ since, entries }: { readonly since: string; readonly entries: number }) {
  const { around } = useTalks();
  const { address } = usePlace();
  const { words, instant } = useWords();
  return (
    <div className="interrupted" data-over>
      <output>{words.live.back(instant(since), entries)}</output>
      {entries > 0 && (
        <Link href={address('rooms', { point: undefined })} onClick={around.noted}>
          {words.live.toLatest}
        </Link>
      )}
      <button type="button" className="quiet" onClick={around.noted}>
        {words.shell.close}
      </button>
    </div>
  );
}
