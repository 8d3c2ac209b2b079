import { useState } from 'react';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import type { Sealing } from './sealing.ts';

/** Where the party's key is not in this browser: a place to bring its file. */
export function BringKey({ sealing }: { readonly sealing: Sealing }) {
  const { words } = useWords();
  const [why, setWhy] = useState<string>();
  if (sealing.where !== 'elsewhere') return null;
  const bring = async (file: File | undefined): Promise<void> => {
    if (file) setWhy((await sealing.bring(file)) ? undefined : words.people.notItsKey);
  };
  return (
    <div>
      <label className="field">
        <span>{words.people.bringKey}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void bring(currentTarget.files?.[0])}
        />
      </label>
      <Why>{why}</Why>
    </div>
  );
}
