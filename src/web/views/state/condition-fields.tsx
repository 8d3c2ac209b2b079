import { useRef } from 'react';
import { Choice, Line, Moment } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { ConsentFields, PointFields, TextChoice, type Fields } from './condition-parts.tsx';
import { blank, blankGroup, whats, type Draft } from './gate-draft.ts';

/** Where a condition stands in the whole: 2.1 is the first one in the second group. */
type Placed = Fields & { readonly place: readonly number[] };

/** Deeper than this no one reads a gate. */
const DEEPEST = 3;

/** Several conditions, and how many of them must hold. */
export function GroupFields({ room, draft, onChange, place }: Placed) {
  const { words } = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const change = (parts: readonly Draft[]): void => onChange({ ...draft, parts });
  const remove = (at: number): void => {
    change(draft.parts.filter((_, other) => other !== at));
    add.current?.focus();
  };
  const [first = ''] = room.instruments.keys();
  return (
    <div className="condition-group">
      <div className="row">
        <Choice
          label={words.gates.howLabel}
          value={draft.how}
          onChange={(how) => onChange({ ...draft, how: how as Draft['how'] })}
        >
          {(['all', 'any', 'atLeast'] as const).map((how) => (
            <option key={how} value={how}>
              {words.gates.how[how]}
            </option>
          ))}
        </Choice>
        {draft.how === 'atLeast' && (
          <Line
            label={words.gates.count}
            value={draft.count}
            onChange={(count) => onChange({ ...draft, count })}
            pattern="\d{1,6}"
            inputMode="numeric"
            required
          />
        )}
      </div>
      <ol>
        {draft.parts.map((part, at) => (
          <li key={at}>
            <PartFields
              room={room}
              draft={part}
              onChange={(next) => change(draft.parts.with(at, next))}
              place={[...place, at + 1]}
              onRemove={() => remove(at)}
            />
          </li>
        ))}
      </ol>
      <button
        ref={add}
        type="button"
        className="link"
        onClick={() => change([...draft.parts, blank(first)])}
      >
        {words.gates.add}
      </button>
    </div>
  );
}

function PartFields({ onRemove, ...given }: Placed & { readonly onRemove: () => void }) {
  const { room, draft, onChange, place } = given;
  const { words, number } = useWords();
  const named = place.map((one) => number(one)).join('.');
  const choose = (what: Draft['what']): void => {
    const [first = ''] = room.instruments.keys();
    const empty = what === 'group' && draft.parts.length === 0;
    onChange({ ...draft, what, ...(empty ? { parts: blankGroup(first).parts } : {}) });
  };
  const possible = whats.filter((what) => what !== 'group' || place.length < DEEPEST);
  return (
    <fieldset className="condition">
      <legend className="unseen">{words.gates.whatLabel(named)}</legend>
      <Choice
        label={words.gates.whatLabel(named)}
        value={draft.what}
        onChange={(what) => choose(what as Draft['what'])}
      >
        {possible.map((what) => (
          <option key={what} value={what}>
            {words.gates.what[what]}
          </option>
        ))}
      </Choice>
      <Which {...given} />
      <button type="button" className="link" onClick={onRemove}>
        {words.gates.remove(named)}
      </button>
    </fieldset>
  );
}

function Which(given: Placed) {
  const { room, draft, onChange } = given;
  const { words } = useWords();
  switch (draft.what) {
    case 'group':
      return <GroupFields {...given} />;
    case 'points':
      return <PointFields room={room} draft={draft} onChange={onChange} />;
    case 'consents':
      return <ConsentFields room={room} draft={draft} onChange={onChange} />;
    case 'inForce':
      return <TextChoice room={room} draft={draft} onChange={onChange} />;
    case 'fact':
      return <FactChoice room={room} draft={draft} onChange={onChange} />;
    case 'notBefore':
      return (
        <Moment
          label={words.gates.day}
          value={draft.day}
          onChange={(day) => onChange({ ...draft, day })}
          type="date"
          required
        />
      );
    case 'judgement':
      return (
        <Line
          label={words.gates.judgement}
          value={draft.judgement}
          onChange={(judgement) => onChange({ ...draft, judgement })}
          required
        />
      );
  }
}

function FactChoice({ room, draft, onChange }: Fields) {
  const { words } = useWords();
  if (room.facts.size === 0) return <p className="quietly">{words.gates.noFacts}</p>;
  return (
    <Choice
      label={words.gates.fact}
      value={draft.fact}
      onChange={(fact) => onChange({ ...draft, fact })}
      required
    >
      <option value="">{words.gates.choose}</option>
      {[...room.facts.values()].map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Choice>
  );
}
