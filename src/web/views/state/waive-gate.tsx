import { useState } from 'react';
import type { Gate } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends } from '../../parts/fields.tsx';
import { withoutStop } from '../../words/full-stop.ts';
import { useWords } from '../../words/words.tsx';

interface WaiveGateProps {
  readonly room: Room;
  readonly gate: Gate;
}

/** The chair opens a gate though its condition does not hold, and says why. */
export function WaiveGate({ room, gate }: WaiveGateProps) {
  const { words } = useWords();
  const acting = useActing();
  const [open, setOpen] = useState(false);
  const title = words.gates.waiveTitle(withoutStop(gate.title));
  const writing = useDraft(useTalks(), `waiving ${room.id} ${gate.id}`, title);
  const reason = writing.text;
  const waive = async (): Promise<void> => {
    const body = { gate: gate.id, reason: reason.trim() };
    if (!(await acting.run(room.id, 'gate-waived', body))) return;
    writing.done();
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {words.gates.waive}
        <span className="unseen">{gate.title}</span>
      </button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)} onGo={() => void waive()}>
          <DraftLines label={words.gates.reason} writing={writing} most={5000} required />
          <Ends onClose={() => setOpen(false)} why={acting.why}>
            <button type="submit" className="primary" disabled={acting.busy}>
              {words.gates.waiveGo}
            </button>
          </Ends>
        </Dialog>
      )}
    </>
  );
}
