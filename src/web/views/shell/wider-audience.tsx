import type { Asking } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';

/** Asks once, naming who will see it, before something is said to more people than the last thing was. */
export function WiderAudience({ asking }: { readonly asking: Asking }) {
  const { words } = useWords();
  const { room, seenBy, answer } = asking;
  const { wider } = words.shell;
  return (
    <Dialog title={wider.title} onClose={() => answer(false)}>
      <p>{wider.what(room.name)}</p>
      <ul>
        {seenBy.map(({ id, name, title, party }) => (
          <li key={id}>
            <strong>{name}</strong>
            {party !== undefined && <span className="code"> {party}</span>}
            <span className="quietly"> {title}</span>
          </li>
        ))}
      </ul>
      {room.published && <p>{words.rooms.publication.audience}</p>}
      <Ends onClose={() => answer(false)} why={undefined} wayOut={wider.no}>
        <button type="button" className="primary" onClick={() => answer(true)}>
          {wider.yes(room.name)}
        </button>
      </Ends>
    </Dialog>
  );
}
