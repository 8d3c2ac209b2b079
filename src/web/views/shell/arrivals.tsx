import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { sentenceOf } from '../rooms/sentences.ts';

/** Tells screen readers, politely, what others have just done; nothing on screen moves for it. */
export function Arrivals() {
  const { arrived, now, me } = useTalks();
  const speech = useWords();
  const [last] = arrived;
  const room = last && now.rooms.get(last.entry.envelope.room);
  const act = room?.acts.findLast(({ source }) => source.seq === last?.seq);
  const said = act && act.source.by !== me.id ? sentenceOf(act, now, speech).text : '';
  return <output className="unseen">{said}</output>;
}
