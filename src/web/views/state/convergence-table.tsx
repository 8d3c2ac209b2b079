import type { Sample } from '../../../core/record/convergence.ts';
import { useWords } from '../../words/words.tsx';
import './convergence-table.css';

const stages = ['agreed', 'in principle', 'referred', 'open'] as const;

/** What the chart shows, for who reads better than he looks: a row to a day on which something was recorded. */
export function ConvergenceTable({ samples }: { readonly samples: readonly Sample[] }) {
  const { words, when, number } = useWords();
  return (
    <details className="convergence-table">
      <summary>{words.tracks.table.chart}</summary>
      <div className="convergence-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.tracks.table.day}</th>
              {stages.map((stage) => (
                <th key={stage} scope="col">
                  {words.domain.stage[stage]}
                </th>
              ))}
              <th scope="col">{words.tracks.table.version}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ at, by, version }) => (
              <tr key={at}>
                <th scope="row">{when(at.slice(0, 10))}</th>
                {stages.map((stage) => (
                  <td key={stage}>{number(by[stage])}</td>
                ))}
                <td>{version !== undefined && number(version)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
