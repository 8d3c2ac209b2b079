import type { ClipboardEvent } from 'react';
import { useWords } from '../../words/words.tsx';
import { partiesIn, type Typed } from './party-list.ts';

export interface PartyDraft extends Typed {
  readonly id: number;
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
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!pasted.trim().includes('\n')) return;
    event.preventDefault();
    const rows = partiesIn(pasted).map((party, at) => ({ ...party, id: next + at }));
    const empty = ({ code, name }: Typed): boolean => code === '' && name === '';
    onChange([...parties.filter((party) => !empty(party)), ...rows]);
  };
  return (
    <fieldset className="parties">
      <legend>{words.home.parties}</legend>
      <p className="quietly">{words.home.pasteParties}</p>
      {parties.map(({ id, code, name }) => (
        <div key={id} className="row" onPaste={paste}>
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
            data-most={500}
            onChange={({ currentTarget }) => set(id, { name: currentTarget.value })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.home.removeParty(code || name)}
            onClick={() => onChange(parties.filter((party) => party.id !== id))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...parties, { id: next, code: '', name: '' }])}
      >
        {words.home.addParty}
      </button>
    </fieldset>
  );
}
