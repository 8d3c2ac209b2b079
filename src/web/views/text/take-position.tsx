import { useState } from 'react';
import type { Position } from '../../../core/record/instrument.ts';
import { heldOn } from '../../../core/record/standing.ts';
import { wordingHash, wordingsOf } from '../../../core/record/wording.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Form } from '../../parts/form.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice } from '../../parts/fields.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import type { AboutPoint } from './about.ts';
import { Spans } from './pieces.tsx';
import { between } from './since.ts';
import { backToPoint } from './walking.ts';

/** Where one's own party stands on the very words that are on screen. */
export function TakePosition({ about }: { readonly about: AboutPoint }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, room, may } = about;
  const { party } = may;
  const held = party === undefined ? undefined : heldOn(instrument, point, party);
  const lapsed = held?.taken?.lapsed ? held.taken.position : undefined;
  const [chosen, setChosen] = useState<Position | undefined>();
  const now = wordingsOf(instrument, point);
  const [read, setRead] = useState(now);
  const changed = chosen !== undefined && wordingHash(read) !== wordingHash(now);
  const writing = useDraft(useTalks(), `note ${instrument.id} ${point}`, words.text.take);
  const note = writing.text;
  if (party === undefined) return null;
  const standsAt = lapsed ?? held?.counts ?? 'silent';
  const position =
    chosen ?? (may.positions.includes(standsAt) ? standsAt : (may.positions[0] ?? 'silent'));
  const own = held?.through === undefined;
  const unchanged = own && position === held?.counts && note.trim() === '';
  const taken = (): void => {
    writing.done();
    setChosen(undefined);
    backToPoint(point);
  };
  const take = (): void => {
    const body = {
      instrument: instrument.id,
      version: instrument.versions.length,
      point,
      party,
      position,
      wording: wordingHash(now),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    void run(room.id, 'position-taken', body).then((done) => done && taken());
  };
  const noteOf = words.text.noteOf[position];
  return (
    <Form className="take" onGo={take}>
      <Choice
        label={words.text.standsOn(party)}
        value={position}
        onChange={(value) => {
          setChosen(may.positions.find((one) => one === value));
          if (chosen === undefined) setRead(now);
        }}
      >
        {may.positions.toReversed().map((one) => (
          <option key={one} value={one}>
            {words.domain.position[one]}
          </option>
        ))}
      </Choice>
      {noteOf !== undefined && (
        <DraftLines
          label={noteOf}
          writing={writing}
          rows={2}
          most={5000}
          required={position === 'with reservation'}
        />
      )}
      {changed && (
        <div className="notice" role="alert">
          <p>{words.live.choosingChanged}</p>
          <p className="wording-text" lang={instrument.language} dir="auto">
            <Spans spans={between(read, now)} />
          </p>
          <button type="button" onClick={() => setRead(now)}>
            {words.live.haveRead}
          </button>
        </div>
      )}
      <button type="submit" disabled={busy || unchanged || changed}>
        {lapsed === position ? words.text.renew(words.domain.position[position]) : words.text.take}
      </button>
      <Why>{why}</Why>
    </Form>
  );
}
