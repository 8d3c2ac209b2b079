import { useTalks } from '../../client/talks.tsx';
import { Choice } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';

interface WhichPartyProps {
  readonly label: string;
  /** The code of a party of the talks; empty: none. */
  readonly value: string;
  readonly onChange: (party: string) => void;
  /** What is shown where none is chosen. */
  readonly none?: string;
}

/** One of the parties of the talks, or none of them. */
export function WhichParty({ none, ...props }: WhichPartyProps) {
  const { state } = useTalks();
  const { words } = useWords();
  return (
    <Choice {...props}>
      <option value="">{none ?? words.press.noParty}</option>
      {[...state.roster.parties.values()].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (parties: readonly string[]) => void;
}

/** Any number of parties of the talks, in the order in which they were taken. */
export function WhichParties({ label, value, onChange }: SeveralProps) {
  const { state } = useTalks();
  const { words } = useWords();
  return (
    <fieldset className="which-parties">
      <legend>{label}</legend>
      {value.length > 0 && (
        <ul className="row">
          {value.map((party) => (
            <li key={party}>
              <bdi>{partyName(state, party)}</bdi>{' '}
              <button
                type="button"
                className="quiet"
                aria-label={words.press.without(partyName(state, party))}
                onClick={() => onChange(value.filter((one) => one !== party))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <WhichParty
        label={words.press.addParty}
        value=""
        none={words.press.choose}
        onChange={(party) => party !== '' && onChange([...new Set([...value, party])])}
      />
    </fieldset>
  );
}
