import {
  agreementOn,
  reachOf,
  type Question,
  type RivalWording,
} from '../../../core/record/principals.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark } from '../../parts/mark.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { withoutStop } from '../../words/full-stop.ts';
import { useWords } from '../../words/words.tsx';
import { partyName, partyNames, pointInWords } from '../rooms/naming.ts';
import { Spans } from '../text/pieces.tsx';
import { excerpt, spansBetween } from '../text/since.ts';
import type { Asked } from './asked.ts';
import { Decision } from './decision.tsx';

/** One point: who keeps it, what the sides want it to say, what hangs on it, and the decision. */
export function OneQuestion({ room, question }: Asked) {
  const { address } = usePlace();
  const { words } = useWords();
  const { instrument, point } = question;
  const on = { room: room.id, instrument: instrument.id, point };
  const name = pointInWords(room, on, { words });
  return (
    <article className="question" aria-labelledby={`q-${room.id}-${point}`}>
      <header>
        <h2 id={`q-${room.id}-${point}`}>
          <Mark shape={question.standing.stage} quiet /> {name}
        </h2>
        <p className="quietly">
          {words.tasks.inRoom(instrument.title, room.name)}{' '}
          <Link href={address('text', on)}>{words.principal.inText}</Link>
        </p>
        <KeptBy {...question} />
      </header>
      <Wordings question={question} />
      <Hangs room={room} question={question} />
      <Decision room={room} question={question} />
    </article>
  );
}

function KeptBy({ by }: Pick<Question, 'by'>) {
  const { state } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const names = (lapsed: boolean): string =>
    partyNames(
      by.filter((one) => one.lapsed === lapsed).map(({ party }) => party),
      state,
      speech,
    );
  return (
    <>
      {names(false) !== '' && <p>{words.principal.keptBy(names(false))}</p>}
      {names(true) !== '' && <p>{words.principal.wasKeptBy(names(true))}</p>}
      {by.map(({ party, note }) =>
        note === undefined ? null : (
          <blockquote key={party} dir="auto">
            <span className="code">{party}</span> {note}
          </blockquote>
        ),
      )}
    </>
  );
}

/**
 * The rival wordings, one under the other: of those that are not on the table, what differs from that
 * with some words around it, so that the eye compares words and not pages.
 */
function Wordings({ question }: { readonly question: Question }) {
  const { state } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const { instrument, wordings } = question;
  const tabled = wordings.find((one) => one.tabled)?.text ?? null;
  const held = wordings.filter((one) => one.tabled || one.by.length > 0);
  return (
    <section>
      <h3 className="unseen">{words.principal.wordings}</h3>
      <ul className="rivals">
        {held.map((wording) => (
          <li key={wording.text ?? 'none'}>
            <p className="quietly">
              {wording.tabled && <em>{words.text.onTable}</em>}
              {wording.tabled && wording.by.length > 0 && ' · '}
              {wording.by.length > 0 &&
                words.principal.wanted(partyNames(wording.by, state, speech))}
            </p>
            <p className="rival" lang={instrument.language} dir="auto">
              <RivalText wording={wording} tabled={tabled} />
            </p>
            <ReachOf question={question} wording={wording} alone={held.length === 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RivalText({
  wording: { text, tabled: isTabled },
  tabled,
}: {
  readonly wording: RivalWording;
  readonly tabled: string | null;
}) {
  const { words } = useWords();
  if (text === null) return words.text.noSuchPoint;
  if (text === '') return words.text.withheld;
  return isTabled || tabled === null ? text : <Spans spans={excerpt(spansBetween(tabled, text))} />;
}

/** How many would then want the same words; of words that all want, how many would have agreed to them. */
function ReachOf({
  question: { instrument, standing },
  wording,
  alone,
}: {
  readonly question: Question;
  readonly wording: RivalWording;
  readonly alone: boolean;
}) {
  const { me } = useTalks();
  const { words } = useWords();
  const say = words.principal;
  if (alone) {
    const { now, joined, of } = agreementOn(standing, instrument, me.party);
    return (
      <p className="quietly">
        {joined > now ? say.wouldAgree(joined, of) : say.haveAgreed(now, of)}
      </p>
    );
  }
  const { now, joined, of } = reachOf(wording, instrument, me.party);
  const yours = me.party !== undefined && wording.by.includes(me.party);
  if (yours) return <p className="quietly">{say.yours}</p>;
  if (joined === now) return null;
  return <p className="quietly">{joined === of ? say.allWould : say.wouldWant(joined, of)}</p>;
}

function Hangs({ room, question: { hanging } }: Asked) {
  const { state } = useTalks();
  const { address } = usePlace();
  const { words, list } = useWords();
  const { gates, pledges, instruments } = hanging;
  const nothing = gates.length + pledges.length + instruments.length === 0;
  return (
    <section className="hangs">
      <h3>{words.principal.hangs}</h3>
      {nothing && <p className="quietly">{words.principal.nothingHangs}</p>}
      <ul>
        {gates.map(({ id, guards }) => (
          <li key={id}>{words.principal.gate(withoutStop(guards))}</li>
        ))}
        {pledges.map(({ id, by, what }) => (
          <li key={id}>
            {words.principal.pledge(
              list(by.map((party) => partyName(state, party))),
              withoutStop(what),
            )}
          </li>
        ))}
        {instruments.map(({ id, title }) => (
          <li key={id}>
            {words.principal.under}{' '}
            <Link href={address('text', { room: room.id, instrument: id, point: undefined })}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
