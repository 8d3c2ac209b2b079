import { useState } from 'react';
import type { Fact } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line, Moment } from '../../parts/fields.tsx';
import { Ticks } from '../../parts/ticks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';

interface NameFactProps {
  readonly room: Room;
  /** The fact whose declarers are changed; none: a new one. */
  readonly fact?: Fact;
}

/** The button and the dialog by which the chair names a fact, and who is entitled to declare it. */
export function NameFact({ room, fact }: NameFactProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={fact ? 'quiet' : ''} onClick={() => setOpen(true)}>
        {fact ? words.facts.changeIt : words.facts.name}
        {fact && <span className="unseen">{fact.title}</span>}
      </button>
      {open && <FactForm room={room} {...(fact ? { fact } : {})} onClose={() => setOpen(false)} />}
    </>
  );
}

function FactForm({ room, fact, onClose }: NameFactProps & { readonly onClose: () => void }) {
  const { state } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [title, setTitle] = useState(fact?.title ?? '');
  const [parties, setParties] = useState<readonly string[]>(fact?.entitled?.parties ?? []);
  const [number, setNumber] = useState(() => fewerOf(fact));
  const enter = async (): Promise<void> => {
    const id = fact?.id ?? `fact-${randomHex().slice(0, 12)}`;
    const enough = number === '' ? {} : { number: Number(number) };
    const body = { fact: id, title: title.trim(), parties, ...enough };
    if (await acting.run(room.id, 'fact-set', body)) onClose();
  };
  return (
    <Dialog title={words.facts.name} onClose={onClose} onGo={() => void enter()}>
      <Line label={words.facts.what} value={title} onChange={setTitle} required />
      <Ticks
        legend={words.facts.who}
        all={[...state.roster.parties.keys()]}
        named={(party) => partyName(state, party)}
        chosen={parties}
        onChange={setParties}
      />
      {parties.length > 1 && (
        <Line
          label={words.facts.number}
          value={number}
          onChange={setNumber}
          pattern={parties.map((_, at) => at + 1).join('|')}
          inputMode="numeric"
        />
      )}
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.facts.go}
        </button>
      </Ends>
    </Dialog>
  );
}

/** How many of those entitled must declare a fact, as written; empty where each must. */
function fewerOf(fact: Fact | undefined): string {
  const { parties = [], number = 0 } = fact?.entitled ?? {};
  return number < parties.length ? String(number) : '';
}

interface DeclareFactProps {
  readonly room: Room;
  readonly fact: Fact;
  /** For which party; none: as who runs the talks. */
  readonly party: PartyId | undefined;
  /** What was said last. */
  readonly holds: boolean;
}

/** Declares that a fact holds, from a day on if one is given; or takes that back. */
export function DeclareFact({ room, fact, party, holds }: DeclareFactProps) {
  const { state } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const declare = async (now: boolean): Promise<void> => {
    const whose = party === undefined ? {} : { party };
    const since = now && from !== '' ? { from } : {};
    const body = { fact: fact.id, title: fact.title, holds: now, ...whose, ...since };
    if (await acting.run(room.id, 'fact-declared', body)) setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="quiet"
        disabled={acting.busy}
        onClick={() => (holds ? void declare(false) : setOpen(true))}
      >
        {holds ? words.facts.takeBack : words.facts.declare}
        <span className="unseen">{fact.title}</span>
      </button>
      {!open && <Why>{acting.why}</Why>}
      {open && (
        <Dialog
          title={words.facts.declareTitle(fact.title)}
          onClose={() => setOpen(false)}
          onGo={() => void declare(true)}
        >
          <Moment label={words.facts.from} value={from} onChange={setFrom} type="date" />
          <Ends onClose={() => setOpen(false)} why={acting.why}>
            <button type="submit" className="primary" disabled={acting.busy}>
              {party === undefined
                ? words.facts.declareAsChair
                : words.facts.declareFor(partyName(state, party))}
            </button>
          </Ends>
        </Dialog>
      )}
    </>
  );
}
