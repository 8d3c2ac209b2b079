import { useState } from 'react';
import type { Json } from '../../../core/record/canonical.ts';
import { pledgeKinds } from '../../../core/record/matters.ts';
import { type Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Line, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';

interface MakePledgeProps {
  readonly room: Room;
  readonly party: PartyId;
}

/** The button and the dialog by which a delegation promises something in a room. */
export function MakePledge(props: MakePledgeProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          {words.pledges.make}
        </button>
      </p>
      {open && <MakePledgeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const blank = {
  what: '',
  kind: 'money',
  value: '',
  unit: '',
  requirement: '',
  gate: '',
  condition: '',
};
type Filled = typeof blank;

/** The form as the body of an entry; what was left empty is left out. */
function bodyOf(filled: Filled, party: PartyId): Json {
  const { what, kind, value, unit, requirement, gate, condition } = filled;
  return {
    pledge: `pledge-${randomHex().slice(0, 12)}`,
    by: [party],
    kind,
    what,
    ...(value === '' ? {} : { amount: { value: Number(value), unit } }),
    ...(requirement === '' ? {} : { requirement }),
    ...(gate === '' ? {} : { gate }),
    ...(condition === '' ? {} : { condition }),
  };
}

/** A whole number with a unit, or neither. */
const isComplete = ({ what, value, unit }: Filled): boolean =>
  what.trim() !== '' && (value === '' || (/^\d{1,15}$/.test(value) && unit.trim() !== ''));

function MakePledgeDialog({ room, party, onClose }: MakePledgeProps & { onClose: () => void }) {
  const { state } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [filled, setFilled] = useState(blank);
  const fill = (name: keyof Filled) => (value: string) => setFilled({ ...filled, [name]: value });
  const field = (name: keyof Filled, label: string) => ({
    label,
    value: filled[name],
    onChange: fill(name),
  });
  const units = [...new Set([...room.requirements.values()].map(({ amount }) => amount?.unit))];
  const pledge = async (): Promise<void> => {
    if (await acting.run(room.id, 'pledge-made', bodyOf(filled, party))) onClose();
  };
  return (
    <Dialog title={words.pledges.make} onClose={onClose}>
      <Lines {...field('what', words.pledges.makeWhat)} rows={2} />
      <Choice {...field('kind', words.pledges.makeKind)}>
        {pledgeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.pledges.kind[kind]}
          </option>
        ))}
      </Choice>
      <div className="row">
        <Line {...field('value', words.pledges.makeValue)} />
        <Line {...field('unit', words.pledges.makeUnit(units.filter(Boolean).join(', ')))} />
      </div>
      <Choice {...field('requirement', words.pledges.makeTowards)}>
        <option value="">{words.pledges.makeTowardsNone}</option>
        {[...room.requirements.values()].map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <Line {...field('condition', words.pledges.makeCondition)} />
      {room.gates.size > 0 && (
        <Choice {...field('gate', words.rooms.sessionGate)}>
          <option value="">{words.rooms.noGate}</option>
          {[...room.gates.values()].map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
      )}
      <Ends onClose={onClose} why={acting.why}>
        <button
          type="button"
          className="primary"
          disabled={acting.busy || !isComplete(filled)}
          onClick={() => void pledge()}
        >
          {words.pledges.makeGo(partyName(state, party))}
        </button>
      </Ends>
    </Dialog>
  );
}
