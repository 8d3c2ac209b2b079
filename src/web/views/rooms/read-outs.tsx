import { useMemo } from 'react';
import { holds } from '../../../core/record/authority.ts';
import type { Communique, ReadOut, Session } from '../../../core/record/matters.ts';
import { inCommon } from '../../../core/record/in-common.ts';
import { readOutsOf, standsJoint, waitingFor } from '../../../core/record/read-outs.ts';
import type { Room } from '../../../core/record/state.ts';
import { piecesOf } from '../../../core/text/pieces.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { Pieces } from '../text/pieces.tsx';
import { partyName, sessionDate } from './naming.ts';
import './read-outs.css';

interface OfSession {
  readonly room: Room;
  readonly session: Session;
  readonly acting: boolean;
}

export const isTold = ({ readOuts, communiques }: Session): boolean =>
  (readOuts?.size ?? 0) + (communiques?.size ?? 0) > 0;

export const toldId = ({ id }: Session): string => `told-${id}`;

/** What was said of the sessions of a room, the latest first and open. */
export function ToldSessions({ room, acting }: Omit<OfSession, 'session'>) {
  const speech = useWords();
  const { words } = speech;
  const told = [...room.sessions.values()]
    .filter(isTold)
    .toSorted((a, b) => (a.when < b.when ? 1 : -1));
  if (told.length === 0) return null;
  return (
    <section className="told-sessions" aria-label={words.readOuts.title}>
      <h3>{words.readOuts.title}</h3>
      {told.map((session, place) => (
        <details key={session.id} id={toldId(session)} open={place === 0}>
          <summary>
            <bdi>{session.title}</bdi> <small>{sessionDate(session, speech)}</small>
          </summary>
          <ToldSession room={room} session={session} acting={acting} />
        </details>
      ))}
    </section>
  );
}

function ToldSession({ room, session, acting }: OfSession) {
  const { state } = useTalks();
  const readOuts = readOutsOf(session, state.roster.parties.keys());
  const all = [...(session.communiques?.values() ?? [])];
  const replaced = all.filter(({ replacedBy }) => replacedBy !== undefined);
  const { words } = useWords();
  return (
    <div className="told">
      {all
        .filter((one) => !replaced.includes(one))
        .map((one) => (
          <OneCommunique key={one.id} {...{ room, session, acting }} communique={one} />
        ))}
      {replaced.length > 0 && (
        <details className="earlier">
          <summary>{words.readOuts.replaced(replaced.length)}</summary>
          {replaced.map(({ id, text, language }) => (
            <blockquote key={id} dir="auto" lang={language}>
              {text}
            </blockquote>
          ))}
        </details>
      )}
      {readOuts.length > 0 && (
        <div className="side-by-side-read-outs">
          {readOuts.map((readOut) => (
            <OneReadOut key={readOut.party} readOut={readOut} />
          ))}
        </div>
      )}
      <InCommon readOuts={readOuts} />
    </div>
  );
}

/** A communique stands out where it is joint; a draft says for whom it waits, beside the button of who is asked. */
function OneCommunique({
  room,
  session,
  acting,
  communique,
}: OfSession & { readonly communique: Communique }) {
  const { state, me } = useTalks();
  const { words, list, instant } = useWords();
  const act = useActing();
  const name = (party: string): string => partyName(state, party);
  const waiting = waitingFor(communique);
  const joint = standsJoint(communique);
  const { party } = me;
  const asked = party !== undefined && waiting.includes(party) && holds(me, 'speak');
  const last = [...communique.assents.values()].at(-1) ?? communique.source;
  const own = { session: session.id, communique: communique.id, party: party ?? '' };
  return (
    <article className="communique" data-joint={joint}>
      <h4>
        {joint
          ? words.readOuts.joint(list(communique.parties.map(name)))
          : words.readOuts.draft(list(communique.parties.map(name)))}
      </h4>
      <blockquote dir="auto" lang={communique.language}>
        {communique.text}
      </blockquote>
      <p className="quietly">
        {joint
          ? words.readOuts.stands(instant(last.recorded))
          : words.readOuts.waits(list(waiting.map(name)))}
      </p>
      {acting && asked && (
        <button
          type="button"
          disabled={act.busy}
          onClick={() => void act.run(room.id, 'communique-assented', own)}
        >
          {words.readOuts.assent(name(party))}
        </button>
      )}
      <Why>{act.why}</Why>
    </article>
  );
}

function OneReadOut({ readOut }: { readonly readOut: ReadOut }) {
  const { state } = useTalks();
  const { words, instant } = useWords();
  const { party, text, language, earlier, source } = readOut;
  return (
    <article className="read-out">
      <h4>
        <bdi>{partyName(state, party)}</bdi>
      </h4>
      <blockquote dir="auto" lang={language}>
        {text}
      </blockquote>
      <p className="quietly">{words.readOuts.issued(instant(source.recorded))}</p>
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{words.readOuts.earlier(earlier.length)}</summary>
          {earlier.map((before) => (
            <blockquote key={before.source.entry} dir="auto" lang={before.language}>
              {before.text}
            </blockquote>
          ))}
        </details>
      )}
    </article>
  );
}

/** Sentences that several have, with brackets where they word them differently. */
function InCommon({ readOuts }: { readonly readOuts: readonly ReadOut[] }) {
  const { words } = useWords();
  const compared = useMemo(() => inCommon(readOuts), [readOuts]);
  if (compared.parties.length < 2) return null;
  const [language] = readOuts.map((one) => one.language);
  const all = new Set(compared.parties);
  return (
    <section className="in-common" aria-label={words.readOuts.common}>
      <h4>{words.readOuts.common}</h4>
      {compared.sentences.length === 0 && <p className="quietly">{words.readOuts.nothingCommon}</p>}
      {compared.sentences.map(({ id, content, in: held }) => (
        <p key={id} dir="auto" lang={language}>
          {held && held.by.length < all.size && (
            <span className="code">{`${held.by.join(', ')} · `}</span>
          )}
          <Pieces pieces={piecesOf(content, held?.by ?? compared.parties, all)} />
        </p>
      ))}
    </section>
  );
}
