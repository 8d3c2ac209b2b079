import { zWhen } from '../../../core/record/ids.ts';
import { Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';

export const isDate = (written: string): boolean => zWhen.safeParse(written).success;

interface WhenLineProps {
  /** EDTF */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date as the record takes it, with what it means, or that it is none. */
export function WhenLine({ value, onChange }: WhenLineProps) {
  const { words, when } = useWords();
  const isOne = isDate(value);
  return (
    <>
      <Line label={words.press.when} value={value} onChange={onChange} />
      <p className={isOne ? 'quietly' : 'why'}>
        {isOne ? words.rooms.thatIs(when(value)) : words.press.noDate}
      </p>
    </>
  );
}
