import { useEffect } from 'react';
import { onTable } from '../../../core/record/rules.ts';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { useFirstWords } from '../../words/words.tsx';

/**
 * What a printed sheet says at its head: the text, the room, the version, the instant. Seen on paper alone: on the
 * first sheet as a line of the page, on the others at their edge (`print.css` takes it from the root's style).
 */
export function SheetHead() {
  const { now, at, instant: present } = useTalks();
  const { room, instrument } = usePlace();
  const { words, when, instant } = useFirstWords();
  const version = instrument && onTable(instrument);
  const head = [
    instrument?.title ?? now.roster.title,
    ...(room ? [room.name] : []),
    ...(version
      ? [words.shell.versionOf(version.number, when(version.source.recorded.slice(0, 10)))]
      : []),
    words.shell.asOf(instant(at ?? present)),
  ]
    .map((part) => `\u2068${part}\u2069`)
    .join(' · ');
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--sheet-head', JSON.stringify(head));
    return () => void style.removeProperty('--sheet-head');
  }, [head]);
  return <p className="sheet-head">{head}</p>;
}
