import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Statement } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Form } from '../../parts/form.tsx';
import { InPlace } from '../../parts/in-place.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';

interface ContestProps {
  readonly statement: Statement;
  readonly room: Room;
}

/** Anyone in the room can dispute a statement; who recorded it, or the chair, can correct it. */
export function Contest({ statement, room }: ContestProps) {
  const { me } = useTalks();
  const { words } = useWords();
  const [open, setOpen] = useState<'dispute' | 'correct'>();
  const close = (): void => setOpen(undefined);
  const corrects = statement.source.by === me.id || runsTheTalks(me);
  if (open) {
    const Asked = open === 'dispute' ? Dispute : Correct;
    return (
      <InPlace>
        <Asked statement={statement} room={room} onClose={close} />
      </InPlace>
    );
  }
  return (
    <p className="row contest">
      <button type="button" className="link" onClick={() => setOpen('dispute')}>
        {words.statements.dispute}
      </button>
      {corrects && (
        <button type="button" className="link" onClick={() => setOpen('correct')}>
          {words.statements.correct}
        </button>
      )}
    </p>
  );
}

interface Open extends ContestProps {
  readonly onClose: () => void;
}

function Dispute({ statement, room, onClose }: Open) {
  const { words } = useWords();
  const acting = useActing();
  const label = words.statements.disputeWhy;
  const writing = useDraft(useTalks(), `dispute ${room.id} ${statement.id}`, label);
  const why = writing.text;
  const dispute = async (): Promise<void> => {
    const body = { statement: statement.id, why };
    if (!(await acting.run(room.id, 'statement-disputed', body))) return;
    writing.done();
    onClose();
  };
  return (
    <Form className="contest" onGo={() => void dispute()}>
      <DraftLines label={label} writing={writing} most={5000} required />
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.statements.disputeGo}
        </button>
      </Ends>
    </Form>
  );
}

function Correct({ statement, room, onClose }: Open) {
  const { words } = useWords();
  const acting = useActing();
  const writer = useTalks();
  const { correctGist, correctWhy } = words.statements;
  const now = statement.corrections.at(-1)?.gist ?? statement.gist;
  const place = `${room.id} ${statement.id}`;
  const gistWriting = useDraft(writer, `correcting ${place}`, correctGist, now);
  const whyWriting = useDraft(writer, `correcting why ${place}`, correctWhy);
  const [gist, why] = [gistWriting.text, whyWriting.text];
  const correct = async (): Promise<void> => {
    const body = { statement: statement.id, gist, why };
    if (!(await acting.run(room.id, 'statement-corrected', body))) return;
    gistWriting.done();
    whyWriting.done();
    onClose();
  };
  return (
    <Form className="contest" onGo={() => void correct()}>
      <DraftLines label={correctGist} writing={gistWriting} most={5000} required />
      <DraftLines label={correctWhy} writing={whyWriting} rows={2} most={2000} required />
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.statements.correctGo}
        </button>
      </Ends>
    </Form>
  );
}
