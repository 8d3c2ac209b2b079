import { useState } from 'react';
import { languages, useFirstWords, type LanguageTag } from '../words/words.tsx';

const tags = Object.keys(languages) as readonly LanguageTag[];

/** The language of the interface, changed at once; what is under negotiation keeps its own. */
export function LanguagePicker() {
  const { words, language, setLanguage } = useFirstWords();
  const [missing, setMissing] = useState<LanguageTag>();
  const choose = (tag: LanguageTag): void => {
    setMissing(undefined);
    setLanguage(tag).catch(() => setMissing(tag));
  };
  return (
    <>
      <select
        className="language"
        aria-label={words.shell.language}
        value={language}
        onChange={({ currentTarget }) => {
          const tag = tags.find((one) => one === currentTarget.value);
          if (tag) choose(tag);
        }}
      >
        {tags.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {languages[tag].name}
          </option>
        ))}
      </select>
      {missing && (
        <span role="alert" className="quietly">
          {words.shell.languageMissing(languages[missing].name)}
        </span>
      )}
    </>
  );
}
