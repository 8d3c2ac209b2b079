import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { signerOf } from '../../../core/record/compose.ts';
import { rosterOf } from '../../../core/record/ids.ts';
import { mandates, roles, type Mandate, type Role } from '../../../core/record/roster.ts';
import { newCode, secretOf } from '../../client/invitation.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends, Line, Tick } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
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
  const parties = [...state.roster.parties.keys()];
  const chair = runsTheTalks(me);
  const [draft, setDraft] = useState<Draft>({
    name: '',
    title: '',
    party: me.party ?? parties[0] ?? '',
    role: chair ? 'principal' : 'negotiator',
    may: ['speak', 'propose'],
  });
  const [rooms, setRooms] = useState<readonly string[]>([]);
  const [code, setCode] = useState<string>();
  const mine = roomsOf(state).filter((room) => inside(room.members.get(me.id)));
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const accredit = async (): Promise<void> => {
    const made = newCode();
    const invitation = signerOf(await secretOf(made)).key;
    const person = `p${randomHex().slice(0, 12)}`;
    const body = { person, invitation, head: chair, ...accreditationOf(draft, chair) };
    if (!(await run(rosterOf(negotiation), 'delegate-accredited', body))) return;
    setCode(made);
    for (const room of mine.filter(({ id }) => rooms.includes(id))) {
      await run(room.id, 'member-admitted', { person });
    }
  };
  if (code !== undefined)
    return <ShowCode code={code} name={draft.name} why={why} onClose={onClose} />;
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
      <Ends onClose={onClose} why={why}>
        <button
          type="button"
          className="primary"
          disabled={busy || !ready}
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

interface ShowGiven {
  readonly code: string;
  readonly name: string;
  readonly why: string | undefined;
  readonly onClose: () => void;
}

/** The code, large enough to be read out over a telephone. */
function ShowCode({ code, name, why, onClose }: ShowGiven) {
  const { words } = useWords();
  return (
    <Dialog title={words.state.codeFor(name)} onClose={onClose}>
      <output className="invitation-code" dir="ltr">
        {code}
      </output>
      <p>{words.state.codeWhat}</p>
      {why !== undefined && <p className="why">{why}</p>}
      <button type="button" onClick={onClose}>
        {words.shell.close}
      </button>
    </Dialog>
  );
}

const inside = (membership: { readonly left?: number } | undefined): boolean =>
  membership !== undefined && membership.left === undefined;

/** The list with one thing put in or taken out, in the order of all that there are. */
const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): readonly T[] =>
  all.filter((each) => (each === one ? on : chosen.includes(each)));
