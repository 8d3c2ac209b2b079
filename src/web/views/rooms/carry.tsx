import { useState } from 'react';
import { carryOf, type Carriable, type CarriedBody } from '../../../core/record/carry.ts';
import type { RoomId } from '../../../core/record/ids.ts';
import type { Stretch } from '../../../core/record/left-out.ts';
import type { Room } from '../../../core/record/state.ts';
import { partyId, type PartyId } from '../../../core/text/point.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice, Ends, Lines, Tick } from '../../parts/fields.tsx';
import { roomsOf } from '../../place.ts';
import { useWords } from '../../words/words.tsx';
import { CarryPreview } from './carry-preview.tsx';
import { WordsToCarry } from './carry-words.tsx';
import { isIn } from './membership.ts';
import { nameOf, partyName } from './naming.ts';
import { whatInWords } from './sayings-text.ts';

interface CarryProps {
  readonly source: Carriable;
  /** The parties whose it is; none: that of the source. */
  readonly parties?: readonly PartyId[];
  readonly from: Room;
  /** Tells one button from another where several stand together. */
  readonly whose?: string;
}

/** The button by which a mediator takes something that he sees here into another room. */
export function Carry({ whose, ...props }: CarryProps) {
  const [open, setOpen] = useState(false);
  const { words } = useWords();
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={whose ? words.carry.openWhat(whose) : undefined}
        onClick={() => setOpen(true)}
      >
        {words.carry.open}
      </button>
      {open && <CarryDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the mediator has chosen so far. */
interface Choices {
  /** His own words instead of those that stand there. */
  readonly own: string | undefined;
  readonly leaveOut: readonly Stretch[];
  /** The code of a party, `person` for the author, or nothing. */
  readonly whose: string;
  readonly named: boolean;
  readonly note: string;
}
const wordsAlone: Choices = { own: undefined, leaveOut: [], whose: '', named: false, note: '' };
const AUTHOR = 'person:';

function bodyOf(source: Carriable, { own, whose, ...manner }: Choices): CarriedBody {
  const attributed = whose === AUTHOR ? 'person' : 'party';
  const party = whose === '' || whose === AUTHOR ? {} : { party: partyId(whose) };
  const carried = own === undefined ? { ...source, ...party } : { words: own, ...party };
  return carryOf(carried, { ...manner, ...(whose !== '' && { attributed }) });
}

function CarryDialog({ source, parties, from, onClose }: CarryProps & { onClose: () => void }) {
  const { negotiation, state, me } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const targets = roomsOf(state).filter((room) => room.id !== from.id && isIn(room, me.id));
  const [to, setTo] = useState<RoomId | undefined>(targets[0]?.id);
  const [chosen, setChoices] = useState(wordsAlone);
  const writing = useDraft({ negotiation, me }, `carry note ${from.id}`, words.carry.title);
  const choices = { ...chosen, note: writing.text };
  const choose = (chosen: Partial<Choices>): void => setChoices({ ...choices, ...chosen });
  const room = targets.find(({ id }) => id === to);
  const body = bodyOf(source, choices);

  const carry = async (): Promise<void> => {
    if (!room || !(await acting.run(room.id, 'carried', { ...body }))) return;
    writing.done();
    onClose();
  };

  return (
    <Dialog title={words.carry.title} onClose={onClose} onGo={() => void carry()}>
      <p>{words.carry.intro}</p>
      {room ? (
        <>
          <Targets rooms={targets} value={room.id} onChange={setTo} />
          <WhatGoesOver source={source} choices={choices} onChoose={choose} />
          <Whose source={source} parties={parties} choices={choices} onChoose={choose} />
          <DraftLines label={words.carry.note} writing={writing} rows={2} most={5000} />
          <CarryPreview body={body} room={room} />
        </>
      ) : (
        <p>{words.carry.nowhere}</p>
      )}
      <Ends onClose={onClose} why={acting.why}>
        {room && (
          <button type="submit" className="primary" disabled={acting.busy}>
            {words.carry.go(room.name)}
          </button>
        )}
      </Ends>
    </Dialog>
  );
}

interface TargetsProps {
  readonly rooms: readonly Room[];
  readonly value: RoomId;
  readonly onChange: (to: RoomId | undefined) => void;
}

/** The rooms into which something can be taken. */
export function Targets({ rooms, value, onChange }: TargetsProps) {
  const { words } = useWords();
  const chosen = (to: string): void => onChange(rooms.find(({ id }) => id === to)?.id);
  return (
    <Choice label={words.carry.to} value={value} onChange={chosen}>
      {rooms.map(({ id, name, purpose }) => (
        <option key={id} value={id}>
          {words.rooms.named(name, words.domain.purpose[purpose])}
        </option>
      ))}
    </Choice>
  );
}

interface ChoosingProps {
  readonly source: Carriable;
  readonly choices: Choices;
  readonly onChoose: (chosen: Partial<Choices>) => void;
}

/** The words as they stand with what is left out, or the mediator's own; and whether it is said what they are. */
function WhatGoesOver({ source, choices, onChoose }: ChoosingProps) {
  const speech = useWords();
  const { words } = speech;
  const { own, leaveOut, named } = choices;
  const standing = source.words ?? '';
  /** His own words begin with what he has not left out. */
  const how = (chosen: string): void => {
    const own = chosen === 'own' ? (carryOf(source, { leaveOut }).text ?? '') : undefined;
    onChoose({ own, whose: '', leaveOut: [] });
  };
  const what = whatInWords({ text: source.words, what: source.what }, speech);
  return (
    <>
      <Choice
        label={words.carry.how}
        value={own === undefined ? 'as it stands' : 'own'}
        onChange={how}
      >
        <option value="as it stands">{words.carry.asItStands}</option>
        <option value="own">{words.carry.inMyWords}</option>
      </Choice>
      {own !== undefined && (
        <Lines
          label={words.carry.words}
          value={own}
          onChange={(text) => onChoose({ own: text })}
          rows={4}
          required
        />
      )}
      {own === undefined && standing !== '' && (
        <WordsToCarry
          source={standing}
          leaveOut={leaveOut}
          onLeaveOut={(stretches) => onChoose({ leaveOut: stretches })}
        />
      )}
      {own === undefined && standing !== '' && what !== '' && (
        <Tick
          label={words.carry.named(what)}
          value={named}
          onChange={(tick) => onChoose({ named: tick })}
        />
      )}
    </>
  );
}

/** Whose words they are, on the mediator's word: of his own words, any party's. */
function Whose({
  source,
  parties = source.party === undefined ? [] : [source.party],
  choices,
  onChoose,
}: ChoosingProps & { readonly parties: readonly PartyId[] | undefined }) {
  const { state } = useTalks();
  const { words } = useWords();
  const own = choices.own !== undefined;
  const named = own ? [...state.roster.parties.keys()] : parties;
  return (
    <Choice
      label={words.carry.whose}
      value={choices.whose}
      onChange={(whose) => onChoose({ whose })}
    >
      <option value="">{words.carry.nobody}</option>
      {named.map((party) => (
        <option key={party} value={party}>
          {partyName(state, party)}
        </option>
      ))}
      {!own && source.person !== undefined && (
        <option value={AUTHOR}>{nameOf(state, source.person)}</option>
      )}
    </Choice>
  );
}
