import { useState } from 'react';
import { holds, runsTheTalks } from '../../../core/record/authority.ts';
import type { Json } from '../../../core/record/canonical.ts';
import type { Session } from '../../../core/record/matters.ts';
import { attendedBy, standsJoint } from '../../../core/record/read-outs.ts';
import type { Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { randomHex } from '../../client/keys.ts';
import { useDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Choice, Ends, Line, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from './naming.ts';
import { isTold, toldId } from './read-outs.tsx';

interface OfSession {
  readonly room: Room;
  readonly session: Session;
}

/** What can still be said of a session that was held, and the way to what was said. */
export function TellOf({ room, session, acting }: OfSession & { readonly acting: boolean }) {
  const { me } = useTalks();
  const { words } = useWords();
  const [asked, setAsked] = useState<'read-out' | 'communique'>();
  const present = attendedBy(session);
  const { party } = me;
  const own = party !== undefined && present.includes(party) && holds(me, 'speak');
  const together = present.length > 1 && (own || runsTheTalks(me));
  const close = (): void => setAsked(undefined);
  const again = party !== undefined && session.readOuts?.has(party) === true;
  return (
    <>
      <p className="told-links">
        {isTold(session) && (
          <a href={`#${toldId(session)}`} onClick={openTold(session)}>
            {words.readOuts.seeTold}
          </a>
        )}
        {acting && own && (
          <button type="button" className="link" onClick={() => setAsked('read-out')}>
            {again ? words.readOuts.issueAgain : words.readOuts.issue}
          </button>
        )}
        {acting && together && (
          <button type="button" className="link" onClick={() => setAsked('communique')}>
            {words.readOuts.propose}
          </button>
        )}
      </p>
      {asked === 'read-out' && party !== undefined && (
        <IssueReadOut {...{ room, session, party }} onClose={close} />
      )}
      {asked === 'communique' && <ProposeCommunique {...{ room, session }} onClose={close} />}
    </>
  );
}

/** Opens what may be folded, and goes there without leaving the address of the page. */
const openTold =
  (session: Session) =>
  (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    const told = document.getElementById(toldId(session));
    if (!(told instanceof HTMLDetailsElement)) return;
    told.open = true;
    told.scrollIntoView();
    told.querySelector('summary')?.focus();
  };

function IssueReadOut({
  room,
  session,
  party,
  onClose,
}: OfSession & { readonly party: PartyId; readonly onClose: () => void }) {
  const { negotiation, state, me } = useTalks();
  const { words, language } = useWords();
  const acting = useActing();
  const before = session.readOuts?.get(party);
  const title = words.readOuts.issueTitle(partyName(state, party), session.title);
  const place = `read-out ${room.id} ${session.id}`;
  const writing = useDraft({ negotiation, me }, place, title, before?.text ?? '');
  const { text } = writing;
  const [tag, setTag] = useState<string>(before?.language ?? language);
  const issue = async (): Promise<void> => {
    const body: Json = { session: session.id, party, text, ...languageOf(tag) };
    if (!(await acting.run(room.id, 'read-out-issued', body))) return;
    writing.done();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onGo={() => void issue()}>
      <DraftLines label={words.readOuts.text} writing={writing} rows={8} most={20_000} required />
      <Line label={words.readOuts.language} value={tag} onChange={setTag} />
      {before && <p className="quietly">{words.readOuts.issueNote}</p>}
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.readOuts.issueGo}
        </button>
      </Ends>
    </Dialog>
  );
}

function ProposeCommunique({ room, session, onClose }: OfSession & { onClose: () => void }) {
  const { negotiation, state, me } = useTalks();
  const { words, language } = useWords();
  const acting = useActing();
  const present = attendedBy(session);
  const drafts = [...(session.communiques?.values() ?? [])].filter(
    (one) => one.replacedBy === undefined && !standsJoint(one),
  );
  const title = words.readOuts.proposeTitle(session.title);
  const place = `communique ${room.id} ${session.id}`;
  const writing = useDraft({ negotiation, me }, place, title);
  const { text } = writing;
  const [tag, setTag] = useState<string>(language);
  const [parties, setParties] = useState<readonly PartyId[]>(present);
  const [instead, setInstead] = useState('');
  const propose = async (): Promise<void> => {
    const communique = `communique-${randomHex().slice(0, 12)}`;
    const about = { session: session.id, communique, parties: [...parties], text };
    const body: Json = { ...about, ...languageOf(tag), ...(instead && { instead }) };
    if (!(await acting.run(room.id, 'communique-proposed', body))) return;
    writing.done();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onGo={() => void propose()}>
      <DraftLines label={words.readOuts.text} writing={writing} rows={8} most={20_000} required />
      <Line label={words.readOuts.language} value={tag} onChange={setTag} />
      <fieldset className="when">
        <legend>{words.readOuts.whose}</legend>
        {present.map((party) => (
          <Tick
            key={party}
            label={partyName(state, party)}
            value={parties.includes(party)}
            onChange={(yes) =>
              setParties(present.filter((one) => (one === party ? yes : parties.includes(one))))
            }
          />
        ))}
      </fieldset>
      {drafts.length > 0 && (
        <Choice label={words.readOuts.instead} value={instead} onChange={setInstead}>
          <option value="">{words.readOuts.insteadOfNone}</option>
          {drafts.map((draft) => (
            <option key={draft.id} value={draft.id}>
              {openingOf(draft.text)}
            </option>
          ))}
        </Choice>
      )}
      <p className="quietly">{words.readOuts.proposeNote}</p>
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy || parties.length < 2}>
          {words.readOuts.proposeGo}
        </button>
      </Ends>
    </Dialog>
  );
}

const languageOf = (tag: string): { readonly language?: string } =>
  tag.trim() === '' ? {} : { language: tag.trim() };

const OPENING = 60;
const openingOf = (text: string): string =>
  text.length > OPENING ? `${text.slice(0, OPENING)}…` : text;
