import type { PointId } from '../../../core/text/point.ts';
import type { Beside, TextRead } from '../../../wire/texts.ts';
import { useWords } from '../../words/words.tsx';
import './bring.css';

interface Given {
  readonly name: string;
  readonly read: TextRead;
}

/** What the host understood of a file, and what not, point by point. */
export function Understood({ name, read: { points, beside } }: Given) {
  const { words } = useWords();
  return (
    <section className="understood">
      <h2>{words.bring.understood}</h2>
      <p>{words.bring.read(points.length, name)}</p>
      {beside && <BesideWords points={points} beside={beside} />}
    </section>
  );
}

function BesideWords({ points, beside }: { points: TextRead['points']; beside: Beside }) {
  const { words, list } = useWords();
  const { tracked, comments, notWords, leftOut } = beside;
  const names = (ids: readonly PointId[]): string =>
    list(ids.map((id) => nameOf(points, id, words.bring.pointAt)));
  return (
    <ul>
      {tracked.map(({ author, inserted, deleted, moved }) => (
        <li key={author}>{words.bring.tracked(author, inserted, deleted, moved)}</li>
      ))}
      {comments.length > 0 && (
        <li>
          <details>
            <summary>{words.bring.comments(comments.length)}</summary>
            <ul>
              {comments.map(({ author, text, points: about }, at) => (
                <li key={at}>
                  <bdi>{author}</bdi>
                  {about.length > 0 && ` (${names(about)})`}
                  {words.domain.colon}
                  <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
      {notWords.map(({ what, point }, at) => (
        <li key={at}>
          {point !== undefined && `${names([point])}: `}
          {words.bring.notWords[what]}
        </li>
      ))}
      {leftOut.map((what) => (
        <li key={what}>{words.bring.without(what)}</li>
      ))}
    </ul>
  );
}

/** A point of a file by its number; by its place, where it has none. */
function nameOf(
  points: TextRead['points'],
  id: PointId,
  placed: (place: number) => string,
): string {
  const at = points.findIndex((point) => point.id === id);
  return points[at]?.label ?? placed(at + 1);
}
