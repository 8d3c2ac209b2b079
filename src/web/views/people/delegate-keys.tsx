import { useState } from 'react';
import { heads, runsTheTalks } from '../../../core/record/authority.ts';
import { rosterOf, type Key } from '../../../core/record/ids.ts';
import { isExpired, partyKeyOf, type Person } from '../../../core/record/roster.ts';
import { fingerprint } from '../../../core/log/fingerprint.ts';
import { newCode } from '../../client/invitation-code.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Confirmed } from '../../parts/confirmed.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { BringKey } from './bring-key.tsx';
import { useSealing } from './sealing.ts';
import { CodeLasts, ShowCode, type MadeCode } from './show-code.tsx';

/** Whether one may see to a person's keys: one's own, those of one's delegation, or of no party's people. */
export function seesTo(me: Person, person: Person): boolean {
  if (me.id === person.id || heads(me, person)) return true;
  return runsTheTalks(me) && (person.party === undefined || person.head);
}

/** What can be done about the keys of a person, and about the role. */
export function DelegateKeys({ person }: { readonly person: Person }) {
  const { me } = useTalks();
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  if (!seesTo(me, person)) return null;
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {words.people.keysOf(person.name)}
      </button>
      {open && <KeysDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function KeysDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { me, now, negotiation } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const sealing = useSealing(person.party);
  const [hours, setHours] = useState(72);
  const [reason, setReason] = useState('');
  const [made, setMade] = useState<MadeCode>();
  const roster = rosterOf(negotiation);
  const party = person.party && now.roster.parties.get(person.party);
  // A party's key decides for its people; until there is one, the head, and for heads the chair.
  const vouches = party && partyKeyOf(party) !== undefined ? me.party === party.id : true;
  const blocked = busy || (me.party !== undefined && sealing.where === 'elsewhere');

  const giveCode = async (): Promise<void> => {
    const { code, invitation } = newCode(hours);
    const body = sealing.seal('code-given', { person: person.id, invitation });
    if (await run(roster, 'code-given', body)) setMade({ code, expires: invitation.expires });
  };
  const end = (key: Key): Promise<boolean> => {
    const body = { key, ...(reason.trim() === '' ? {} : { why: reason.trim() }) };
    return run(roster, 'key-ended', sealing.seal('key-ended', body));
  };
  const isMe = person.id === me.id;
  const recall = async (): Promise<boolean> => {
    const body = sealing.seal('delegate-recalled', { person: person.id });
    const done = await run(roster, 'delegate-recalled', body);
    if (done) onClose();
    return done;
  };
  if (made) return <ShowCode made={made} name={person.name} why={why} onClose={onClose} />;
  return (
    <Dialog title={words.people.keysOf(person.name)} onClose={onClose}>
      {me.party === person.party && <BringKey sealing={sealing} />}
      <KeyList person={person} busy={busy} why={why} onEnd={end} />
      <Line label={words.people.endWhy} value={reason} onChange={setReason} />
      {vouches && (
        <>
          <p>{words.people.newCodeWhat}</p>
          <CodeLasts hours={hours} onChange={setHours} />
        </>
      )}
      <Ends onClose={onClose} why={why} wayOut={words.shell.close}>
        <Confirmed
          act={isMe ? words.people.giveUp : words.people.recall(person.name)}
          means={isMe ? words.people.giveUpMeans : words.people.recallMeans(person.name)}
          busy={busy}
          why={why}
          onYes={recall}
        />
        {vouches && (
          <button
            type="button"
            className="primary"
            disabled={blocked}
            onClick={() => void giveCode()}
          >
            {words.people.newCode}
          </button>
        )}
      </Ends>
    </Dialog>
  );
}

interface KeyListProps {
  readonly person: Person;
  readonly busy: boolean;
  readonly why: string | undefined;
  readonly onEnd: (key: Key) => Promise<boolean>;
}

/** The keys of a person, those in force with the way to end them. */
function KeyList({ person, busy, why, onEnd }: KeyListProps) {
  const { now, instant } = useTalks();
  const { words, instant: inWords } = useWords();
  const keys = [...now.roster.keys].filter(([, of]) => of.person === person.id);
  return (
    <ul className="key-list">
      {keys.map(([key, certified]) => (
        <li key={key} data-ended={certified.ended !== undefined}>
          <span dir="ltr" className="key-words">
            {fingerprint(key).slice(0, 4).join(' ')}
          </span>
          {certified.invitation && <span className="quietly"> · {words.people.isCode}</span>}
          {certified.ended === undefined && !isExpired(certified, instant) ? (
            <Confirmed
              act={words.people.endKey}
              means={words.people.endKeyMeans(person.name)}
              busy={busy}
              why={why}
              onYes={() => onEnd(key)}
              quiet
            />
          ) : (
            <span className="quietly">
              {` · ${words.people.keyEnded(inWords(certified.ended ?? certified.expires ?? ''))}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
