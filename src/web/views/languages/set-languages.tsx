import { useState } from 'react';
import { authenticTexts } from '../../../core/record/authentic.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
}

interface Asked {
  /** Tells the lines of the form apart while they are written. */
  readonly line: number;
  readonly language: string;
  readonly title: string;
  readonly concerns: readonly string[];
}

/** In which languages the text is authentic, and which parties have to accept the wordings in each. */
export function SetLanguages(given: Given) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.languages.set}
      </button>
      {open && <LanguagesDialog {...given} onClose={() => setOpen(false)} />}
    </>
  );
}

function LanguagesDialog({ room, instrument, onClose }: Given & { readonly onClose: () => void }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const [asked, setAsked] = useState<readonly Asked[]>(() => {
    const set = authenticTexts(instrument).map((text, line) => ({ ...text, line }));
    return set.length > 0 ? set : [emptyLine(0)];
  });
  const languages = asked
    .map(({ language, title, concerns }) => ({
      language: language.trim(),
      title: title.trim(),
      concerns: [...concerns],
    }))
    .filter(({ language }) => language !== '');
  const change = (line: number, to: Partial<Asked>): void =>
    setAsked(asked.map((one) => (one.line === line ? { ...one, ...to } : one)));
  const next = Math.max(-1, ...asked.map(({ line }) => line)) + 1;
  const save = async (): Promise<void> => {
    const body = { instrument: instrument.id, languages };
    if (await run(room.id, 'languages-set', body)) onClose();
  };
  return (
    <Dialog title={words.languages.set} onClose={onClose} onGo={() => void save()}>
      <div className="set-languages">
        {asked.map((one) => (
          <AskedLanguage
            key={one.line}
            asked={one}
            onChange={(to) => change(one.line, to)}
            onLeaveOut={() => setAsked(asked.filter(({ line }) => line !== one.line))}
          />
        ))}
        <button type="button" onClick={() => setAsked([...asked, emptyLine(next)])}>
          {words.languages.add}
        </button>
      </div>
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy}>
          {words.languages.settle}
        </button>
      </Ends>
    </Dialog>
  );
}

/** A tag of BCP 47, such as `fr` or `zh-Hant`. */
const TAG = '[a-z]{2,3}(-[A-Za-z0-9]{2,8})*';

const emptyLine = (line: number): Asked => ({ line, language: '', title: '', concerns: [] });

interface AskedProps {
  readonly asked: Asked;
  readonly onChange: (to: Partial<Asked>) => void;
  readonly onLeaveOut: () => void;
}

function AskedLanguage({ asked, onChange, onLeaveOut }: AskedProps) {
  const { state } = useTalks();
  const { words } = useWords();
  const { language, title, concerns } = asked;
  const parties = [...state.roster.parties.keys()];
  const isTag = new RegExp(`^${TAG}$`).test(language.trim());
  const isWritten = [language, title].some((one) => one.trim() !== '') || concerns.length > 0;
  const name = isTag ? words.domain.language(language.trim()) : words.languages.another;
  return (
    <fieldset>
      <legend>{name}</legend>
      <Line
        label={words.languages.tag}
        value={language}
        onChange={(tag) => onChange({ language: tag })}
        pattern={`\\s*${TAG}\\s*`}
        required={isWritten}
      />
      <Line
        label={words.languages.titleIn}
        value={title}
        onChange={(to) => onChange({ title: to })}
        required={isWritten}
      />
      <fieldset className="tick-row">
        <legend>{words.languages.mustAccept}</legend>
        {parties.map((party) => (
          <Tick
            key={party}
            label={partyName(state, party)}
            value={concerns.includes(party)}
            onChange={(on) =>
              onChange({
                concerns: parties.filter((one) => (one === party ? on : concerns.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <button type="button" onClick={onLeaveOut}>
        {words.languages.leaveOut(name)}
      </button>
    </fieldset>
  );
}
