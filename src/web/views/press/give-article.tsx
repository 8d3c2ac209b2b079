import { useId, useState } from 'react';
import type { RoomId } from '../../../core/record/ids.ts';
import type { Room } from '../../../core/record/state.ts';
import { zPressRead, type PressOffers, type PressRead } from '../../../wire/press.ts';
import { ask } from '../../client/api.ts';
import { whyNot } from '../../client/why-not.ts';
import { Choice, FileField, Line, Lines, Moment, Tick } from '../../parts/fields.tsx';
import { Form } from '../../parts/form.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { usePressOffers } from './offers.ts';

/** An article as a person gives it. */
export interface GivenArticle {
  readonly pasted: string;
  readonly file: File | undefined;
  /** Where it stood; a host that fetches pages fetches it there, if nothing else is given. */
  readonly address: string;
  /** Whether the host's model is to be asked for more. */
  readonly also: boolean;
  readonly outlet: string;
  /** A day, `2025-11-26`; empty: the article tells it. */
  readonly day: string;
  readonly room: RoomId;
}

interface GiveProps {
  readonly rooms: readonly Room[];
  readonly given: GivenArticle;
  readonly onChange: (given: GivenArticle) => void;
  readonly onRead: (read: PressRead) => void;
}

/** The article: pasted, as a file or by its address, and what it does not say itself. */
export function GiveArticle({ rooms, given, onChange, onRead }: GiveProps) {
  const { words } = useWords();
  const offers = usePressOffers();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const change = (what: Partial<GivenArticle>): void => onChange({ ...given, ...what });
  const read = async (): Promise<void> => {
    setBusy(true);
    setWhy(undefined);
    try {
      onRead(await readArticle(given));
    } catch (error) {
      setWhy(whyNot(error, words));
    }
    setBusy(false);
  };
  return (
    <Form
      className="form press-give"
      lacks={isGiven(given) ? undefined : words.press.nothingGiven}
      onGo={() => void read()}
    >
      <Lines
        label={words.press.paste}
        value={given.pasted}
        onChange={(pasted) => change({ pasted })}
        rows={8}
      />
      <FileField
        label={words.press.file}
        accept=".html,.htm,.txt"
        onChoose={(file) => change({ file })}
      >
        {given.file && <span>{words.press.fileTaken(given.file.name)}</span>}
      </FileField>
      {offers.fetches && <ByAddress address={given.address} onChange={change} />}
      <div className="press-more">
        {rooms.length > 1 && (
          <Choice
            label={words.press.room}
            value={given.room}
            onChange={(id) =>
              change({ room: rooms.find((one) => one.id === id)?.id ?? given.room })
            }
          >
            {rooms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        <Line
          label={words.press.outlet}
          value={given.outlet}
          onChange={(outlet) => change({ outlet })}
        />
        <Moment
          label={words.press.day}
          value={given.day}
          onChange={(day) => change({ day })}
          type="date"
        />
      </div>
      {offers.model && <AlsoAsk model={offers.model} also={given.also} onChange={change} />}
      <button type="submit" className="primary" disabled={busy}>
        {busy ? words.press.reading : words.press.read}
      </button>
      <Why>{why}</Why>
    </Form>
  );
}

interface ByAddressProps {
  readonly address: string;
  readonly onChange: (what: Partial<GivenArticle>) => void;
}

/** Where the host fetches the page, and what its site learns by that. */
function ByAddress({ address, onChange }: ByAddressProps) {
  const { words } = useWords();
  const hint = useId();
  return (
    <div className="press-reach">
      <label className="field">
        <span>{words.press.address}</span>
        <input
          type="url"
          dir="ltr"
          value={address}
          placeholder="https://"
          aria-describedby={hint}
          onChange={({ currentTarget }) => onChange({ address: currentTarget.value })}
        />
      </label>
      <p id={hint} className="quietly">
        {words.press.addressSent}
      </p>
    </div>
  );
}

interface AlsoAskProps {
  readonly model: NonNullable<PressOffers['model']>;
  readonly also: boolean;
  readonly onChange: (what: Partial<GivenArticle>) => void;
}

/** Whether a model is shown the story, and what of it goes where, before anything does. */
function AlsoAsk({ model: { name, at }, also, onChange }: AlsoAskProps) {
  const { words } = useWords();
  return (
    <div className="press-reach">
      <Tick
        label={words.press.alsoAsk(name, at)}
        value={also}
        onChange={(on) => onChange({ also: on })}
      />
      <p className="quietly">{words.press.alsoSent}</p>
    </div>
  );
}

const isPasted = ({ pasted, file }: GivenArticle): boolean => pasted.trim() !== '' || !!file;
const isGiven = (given: GivenArticle): boolean => isPasted(given) || given.address.trim() !== '';

/** The host reads; what it cannot read it explains in one sentence. */
async function readArticle(given: GivenArticle): Promise<PressRead> {
  const { pasted, file, address, also, outlet, day } = given;
  const query = new URLSearchParams({
    ...(file && { name: file.name }),
    ...(day !== '' && { on: day }),
    ...(outlet.trim() !== '' && { outlet: outlet.trim() }),
    ...(also && { also: 'yes' }),
  });
  const question = isPasted(given)
    ? { at: 'read', bytes: file ?? new Blob([pasted]) }
    : { at: 'fetch', json: { address: address.trim() } };
  const { at, ...sent } = question;
  return ask(`/api/press/${at}?${query}`, zPressRead, { method: 'POST', ...sent });
}
