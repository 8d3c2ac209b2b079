import { LEFT_OUT } from '../../../core/record/left-out.ts';
import { useWords } from '../../words/words.tsx';

/** Words from a room, with what was left out said as such to who hears the page. */
export function WordsOf({ children }: { readonly children: string }) {
  const { words } = useWords();
  const [first, ...rest] = children.split(LEFT_OUT);
  let at = 0;
  return (
    <>
      {first}
      {rest.map((kept) => (
        <span key={(at += 1)}>
          <span aria-hidden="true">{LEFT_OUT}</span>
          <span className="unseen">{words.carry.leftOut}</span>
          {kept}
        </span>
      ))}
    </>
  );
}
