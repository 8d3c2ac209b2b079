import { useState } from 'react';
import type { Json } from '../../../core/record/canonical.ts';
import { pledgeKinds, type Amount } from '../../../core/record/matters.ts';
import { type Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { useDraft } from '../../client/drafts.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice, Ends, Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { aimOf, isAimed, Towards, type Aimed } from './towards.tsx';
import { UnitLine, unitsIn } from './unit-line.tsx';

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
  gate: '',
  condition: '',
};
type Filled = typeof blank;
const atNothing: Aimed = { requirement: '', shares: {} };

/** What is pledged, where a number is written. */
const amountOf = ({ value, unit }: Filled): Amount | undefined =>
  /^\d{1,15}$/.test(value) ? { value: Number(value), unit: unit.trim() } : undefined;

/** The form as the body of an entry; what was left empty is left out. */
function bodyOf(filled: Filled, aimed: Aimed, party: PartyId): Json {
  const { what, kind, gate, condition } = filled;
  const amount = amountOf(filled);
  return {
    pledge: `pledge-${randomHex().slice(0, 12)}`,
    by: [party],
    kind,
    what,
    ...(amount ? { amount: { ...amount } } : {}),
    ...aimOf(aimed, amount),
    ...(gate === '' ? {} : { gate }),
    ...(condition === '' ? {} : { condition }),
  };
}

function MakePledgeDialog({ room, party, onClose }: MakePledgeProps & { onClose: () => void }) {
  const { negotiation, state, me } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const writing = useDraft({ negotiation, me }, `pledge ${room.id}`, words.pledges.make);
  const [others, setFilled] = useState(blank);
  const filled = { ...others, what: writing.text };
  const [aimed, setAimed] = useState(atNothing);
  const fill = (name: keyof Filled) => (value: string) => setFilled({ ...filled, [name]: value });
  const field = (name: keyof Filled, label: string) => ({
    label,
    value: filled[name],
    onChange: fill(name),
  });
  const units = unitsIn(room);
  const amount = amountOf(filled);
  const pledge = async (): Promise<void> => {
    if (!(await acting.run(room.id, 'pledge-made', bodyOf(filled, aimed, party)))) return;
    writing.done();
    onClose();
  };
  return (
    <Dialog
      title={words.pledges.make}
      onClose={onClose}
      onGo={() => void pledge()}
      lacks={isAimed(aimed, amount) ? undefined : words.live.incomplete}
    >
      <DraftLines label={words.pledges.makeWhat} writing={writing} rows={2} most={2000} required />
      <Choice {...field('kind', words.pledges.makeKind)}>
        {pledgeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.pledges.kind[kind]}
          </option>
        ))}
      </Choice>
      <div className="field-row">
        <Line {...field('value', words.pledges.makeValue)} pattern="\d{1,15}" inputMode="numeric" />
        <UnitLine
          {...field('unit', words.pledges.makeUnit(units.join(', ')))}
          used={units}
          money={filled.kind === 'money'}
          required={filled.value !== ''}
        />
      </div>
      <Towards
        requirements={[...room.requirements.values()]}
        aimed={aimed}
        amount={amount}
        onChange={setAimed}
      />
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
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.pledges.makeGo(partyName(state, party))}
        </button>
      </Ends>
    </Dialog>
  );
}
