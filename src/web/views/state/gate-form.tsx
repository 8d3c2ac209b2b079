import { useState } from 'react';
import type { Json } from '../../../core/record/canonical.ts';
import type { Gate } from '../../../core/record/matters.ts';
import { guardedActs } from '../../../core/record/missing.ts';
import type { Room } from '../../../core/record/state.ts';
import { randomHex } from '../../client/keys.ts';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { GroupFields } from './condition-fields.tsx';
import { blankGroup, conditionOf, draftOf } from './gate-draft.ts';

interface SetGateProps {
  readonly room: Room;
  /** The gate that is set anew; none: a new one. */
  readonly gate?: Gate;
}

/** The button and the dialog by which the chair sets a gate, or sets one anew. */
export function SetGate({ room, gate }: SetGateProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={gate ? 'quiet' : ''} onClick={() => setOpen(true)}>
        {gate ? words.gates.changeIt : words.gates.set}
        {gate && <span className="unseen">{gate.title}</span>}
      </button>
      {open && <GateForm room={room} {...(gate ? { gate } : {})} onClose={() => setOpen(false)} />}
    </>
  );
}

function GateForm({ room, gate, onClose }: SetGateProps & { readonly onClose: () => void }) {
  const { words } = useWords();
  const acting = useActing();
  const [first] = room.instruments.keys();
  const [title, setTitle] = useState(gate?.title ?? '');
  const [guards, setGuards] = useState(gate?.guards ?? '');
  const [closes, setCloses] = useState<readonly string[]>(gate?.closes ?? []);
  const [draft, setDraft] = useState(() =>
    gate ? draftOf(gate.condition) : blankGroup(first ?? ''),
  );
  const condition = conditionOf(draft);
  const set = async (): Promise<void> => {
    const body = {
      gate: gate?.id ?? `gate-${randomHex().slice(0, 12)}`,
      title: title.trim(),
      guards: guards.trim(),
      condition,
      statements: gate?.statements ?? [],
      ...(closes.length > 0 ? { closes } : {}),
    };
    if (await acting.run(room.id, 'gate-set', body as Json)) onClose();
  };
  return (
    <Dialog
      title={gate ? words.gates.change(gate.title) : words.gates.set}
      onClose={onClose}
      onGo={() => void set()}
      lacks={condition ? undefined : words.live.incomplete}
    >
      {gate?.waived && <p>{words.gates.setsAnew}</p>}
      <Line label={words.gates.title} value={title} onChange={setTitle} required />
      <Line label={words.gates.guards} value={guards} onChange={setGuards} required />
      <fieldset className="conditions">
        <legend>{words.gates.must}</legend>
        <GroupFields room={room} draft={draft} onChange={setDraft} place={[]} />
      </fieldset>
      <Closes closes={closes} onChange={setCloses} />
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.gates.go}
        </button>
      </Ends>
    </Dialog>
  );
}

interface ClosesProps {
  readonly closes: readonly string[];
  readonly onChange: (closes: readonly string[]) => void;
}

/** Which acts are refused in the room while the gate is shut. */
function Closes({ closes, onChange }: ClosesProps) {
  const { words } = useWords();
  return (
    <fieldset>
      <legend>{words.gates.closes}</legend>
      {guardedActs.map((act) => (
        <Tick
          key={act}
          label={words.gates.act[act]}
          value={closes.includes(act)}
          onChange={(held) =>
            onChange(guardedActs.filter((one) => (one === act ? held : closes.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
