import { useId } from 'react';
import { currencies } from '../../../core/record/currencies.ts';
import type { Room } from '../../../core/record/state.ts';
import { languages, useWords } from '../../words/words.tsx';

interface UnitLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Units that the room uses already: offered first. */
  readonly used: readonly string[];
  /** Whether currencies are offered by their codes too. */
  readonly money: boolean;
  readonly required?: boolean;
}

/** A unit to write; those in use, and currencies by code and name, are offered. */
export function UnitLine({ label, value, onChange, used, money, required }: UnitLineProps) {
  const { language } = useWords();
  const list = useId();
  const names = new Intl.DisplayNames(languages[language].locale, { type: 'currency' });
  const others = money ? currencies.filter((code) => !used.includes(code)) : [];
  return (
    <div>
      <label className="field">
        <span>{label}</span>
        <input
          type="text"
          dir="auto"
          list={list}
          value={value}
          data-most={40}
          required={required}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <datalist id={list}>
        {used.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
        {others.map((code) => (
          <option key={code} value={code}>
            {names.of(code)}
          </option>
        ))}
      </datalist>
    </div>
  );
}

/** The units in which a room requires and pledges. */
export function unitsIn(room: Room): readonly string[] {
  const all = [...room.requirements.values(), ...room.pledges.values()];
  return [...new Set(all.flatMap(({ amount }) => (amount ? [amount.unit] : [])))];
}
