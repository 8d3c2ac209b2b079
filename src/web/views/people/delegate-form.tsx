import type { RoomId } from '../../../core/record/ids.ts';
import { mandates, roles, type Mandate, type Role } from '../../../core/record/roster.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice, Line, Tick } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';

/** Someone who is to act for a party, as it is being written down. */
export interface DelegateDraft {
  readonly name: string;
  readonly title: string;
  readonly party: string;
  readonly role: Role;
  readonly may: readonly Mandate[];
}

interface FormProps {
  readonly draft: DelegateDraft;
  readonly onChange: (change: Partial<DelegateDraft>) => void;
}

/** The name and the title, as on the badge. */
export function NameAndTitle({ draft, onChange }: FormProps) {
  const { words } = useWords();
  return (
    <>
      <Line
        label={words.state.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        required
      />
      <Line
        label={words.state.office}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        required
      />
    </>
  );
}

/** The role, of those that act for a party; and, where the mandates are not all a head's, which. */
export function RoleAndMandates({ draft, onChange, head }: FormProps & { readonly head: boolean }) {
  const { words } = useWords();
  return (
    <>
      <Choice
        label={words.state.role}
        value={draft.role}
        onChange={(value) => onChange({ role: roles.find((role) => role === value) ?? draft.role })}
      >
        {roles
          .filter((role) => !['chair', 'mediator', 'observer'].includes(role))
          .map((role) => (
            <option key={role} value={role}>
              {words.domain.role[role]}
            </option>
          ))}
      </Choice>
      {!head && (
        <fieldset className="tick-row">
          <legend>{words.state.mandates}</legend>
          {mandates.map((mandate) => (
            <Tick
              key={mandate}
              label={words.domain.mandate[mandate]}
              value={draft.may.includes(mandate)}
              onChange={(on) => onChange({ may: toggled(mandates, draft.may, mandate, on) })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

interface RoomsProps {
  readonly rooms: readonly RoomId[];
  readonly onChange: (rooms: readonly RoomId[]) => void;
}

/** Which rooms someone is let into on coming in, of those that one is in oneself. */
export function RoomsToEnter({ rooms, onChange }: RoomsProps) {
  const { me, state } = useTalks();
  const { words } = useWords();
  const mine = roomsOf(state).filter((room) => inside(room.members.get(me.id)));
  if (mine.length === 0) return null;
  const all = mine.map(({ id }) => id);
  return (
    <fieldset className="tick-row">
      <legend>{words.state.lettingInto}</legend>
      {mine.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          value={rooms.includes(id)}
          onChange={(on) => onChange(toggled(all, rooms, id, on))}
        />
      ))}
    </fieldset>
  );
}

/** A head holds all mandates; a delegate those that are given. From today on. */
export function accreditationOf({ name, title, party, role, may }: DelegateDraft, head: boolean) {
  const from = new Date().toISOString().slice(0, 10);
  const person = { name: name.trim(), title: title.trim(), party, role, from };
  return head ? person : { ...person, may };
}

const inside = (membership: { readonly left?: number } | undefined): boolean =>
  membership !== undefined && membership.left === undefined;

/** The list with one thing put in or taken out, in the order of all that there are. */
const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): readonly T[] =>
  all.filter((each) => (each === one ? on : chosen.includes(each)));
