import { useState } from 'react';
import { rosterOf } from '../../../core/record/ids.ts';
import { mandates, type Mandate, type Person } from '../../../core/record/roster.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Form } from '../../parts/form.tsx';
import { InPlace } from '../../parts/in-place.tsx';
import { Ends, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';

interface GiveMandateProps {
  readonly person: Person;
  readonly party: PartyId;
}

/** The head of a delegation says what one of its people may do for the party from now on. */
export function GiveMandate({ person, party }: GiveMandateProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <InPlace>
        <MandateForm person={person} party={party} onClose={() => setOpen(false)} />
      </InPlace>
    );
  return (
    <button type="button" className="link" onClick={() => setOpen(true)}>
      {words.people.change(person.name)}
    </button>
  );
}

function MandateForm({ person, party, onClose }: GiveMandateProps & { onClose: () => void }) {
  const { negotiation, state } = useTalks();
  const { words } = useWords();
  const acting = useActing();
  const [may, setMay] = useState<readonly Mandate[]>(person.may);
  const change = (mandate: Mandate, held: boolean): void =>
    setMay(mandates.filter((one) => (one === mandate ? held : may.includes(one))));
  const give = async (): Promise<void> => {
    const body = { person: person.id, party, may };
    if (await acting.run(rosterOf(negotiation), 'mandate-given', body)) onClose();
  };
  const same = may.length === person.may.length && may.every((one) => person.may.includes(one));
  return (
    <Form className="box mandate-form" onGo={() => void give()}>
      <fieldset>
        <legend>{words.people.mandateOf(person.name, partyName(state, party))}</legend>
        {mandates.map((mandate) => (
          <Tick
            key={mandate}
            label={words.domain.mandate[mandate]}
            value={may.includes(mandate)}
            onChange={(held) => change(mandate, held)}
          />
        ))}
      </fieldset>
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy || same}>
          {may.length === 0 ? words.people.end : words.people.give}
        </button>
      </Ends>
    </Form>
  );
}
