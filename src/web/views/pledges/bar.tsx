import { useWords } from '../../words/words.tsx';
import { amountInWords } from '../rooms/naming.ts';
import type { Measure } from '../../../core/record/coverage.ts';

interface BarProps {
  readonly measure: Measure;
  /** How much is needed is said above it already. */
  readonly slim?: boolean;
}

/** Solid what is in force, hatched what waits, empty what is missing; the same in words beneath. */
export function Bar({ measure, slim = false }: BarProps) {
  const speech = useWords();
  const { words } = speech;
  const { needed, inForce, waiting, missing, over } = measure;
  const amount = (value: number): string => amountInWords({ value, unit: needed.unit }, speech);
  const parts = [
    { part: 'in-force', value: inForce, said: words.pledges.inForce(amount(inForce)) },
    { part: 'waiting', value: waiting, said: words.pledges.waiting(amount(waiting)) },
    { part: 'missing', value: missing, said: words.pledges.missing(amount(missing)) },
  ].filter(({ value }) => value > 0);
  const whole = Math.max(needed.value, inForce + waiting, 1);
  return (
    <div className="coverage" data-slim={slim}>
      {!slim && (
        <p>
          <strong>{words.pledges.needed(amount(needed.value))}</strong>
          {missing === 0 && ` ${words.pledges.covered}`}
        </p>
      )}
      <div className="bar" aria-hidden>
        {parts.map(({ part, value }) => (
          <span key={part} data-part={part} style={{ inlineSize: `${(100 * value) / whole}%` }} />
        ))}
        {over > 0 && <i style={{ insetInlineStart: `${(100 * needed.value) / whole}%` }} />}
      </div>
      <ul className="bar-words">
        {parts.map(({ part, said }) => (
          <li key={part}>
            <span className="swatch" data-part={part} aria-hidden /> {said}
          </li>
        ))}
        {over > 0 && <li>{words.pledges.over(amount(over))}</li>}
      </ul>
    </div>
  );
}
