import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { rosterOf } from '../../../core/record/ids.ts';
import {
  mandates,
  partyKeyOf,
  roles,
  type Mandate,
  type Party,
  type Role,
} from '../../../core/record/roster.ts';
import { newCode } from '../../client/invitation.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Line, Tick } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
import { BringKey } from '../people/bring-key.tsx';
import { useSealing } from '../people/sealing.ts';
import { CodeLasts, ShowCode, type MadeCode } from '../people/show-code.tsx';
import { useWords } from '../../words/words.tsx';

interface Draft {
  readonly name: string;
  readonly title: string;
  readonly party: string;
  readonly role: Role;
  readonly may: readonly Mandate[];
}

/**
 * Lets someone in by a code: the chair a head of delegation, a head the delegates. The code is
 * made here, shown once, and never sent to the host; the roster holds only the key made of it.
 */
export function Accredit({ onClose }: { readonly onClose: () => void }) {
  const { me, negotiation, state } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const chair = runsTheTalks(me);
  const parties = [...state.roster.parties.values()].filter(lacksKey).map(({ id }) => id);
  const [draft, setDraft] = useState<Draft>({
    name: '',
    title: '',
    party: me.party ?? parties[0] ?? '',
    role: chair ? 'principal' : 'negotiator',
    may: ['speak', 'propose'],
  });
  const [rooms, setRooms] = useState<readonly string[]>([]);
  const [hours, setHours] = useState(72);
  const [made, setMade] = useState<MadeCode>();
  const sealing = useSealing(me.party);
  const mine = roomsOf(state).filter((room) => inside(room.members.get(me.id)));
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const accredit = async (): Promise<void> => {
    const { code, invitation } = newCode(hours);
    const person = `p${randomHex().slice(0, 12)}`;
    const kind = 'delegate-accredited';
    const body = { person, invitation, head: chair, ...accreditationOf(draft, chair) };
    if (!(await run(rosterOf(negotiation), kind, sealing.seal(kind, body)))) return;
    setMade({ code, expires: invitation.expires });
    for (const room of mine.filter(({ id }) => rooms.includes(id))) {
      await run(room.id, 'member-admitted', { person });
    }
  };
  if (made) return <ShowCode made={made} name={draft.name} why={why} onClose={onClose} />;
  const ready = draft.name.trim() !== '' && draft.title.trim() !== '' && draft.party !== '';
  return (
    <Dialog title={chair ? words.state.letHeadIn : words.state.letDelegateIn} onClose={onClose}>
      <Line label={words.state.name} value={draft.name} onChange={(name) => set({ name })} />
      <Line label={words.state.office} value={draft.title} onChange={(title) => set({ title })} />
      {chair && (
        <Choice label={words.state.party} value={draft.party} onChange={(party) => set({ party })}>
          {parties.map((party) => (
            <option key={party} value={party}>
              {state.roster.parties.get(party)?.name ?? party}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label={words.state.role}
        value={draft.role}
        onChange={(value) => set({ role: roles.find((role) => role === value) ?? draft.role })}
      >
        {roles
          .filter((role) => !['chair', 'mediator', 'observer'].includes(role))
          .map((role) => (
            <option key={role} value={role}>
              {words.domain.role[role]}
            </option>
          ))}
      </Choice>
      {!chair && (
        <fieldset className="agreeing">
          <legend>{words.state.mandates}</legend>
          {mandates.map((mandate) => (
            <Tick
              key={mandate}
              label={words.domain.mandate[mandate]}
              value={draft.may.includes(mandate)}
              onChange={(on) => set({ may: toggled(mandates, draft.may, mandate, on) })}
            />
          ))}
        </fieldset>
      )}
      {mine.length > 0 && (
        <fieldset className="agreeing">
          <legend>{words.state.lettingInto}</legend>
          {mine.map(({ id, name }) => (
            <Tick
              key={id}
              label={name}
              value={rooms.includes(id)}
              onChange={(on) =>
                setRooms(
                  toggled(
                    mine.map((room) => room.id),
                    rooms,
                    id,
                    on,
                  ),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <CodeLasts hours={hours} onChange={setHours} />
      <BringKey sealing={sealing} />
      <Ends onClose={onClose} why={why}>
        <button
          type="button"
          className="primary"
          disabled={busy || !ready || sealing.where === 'elsewhere'}
          onClick={() => void accredit()}
        >
          {words.state.makeCode}
        </button>
      </Ends>
    </Dialog>
  );
}

/** A head holds all mandates; a delegate those that are given. From today on. */
function accreditationOf({ name, title, party, role, may }: Draft, head: boolean) {
  const from = new Date().toISOString().slice(0, 10);
  const person = { name: name.trim(), title: title.trim(), party, role, from };
  return head ? person : { ...person, may };
}

/** A party with a key of its own brings in its people itself. */
export const lacksKey = (party: Party): boolean => partyKeyOf(party) === undefined;

const inside = (membership: { readonly left?: number } | undefined): boolean =>
  membership !== undefined && membership.left === undefined;

/** The list with one thing put in or taken out, in the order of all that there are. */
const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): readonly T[] =>
  all.filter((each) => (each === one ? on : chosen.includes(each)));
