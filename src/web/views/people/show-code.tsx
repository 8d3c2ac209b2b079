import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends } from '../../parts/fields.tsx';
import { codeHours } from '../../client/invitation-code.ts';
import { useWords } from '../../words/words.tsx';
import './people.css';

export interface MadeCode {
  readonly code: string;
  readonly expires: string;
}

interface ShowCodeProps {
  readonly made: MadeCode;
  readonly name: string;
  readonly why: string | undefined;
  readonly onClose: () => void;
}

/** The code, large enough to be read out over a telephone, and to be printed and handed over. */
export function ShowCode({ made, name, why, onClose }: ShowCodeProps) {
  const { words, instant } = useWords();
  return (
    <Dialog title={words.people.codeFor(name)} onClose={onClose}>
      <div className="code-slip">
        <output className="invitation-code" dir="ltr">
          {made.code}
        </output>
        <p>{words.people.codeUntil(instant(made.expires))}</p>
        <p>{words.people.codeWhat}</p>
      </div>
      <Ends onClose={onClose} why={why} wayOut={words.shell.close}>
        <button type="button" onClick={() => window.print()}>
          {words.people.print}
        </button>
      </Ends>
    </Dialog>
  );
}

interface CodeLastsProps {
  readonly hours: number;
  readonly onChange: (hours: number) => void;
}

/** For how long a code is to serve. */
export function CodeLasts({ hours, onChange }: CodeLastsProps) {
  const { words } = useWords();
  return (
    <Choice
      label={words.people.codeLasts}
      value={String(hours)}
      onChange={(value) => onChange(Number(value))}
    >
      {codeHours.map((each) => (
        <option key={each} value={each}>
          {each < 24 ? words.people.hours(each) : words.people.days(each / 24)}
        </option>
      ))}
    </Choice>
  );
}
