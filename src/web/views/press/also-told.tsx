import type { PressRead } from '../../../wire/press.ts';
import { useWords } from '../../words/words.tsx';

/** What is said of the text itself, and by nobody who could be bound: to be read, it is no act of a party. */
export function AlsoTold({ read: { positions } }: { readonly read: PressRead }) {
  const { words } = useWords();
  const said = positions.filter(
    ({ position, party }) => position === 'open' || position === 'changed' || !party,
  );
  if (said.length === 0) return null;
  return (
    <section className="also-told">
      <h2>{words.press.ofText}</h2>
      <ul>
        {said.map(({ id, words: clause, by }) => (
          <li key={id}>
            <span dir="auto">{clause}</span>
            <span className="quietly"> ({words.press.saidBy(by)})</span>
          </li>
        ))}
      </ul>
      <p className="quietly">{words.press.onlyShown}</p>
    </section>
  );
}
