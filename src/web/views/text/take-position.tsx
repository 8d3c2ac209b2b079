import { useState } from 'react';
import type { Position } from '../../../core/record/instrument.ts';
import { heldOn } from '../../../core/record/standing.ts';
import { wordingHash, wordingsOf } from '../../../core/record/wording.ts';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { Choice, Lines } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import type { AboutPoint } from './about.ts';
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
  const [note, setNote] = useState('');
  if (party === undefined) return null;
  const standsAt = lapsed ?? held?.counts ?? 'silent';
  const position =
    chosen ?? (may.positions.includes(standsAt) ? standsAt : (may.positions[0] ?? 'silent'));
  const own = held?.through === undefined;
  const unchanged = own && position === held?.counts && note.trim() === '';
  const taken = (): void => {
    setNote('');
    backToPoint(point);
  };
  const take = (): void => {
    const body = {
      instrument: instrument.id,
      version: instrument.versions.length,
      point,
      party,
      position,
      wording: wordingHash(wordingsOf(instrument, point)),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    void run(room.id, 'position-taken', body).then((done) => done && taken());
  };
  const noteOf = words.text.noteOf[position];
  return (
    <form
      className="take"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <Choice
        label={words.text.standsOn(party)}
        value={position}
        onChange={(value) => setChosen(may.positions.find((one) => one === value))}
      >
        {may.positions.toReversed().map((one) => (
          <option key={one} value={one}>
            {words.domain.position[one]}
          </option>
        ))}
      </Choice>
      {noteOf !== undefined && <Lines label={noteOf} value={note} onChange={setNote} rows={2} />}
      <button type="submit" disabled={busy || unchanged}>
        {lapsed === position ? words.text.renew(words.domain.position[position]) : words.text.take}
      </button>
      <Why>{why}</Why>
    </form>
  );
}
