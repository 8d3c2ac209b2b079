import { useWords } from '../../words/words.tsx';
import type { Typed } from './party-list.ts';

/** A head of delegation as typed in: nothing is checked yet. */
export interface HeadDraft {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly party: string;
}

interface Given {
  readonly heads: readonly HeadDraft[];
  readonly parties: readonly Typed[];
  readonly onChange: (heads: readonly HeadDraft[]) => void;
}

/** The heads of delegations who get invitation cards: a name, a title and a party each. */
export function HeadsField({ heads, parties, onChange }: Given) {
  const { words } = useWords();
  const set = (id: number, what: Partial<HeadDraft>): void =>
    onChange(heads.map((head) => (head.id === id ? { ...head, ...what } : head)));
  const next = Math.max(0, ...heads.map(({ id }) => id)) + 1;
  const codes = parties.map(({ code }) => code.trim()).filter((code) => code !== '');
  const free = codes.find((code) => heads.every(({ party }) => party !== code)) ?? codes[0] ?? '';
  return (
    <fieldset className="heads">
      <legend>{words.home.heads}</legend>
      <p className="quietly">{words.home.headsWhat}</p>
      {heads.map(({ id, name, title, party }) => (
        <div key={id} className="row">
          <select
            value={codes.includes(party) ? party : ''}
            aria-label={words.state.party}
            onChange={({ currentTarget }) => set(id, { party: currentTarget.value })}
          >
            {!codes.includes(party) && <option value="">—</option>}
            {[...new Set(codes)].map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
          <input
            value={name}
            aria-label={words.home.headName}
            placeholder={words.home.headName}
            onChange={({ currentTarget }) => set(id, { name: currentTarget.value })}
          />
          <input
            value={title}
            aria-label={words.state.office}
            placeholder={words.state.office}
            onChange={({ currentTarget }) => set(id, { title: currentTarget.value })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.home.removeParty(name || party)}
            onClick={() => onChange(heads.filter((head) => head.id !== id))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...heads, { id: next, name: '', title: '', party: free }])}
      >
        {words.home.addHead}
      </button>
    </fieldset>
  );
}
