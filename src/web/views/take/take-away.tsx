import { useEffect, useRef, useState } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { Taking } from '../../../wire/taking.ts';
import { download } from '../../client/download.ts';
import { useTalks } from '../../client/talks.tsx';
import { useTextForms } from '../../client/text-forms.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends } from '../../parts/fields.tsx';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { queryOf, readTake, takesOf, writeTake, type Take } from './takes.ts';

interface Given {
  readonly room: Room;
  readonly instrument: Instrument;
  /** What is offered first. */
  readonly first: Take;
}

/** A button, and behind it what of a text can be taken away, and in which form. */
export function TakeAway(given: Given) {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {words.take.open}
      </button>
      {isOpen && <Taking {...given} onClose={() => setOpen(false)} />}
    </>
  );
}

function Taking({ room, instrument, first, onClose }: Given & { readonly onClose: () => void }) {
  const { words } = useWords();
  const [take, setTake] = useState<Take>(first);
  const [wanted, setForm] = useState('docx');
  const forms = useTextForms()?.take[take.what] ?? [];
  const form = forms.includes(wanted) ? wanted : (forms[0] ?? '');
  const { busy, said, why, fetchIt } = useDownload(room, instrument);
  return (
    <Dialog title={words.take.title} onClose={onClose}>
      <Choice
        label={words.take.what}
        value={writeTake(take)}
        onChange={(word) => setTake(readTake(instrument, word) ?? take)}
      >
        <Takes instrument={instrument} />
      </Choice>
      <Choice label={words.take.form} value={form} onChange={setForm}>
        {forms.map((one) => (
          <option key={one} value={one}>
            {words.take.forms[one] ?? `.${one}`}
          </option>
        ))}
      </Choice>
      <output>{said}</output>
      <Ends onClose={onClose} why={why} wayOut={words.shell.close}>
        <button
          type="button"
          className="primary"
          disabled={busy || form === ''}
          onClick={() => fetchIt(take, form)}
        >
          {words.take.save}
        </button>
      </Ends>
    </Dialog>
  );
}

function Takes({ instrument }: Pick<Given, 'instrument'>) {
  const { state } = useTalks();
  const { words } = useWords();
  const named = (code: string): string => partyName(state, code);
  const groups: readonly (readonly [string, Taking])[] = [
    [words.take.withBrackets, 'brackets'],
    [words.take.columns, 'columns'],
    [words.take.text, 'text'],
    [words.take.redline, 'redline'],
  ];
  return groups.map(([label, what]) => {
    const takes = takesOf(instrument, what);
    const options = takes.map((take) => (
      <option key={writeTake(take)} value={writeTake(take)}>
        {inWords(take) ?? label}
      </option>
    ));
    return takes.length === 1 && inWords(takes[0]) === undefined ? (
      options
    ) : (
      <optgroup key={what} label={label}>
        {options}
      </optgroup>
    );
  });

  function inWords(take: Take | undefined): string | undefined {
    if (take?.as !== undefined)
      return take.what === 'text'
        ? words.text.asParty(named(take.as))
        : words.take.changesOf(named(take.as));
    if (take?.against !== undefined) return words.take.since(take.against);
    return take?.version === undefined ? undefined : words.take.version(take.version);
  }
}

/** A file on its way: what is said of it, and how it begins. Who closes the dialog ends it. */
function useDownload(room: Room, instrument: Instrument) {
  const { negotiation, at } = useTalks();
  const { words, number } = useWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [why, setWhy] = useState<string>();
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const fetchIt = (take: Take, form: string): void => {
    ending.current = new AbortController();
    setBusy(true);
    setWhy(undefined);
    setSaid(words.take.making);
    const text = `/api/negotiations/${negotiation}/rooms/${room.id}/texts/${encodeURIComponent(instrument.id)}`;
    const path = `${text}/export?${queryOf(take, form, at)}`;
    const told = (bytes: number): void =>
      setSaid(words.take.coming(number(Math.ceil(bytes / 1024))));
    download(path, told, ending.current.signal)
      .then((name) => setSaid(words.take.saved(name)))
      .catch((error: unknown) => {
        setSaid('');
        setWhy(whyNot(error, words));
      })
      .finally(() => setBusy(false));
  };
  return { busy, said, why, fetchIt };
}
