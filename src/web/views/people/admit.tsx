import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { rosterOf, type RoomId } from '../../../core/record/ids.ts';
import { fingerprint } from '../../../core/log/fingerprint.ts';
import type { AdmissionRequest } from '../../../wire/admission.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { BringKey } from './bring-key.tsx';
import {
  accreditationOf,
  NameAndTitle,
  RoleAndMandates,
  RoomsToEnter,
  type DelegateDraft,
} from './delegate-form.tsx';
import { useSealing } from './sealing.ts';

interface AdmitProps {
  readonly request: AdmissionRequest;
  readonly onClose: () => void;
}

/**
 * Accredits someone who asked, with the key of the request: the head for the party, under its seal; the
 * chair its first head. What a provider and the host say becomes the accreditor's own word by this, so
 * that the key's words must have been compared before.
 */
export function Admit({ request, onClose }: AdmitProps) {
  const { me, negotiation } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const chair = runsTheTalks(me);
  const [draft, setDraft] = useState<DelegateDraft>({
    name: request.name,
    title: '',
    party: request.party,
    role: chair ? 'principal' : 'negotiator',
    may: ['speak', 'propose'],
  });
  const [rooms, setRooms] = useState<readonly RoomId[]>([]);
  const [compared, setCompared] = useState(false);
  const sealing = useSealing(request.party);
  const set = (change: Partial<DelegateDraft>): void => setDraft({ ...draft, ...change });
  const accredit = async (): Promise<void> => {
    const person = `p${randomHex().slice(0, 12)}`;
    const kind = 'delegate-accredited';
    const body = { person, key: request.key, head: chair, ...accreditationOf(draft, chair) };
    if (!(await run(rosterOf(negotiation), kind, sealing.seal(kind, body)))) return;
    for (const room of rooms) if (!(await run(room, 'member-admitted', { person }))) return;
    onClose();
  };
  return (
    <Dialog title={words.asking.letIn(request.name)} onClose={onClose} onGo={() => void accredit()}>
      <p>{words.asking.whyCompare}</p>
      <p className="large key-words" dir="ltr">
        {fingerprint(request.key).join(' ')}
      </p>
      <Tick
        label={words.asking.compared(request.name)}
        value={compared}
        onChange={setCompared}
        required
      />
      <NameAndTitle draft={draft} onChange={set} />
      <RoleAndMandates draft={draft} onChange={set} head={chair} />
      <RoomsToEnter rooms={rooms} onChange={setRooms} />
      <BringKey sealing={sealing} />
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy || sealing.where === 'elsewhere'}>
          {words.asking.accredit}
        </button>
      </Ends>
    </Dialog>
  );
}
