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

const ofSeals = ['bad-signature', 'body-differs'];

/** The host shows what no one signed: said on every view, as long as it does. */
function FalseEntries() {
  const { refused } = useTalks();
  const { address } = usePlace();
  const { words } = useWords();
  const found = refused.filter(({ why }) => ofSeals.includes(why.code));
  const [first] = found;
  if (!first) return null;
  const { room } = first.recorded.entry.envelope;
  return (
    <div className="interrupted" role="alert">
      <strong>{words.live.falseEntries(found.length)}</strong>
      <Link href={address('record', { room, instrument: undefined, point: undefined })}>
        {words.live.toFalseEntries}
      </Link>
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
