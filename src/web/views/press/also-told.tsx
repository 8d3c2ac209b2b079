import type { PressRead } from '../../../wire/press.ts';
import { useWords } from '../../words/words.tsx';

/** What is said of the text itself, and by nobody who could be bound: to be read, it is no act of a party. */
export function AlsoTold({ read: { positions } }: { readonly read: PressRead }) {
  const { words } = useWords();
  const told = positions.filter(
    ({ position, party }) => position === 'open' || position === 'changed' || !party,
  );
  // One clause can say of a text that it changed and that it is open.
  const said = [...new Map(told.map((one) => [`${one.by} ${one.words}`, one])).values()];
  if (said.length === 0) return null;
  return (
    <section className="also-told">
      <h2>{words.press.ofText}</h2>
      <ul>
        {said.map(({ id, words: clause, by }) => (
          <li key={id}>
            <p dir="auto">{clause}</p>
            <p className="quietly">{words.press.saidBy(by)}</p>
          </li>
        ))}
      </ul>
      <p className="quietly">{words.press.onlyShown}</p>
    </section>
  );
}
