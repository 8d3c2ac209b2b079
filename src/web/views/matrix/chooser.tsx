import type { ReactNode } from 'react';
import type { Stage } from '../../../core/record/condition.ts';
import { useWords } from '../../words/words.tsx';
import { Choice } from '../../parts/fields.tsx';
import type { Chosen, Wanted } from './chosen.ts';
import type { Matrix } from './rows.ts';

interface Given {
  readonly matrix: Matrix;
  readonly chosen: Chosen;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  /** What else can be done with it. */
  readonly children: ReactNode;
}

/** What one sees at a glance is not looked for. */
const FEW = 8;
const stages: readonly Stage[] = ['open', 'referred', 'in principle', 'agreed'];

/** What of the matrix is shown: which points, which parties; and how many of them that is. */
export function Chooser({ matrix, chosen, wanted, onWant, children }: Given) {
  const { words, number } = useWords();
  const { columns, rows } = matrix;
  const all = chosen.columns.reduce((sum, { folded, below }) => sum + (folded ? below : 0) + 1, 0);
  const isStanding = (word: string): word is NonNullable<Wanted['standing']> =>
    word === 'lapsed' || stages.some((stage) => stage === word);
  return (
    <search className="matrix-chooser">
      {rows.length > FEW && (
        <Find
          label={words.matrix.findParty}
          value={wanted.party}
          onChange={(party) => onWant({ ...wanted, party })}
        />
      )}
      {columns.length > FEW && (
        <Find
          label={words.matrix.findPoint}
          value={wanted.point}
          onChange={(point) => onWant({ ...wanted, point })}
        />
      )}
      <Choice
        label={words.matrix.standing}
        value={wanted.standing ?? ''}
        onChange={(word) => onWant({ ...wanted, standing: isStanding(word) ? word : undefined })}
      >
        <option value="">{words.matrix.anyStanding}</option>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {words.domain.stage[stage]}
          </option>
        ))}
        <option value="lapsed">{words.matrix.withLapsed}</option>
      </Choice>
      <output>
        {words.matrix.shown(
          number(all),
          number(columns.length),
          number(chosen.rows.length),
          number(rows.length),
        )}
      </output>
      {children}
    </search>
  );
}

interface FindProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Find = ({ label, value, onChange }: FindProps) => (
  <label className="field">
    <span>{label}</span>
    <input
      type="search"
      dir="auto"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);
