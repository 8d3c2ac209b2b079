import { useWords } from '../../words/words.tsx';

export interface PartyDraft {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

interface Given {
  readonly parties: readonly PartyDraft[];
  readonly onChange: (parties: readonly PartyDraft[]) => void;
}

/** The parties of a new negotiation, in their order: a code and a name each. */
export function PartiesField({ parties, onChange }: Given) {
  const { words } = useWords();
  const set = (id: number, change: Partial<PartyDraft>): void =>
    onChange(parties.map((party) => (party.id === id ? { ...party, ...change } : party)));
  const next = Math.max(0, ...parties.map(({ id }) => id)) + 1;
  return (
    <fieldset className="parties">
      <legend>{words.home.parties}</legend>
      {parties.map(({ id, code, name }) => (
        <div key={id} className="row">
          <input
            className="party-code"
            value={code}
            aria-label={words.home.code}
            placeholder={words.home.codeExample}
            maxLength={40}
            onChange={({ currentTarget }) => set(id, { code: currentTarget.value })}
          />
          <input
            value={name}
            aria-label={words.home.partyName}
            placeholder={words.home.partyName}
            onChange={({ currentTarget }) => set(id, { name: currentTarget.value })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.home.removeParty(code)}
            onClick={() => onChange(parties.filter((party) => party.id !== id))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="quiet"
        onClick={() => onChange([...parties, { id: next, code: '', name: '' }])}
      >
        {words.home.addParty}
      </button>
    </fieldset>
  );
}
