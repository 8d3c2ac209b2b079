import { useState } from 'react';
import { fingerprint } from '../../../core/log/fingerprint.ts';
import { rosterOf, zKey, type Key } from '../../../core/record/ids.ts';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { partyKeyOf, type Party } from '../../../core/record/roster.ts';
import {
  forgetPartyKey,
  keepPartyKey,
  makePartyKey,
  saveKeyFile,
  settingOf,
} from '../../client/party-keys.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends, Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { BringKey } from './bring-key.tsx';
import { useSealing } from './sealing.ts';

/** The party's own key, who put it there, and what its head, or the chair, can do about it. */
export function PartyKey({ party }: { readonly party: Party }) {
  const { me, at } = useTalks();
  const { words, instant } = useWords();
  const stands = party.keys.at(-1);
  const mine = me.head && me.party === party.id;
  return (
    <div className="party-key">
      {stands ? (
        <p className="quietly">
          {words.people.partyKey}{' '}
          <bdi className="key-words">{fingerprint(stands.key).join(' ')}</bdi>
        </p>
      ) : (
        <p className="quietly">{words.people.noPartyKey}</p>
      )}
      {party.keys.map(
        ({ key, source, replacedBecause }) =>
          replacedBecause !== undefined && (
            <p key={key} className="notice">
              {words.people.replacedByChair(instant(source.recorded))}{' '}
              <q dir="auto">{replacedBecause}</q>
            </p>
          ),
      )}
      {at === undefined && mine && <OwnPartyKey party={party} />}
      {at === undefined && runsTheTalks(me) && stands && <ReplaceKey party={party} />}
    </div>
  );
}

/** What a head does with the party's key: puts it in place, saves it, brings it, changes it. */
function OwnPartyKey({ party }: { readonly party: Party }) {
  const { me, negotiation, now } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const sealing = useSealing(party.id);
  const { held } = sealing;
  const put = async (): Promise<void> => {
    const next = makePartyKey({ negotiation, party: party.id });
    await keepPartyKey(next); // before it stands: a key that stands and that no one has would be lost
    const keeps = keysInForce(now.roster, party);
    const body = sealing.seal('party-key-set', settingOf(next, keeps));
    if (!(await run(rosterOf(negotiation), 'party-key-set', body))) await forgetPartyKey(next);
    sealing.look();
  };
  const stands = partyKeyOf(party) !== undefined;
  return (
    <>
      <BringKey sealing={sealing} />
      {held && <p className="quietly">{words.people.keyHere}</p>}
      <p className="row">
        {held && (
          <button type="button" className="link" onClick={() => saveKeyFile(held)}>
            {words.people.saveKey}
          </button>
        )}
        {held && (
          <button
            type="button"
            className="link"
            onClick={() => void forgetPartyKey(held).then(sealing.look)}
          >
            {words.people.forgetKey}
          </button>
        )}
        {(held || !stands) && (
          <button type="button" className="link" disabled={busy} onClick={() => void put()}>
            {stands ? words.people.changeKey : words.people.makeKey(me.name)}
          </button>
        )}
      </p>
      <Why>{why}</Why>
    </>
  );
}

/** The keys of a party's people, without codes that were not used. */
const keysInForce = (
  { keys, people }: ReturnType<typeof useTalks>['now']['roster'],
  { id }: Party,
): readonly Key[] =>
  [...keys]
    .filter(([, one]) => one.ended === undefined && people.get(one.person)?.party === id)
    .map(([key]) => key);

/** The chair's way out where a party has lost its key: an act before everyone, with its reason. */
function ReplaceKey({ party }: { readonly party: Party }) {
  const { negotiation, me } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const title = words.people.replaceTitle(party.name);
  const writing = useDraft({ negotiation, me }, `replacing ${party.id}`, title);
  const reason = writing.text;
  const key = zKey.safeParse(typed.trim().toLowerCase()).data;
  const replace = async (): Promise<void> => {
    const body = { party: party.id, key: key ?? '', reason: reason.trim() };
    if (!(await run(rosterOf(negotiation), 'party-key-replaced', body))) return;
    writing.done();
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {words.people.replaceKey}
      </button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)} onGo={() => void replace()}>
          <p>{words.people.replaceWhat}</p>
          <Line
            label={words.people.replaceWith}
            value={typed}
            onChange={setTyped}
            required
            pattern="\s*[0-9a-fA-F]{64}\s*"
          />
          <DraftLines label={words.people.replaceReason} writing={writing} most={2000} required />
          <Ends onClose={() => setOpen(false)} why={why}>
            <button type="submit" className="primary" disabled={busy}>
              {words.people.replaceGo}
            </button>
          </Ends>
        </Dialog>
      )}
    </>
  );
}
