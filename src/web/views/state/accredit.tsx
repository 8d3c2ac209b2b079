import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { rosterOf, type RoomId } from '../../../core/record/ids.ts';
import { partyKeyOf, type Party } from '../../../core/record/roster.ts';
import { newCode } from '../../client/invitation-code.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Ends } from '../../parts/fields.tsx';
import { BringKey } from '../people/bring-key.tsx';
import {
  accreditationOf,
  NameAndTitle,
  RoleAndMandates,
  RoomsToEnter,
  type DelegateDraft,
} from '../people/delegate-form.tsx';
import { useSealing } from '../people/sealing.ts';
import { CodeLasts, ShowCode, type MadeCode } from '../people/show-code.tsx';
import { useWords } from '../../words/words.tsx';

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
  const [draft, setDraft] = useState<DelegateDraft>({
    name: '',
    title: '',
    party: me.party ?? parties[0] ?? '',
    role: chair ? 'principal' : 'negotiator',
    may: ['speak', 'propose'],
  });
  const [rooms, setRooms] = useState<readonly RoomId[]>([]);
  const [hours, setHours] = useState(72);
  const [made, setMade] = useState<MadeCode>();
  const sealing = useSealing(me.party);
  const set = (change: Partial<DelegateDraft>): void => setDraft({ ...draft, ...change });
  const accredit = async (): Promise<void> => {
    const { code, invitation } = newCode(hours);
    const person = `p${randomHex().slice(0, 12)}`;
    const kind = 'delegate-accredited';
    const body = { person, invitation, head: chair, ...accreditationOf(draft, chair) };
    if (!(await run(rosterOf(negotiation), kind, sealing.seal(kind, body)))) return;
    setMade({ code, expires: invitation.expires });
    for (const room of rooms) await run(room, 'member-admitted', { person });
  };
  if (made) return <ShowCode made={made} name={draft.name} why={why} onClose={onClose} />;
  return (
    <Dialog
      title={chair ? words.state.letHeadIn : words.state.letDelegateIn}
      onClose={onClose}
      onGo={() => void accredit()}
    >
      <NameAndTitle draft={draft} onChange={set} />
      {chair && (
        <Choice
          label={words.state.party}
          value={draft.party}
          onChange={(party) => set({ party })}
          required
        >
          {parties.map((party) => (
            <option key={party} value={party}>
              {state.roster.parties.get(party)?.name ?? party}
            </option>
          ))}
        </Choice>
      )}
      <RoleAndMandates draft={draft} onChange={set} head={chair} />
      <RoomsToEnter rooms={rooms} onChange={setRooms} />
      <CodeLasts hours={hours} onChange={setHours} />
      <BringKey sealing={sealing} />
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy || sealing.where === 'elsewhere'}>
          {words.state.makeCode}
        </button>
      </Ends>
    </Dialog>
  );
}

/** A party with a key of its own brings in its people itself. */
export const lacksKey = (party: Party): boolean => partyKeyOf(party) === undefined;
