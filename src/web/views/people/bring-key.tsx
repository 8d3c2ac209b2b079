import { useState } from 'react';
import { FileField } from '../../parts/fields.tsx';
import { Apart } from '../../parts/form.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import type { Sealing } from './sealing.ts';

/** Where the party's key is not in this browser: a place to bring its file. */
export function BringKey({ sealing }: { readonly sealing: Sealing }) {
  const { words } = useWords();
  const [why, setWhy] = useState<string>();
  if (sealing.where !== 'elsewhere') return null;
  const bring = async (file: File): Promise<void> =>
    setWhy((await sealing.bring(file)) ? undefined : words.people.notItsKey);
  return (
    <div>
      <FileField
        label={words.people.bringKey}
        accept=".json,application/json"
        onChoose={(file) => void bring(file)}
      />
      <Apart>
        <Why>{why}</Why>
      </Apart>
    </div>
  );
}
