import type { CoverageOverTime } from '../../../core/record/coverage-over-time.ts';
import { useWords } from '../../words/words.tsx';
import { Bar } from './bar.tsx';

/** The coverage of a requirement step by step: from when on how much is in force, waits and is missing. */
export function OverTime({ over }: { readonly over: CoverageOverTime }) {
  const { words, when } = useWords();
  return (
    <section className="over-time">
      <h4>{words.pledges.overTime}</h4>
      <ol>
        {over.steps.map(({ begins, coverage: { measure } }) => (
          <li key={begins ?? ''}>
            <p>
              {begins === undefined
                ? words.pledges.beforeAll
                : words.pledges.fromThenOn(when(dateOf(begins)))}
            </p>
            {measure && <Bar measure={measure} slim />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An instant at which a day begins (UTC) is said as that day. */
const dateOf = (instant: string): string =>
  instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant;
