import { useState } from 'react';
import { found } from '../../client/founding.ts';
import { Why } from '../../parts/acting.tsx';
import { addressOf, go, Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { wrongIn } from './party-list.ts';
import { PartiesField, type PartyDraft } from './parties-field.tsx';

interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly name: string;
  readonly nameOfOffice: string;
  readonly parties: readonly PartyDraft[];
}

const emptyParties = [
  { id: 1, code: '', name: '' },
  { id: 2, code: '', name: '' },
];

/** Begins a negotiation of one's own, as its chair. */
export function NewNegotiation() {
  const { words } = useWords();
  const [draft, setDraft] = useState<Draft>({
    title: '',
    summary: '',
    name: '',
    nameOfOffice: words.home.chairTitle,
    parties: emptyParties,
  });
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const begin = (): void => {
    const parties = draft.parties.filter(
      ({ code, name }) => code.trim() !== '' && name.trim() !== '',
    );
    if (draft.title.trim() === '' || draft.name.trim() === '' || parties.length === 0) {
      return setWhy(words.home.needs);
    }
    const { half, twice } = wrongIn(draft.parties);
    if (half[0] !== undefined) return setWhy(words.home.halfParty(half[0]));
    if (twice !== undefined) return setWhy(words.home.twice(twice));
    setBusy(true);
    const trimmed = parties.map(({ code, name }) => ({ code: code.trim(), name: name.trim() }));
    found({ ...draft, parties: trimmed, plenary: words.home.plenary }).then(
      (negotiation) => go(addressOf(negotiation, 'state')),
      (error: unknown) => {
        setBusy(false);
        setWhy(error instanceof Error ? error.message : String(error));
      },
    );
  };
  const field = (
    name: 'title' | 'summary' | 'name' | 'nameOfOffice',
    label: string,
    hint?: string,
  ) => (
    <label>
      {label}
      <input
        value={draft[name]}
        placeholder={hint}
        onChange={({ currentTarget }) => setDraft({ ...draft, [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <main className="plain" id="content">
      <p className="wordmark">
        <Link href="/">{words.shell.parley}</Link>
      </p>
      <h1>{words.home.begin}</h1>
      <p>{words.home.yoursWhat}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        {field('title', words.home.title, words.home.titleExample)}
        {field('summary', words.home.summary)}
        {field('name', words.home.yourName)}
        {field('nameOfOffice', words.home.yourTitle, words.home.yourTitleExample)}
        <PartiesField
          parties={draft.parties}
          onChange={(parties) => setDraft({ ...draft, parties })}
        />
        <Why>{why}</Why>
        <button type="submit" className="primary" disabled={busy}>
          {words.home.open}
        </button>
      </form>
    </main>
  );
}
