import { useState } from 'react';
import type { PartyId } from '../../../core/text/point.ts';
import { useDraft } from '../../client/drafts.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends, Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import type { AboutPoint } from './about.ts';

interface Given {
  readonly about: AboutPoint;
  readonly party: PartyId;
  readonly name: string;
  readonly label: string;
  readonly depth: number;
  readonly onClose: () => void;
}

/** `7.` becomes `7 bis.`: a point inserted without renumbering. */
const bisOf = (label: string): string => label.replace(/^(.*?)([.):]*)$/, '$1 bis$2');

/** A party proposes a point that the text does not have yet, behind the one in focus. */
export function NewPoint({ about, party, name, label, depth, onClose }: Given) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, room } = about;
  const [number, setNumber] = useState(bisOf(label));
  const title = words.text.newPointAfter(name);
  const writing = useDraft(useTalks(), `new ${instrument.id} ${point}`, title);
  const { text } = writing;
  const filed = (): void => {
    writing.done();
    onClose();
  };
  const file = (): void => {
    const written = number.trim() === '' ? {} : { label: number.trim() };
    const body = {
      instrument: instrument.id,
      version: instrument.versions.length,
      party,
      point: `n${randomHex()}`,
      text: text.replace(/\n\s*\n/g, '\n').trim(),
      added: { after: point, ...written, kind: label === '' ? 'paragraph' : 'point', depth },
    };
    void run(room.id, 'amendment-filed', body).then((done) => done && filed());
  };
  return (
    <Dialog title={title} onClose={onClose} onGo={file}>
      <Line label={words.text.number} value={number} onChange={setNumber} most={60} />
      <DraftLines label={words.text.wordingOf(party)} writing={writing} rows={5} required />
      <Ends onClose={onClose} why={why}>
        <button type="submit" className="primary" disabled={busy}>
          {words.text.proposePoint}
        </button>
      </Ends>
    </Dialog>
  );
}
