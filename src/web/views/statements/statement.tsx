import type { PressSource, Statement } from '../../../core/record/matters.ts';
import type { Source } from '../../../core/record/source.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { isIn } from '../rooms/membership.ts';
import { nameOf, pointInWords } from '../rooms/naming.ts';
import { Contest } from './contest.tsx';

interface StatementProps {
  readonly statement: Statement;
  readonly room: Room;
}

/** One statement: who, in which role, when and where, what, through whom, and what was said against it. */
export function OneStatement({ statement, room }: StatementProps) {
  const { me, at } = useTalks();
  const acting = at === undefined && isIn(room, me.id);
  return (
    <article className="statement">
      <Speaker statement={statement} />
      <Gist statement={statement} />
      <Circumstances statement={statement} room={room} />
      <Disputes statement={statement} />
      {acting && <Contest statement={statement} room={room} />}
    </article>
  );
}

function Speaker({ statement }: { readonly statement: Statement }) {
  const { words, when } = useWords();
  const { speaker, role, party, verb, recipient, mode, said } = statement;
  return (
    <header>
      <h2>
        <bdi>{speaker}</bdi>
        {party !== undefined && <span className="code"> {party}</span>}
      </h2>
      <p className="quietly">
        {role !== undefined && !isAlike(role, speaker) && (
          <>
            <bdi>{role}</bdi>
            {' · '}
          </>
        )}
        <bdi>{verb}</bdi>
        {recipient !== undefined && ` ${words.statements.to(recipient)}`}
        {` · ${words.statements.mode[mode]} · ${when(said)}`}
      </p>
    </header>
  );
}

/** Who is known by nothing else, “an official in Lissane”, is not named twice. */
const isAlike = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

/** The latest correction stands in the text; what was recorded first stays below it. */
function Gist({ statement }: { readonly statement: Statement }) {
  const { state } = useTalks();
  const { words, instant } = useWords();
  const last = statement.corrections.at(-1);
  const gist = last?.gist ?? statement.gist;
  const quoted = statement.quoted.filter((quote) => !gist.includes(quote));
  const by = (source: Source): string => nameOf(state, source.by) ?? source.by;
  return (
    <>
      <p className="gist" dir="auto">
        {statement.quoted.includes(gist) ? `“${gist}”` : gist}
      </p>
      {quoted.map((quote) => (
        <blockquote key={quote} dir="auto">
          {`“${quote}”`}
        </blockquote>
      ))}
      {statement.corrections.map(({ why, source }) => (
        <p key={source.entry} className="corrected">
          <strong>{words.statements.corrected(by(source), instant(source.recorded))}</strong>
          {words.domain.colon}
          <bdi>{why}</bdi>
        </p>
      ))}
      {last && (
        <details>
          <summary>{words.statements.firstRecorded}</summary>
          <p className="gist" dir="auto">
            <del>{statement.gist}</del>
          </p>
          {statement.corrections.slice(0, -1).map(({ gist: earlier, source }) => (
            <p key={source.entry} className="gist" dir="auto">
              <del>{earlier}</del>
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function Circumstances({ statement, room }: StatementProps) {
  const { state } = useTalks();
  const { address } = usePlace();
  const { words, instant } = useWords();
  const press = statement.press && room.sources.get(statement.press);
  const recorder = nameOf(state, statement.source.by) ?? statement.source.by;
  return (
    <Facts>
      {statement.medium !== undefined && (
        <Fact term={words.statements.medium}>{statement.medium}</Fact>
      )}
      {statement.occasion !== undefined && (
        <Fact term={words.statements.occasion}>{statement.occasion}</Fact>
      )}
      {statement.basis !== undefined && (
        <Fact term={words.statements.basis}>{statement.basis}</Fact>
      )}
      {statement.about.length > 0 && (
        <Fact term={words.statements.about}>
          {statement.about.map(({ instrument, point }, at) => (
            <span key={`${instrument} ${point ?? ''}`}>
              {at > 0 && ', '}
              <Link href={address('text', { room: room.id, instrument, point })}>
                {point === undefined
                  ? words.rooms.wholeText(room.instruments.get(instrument)?.title ?? instrument)
                  : pointInWords(room, { instrument, point }, { words })}
              </Link>
            </span>
          ))}
        </Fact>
      )}
      {press && (
        <Fact term={words.statements.source}>
          <SourceLine source={press} />
        </Fact>
      )}
      <Fact term={words.statements.chain}>
        <Chain statement={statement} />
      </Fact>
      <Fact term={words.statements.recorded}>
        {words.statements.recordedBy(recorder, instant(statement.source.recorded))}
      </Fact>
    </Facts>
  );
}

/** Where something was read, with its credit; the address leads out of Parley. */
export function SourceLine({ source }: { readonly source: PressSource }) {
  const { words, when } = useWords();
  const { title, outlet, credit, published, address } = source;
  return (
    <>
      <cite>
        {address === undefined ? (
          <bdi>{title}</bdi>
        ) : (
          <a href={address} rel="noreferrer external" dir="auto">
            {title}
          </a>
        )}
      </cite>
      <span className="quietly">
        {' · '}
        <bdi>{outlet}</bdi>
        {published !== undefined && ` · ${words.statements.published(when(published))}`}
        {credit !== undefined && ` · ${words.statements.credit(credit)}`}
      </span>
    </>
  );
}

/** Through whom it reached us, the speaker first. */
function Chain({ statement }: { readonly statement: Statement }) {
  const { words } = useWords();
  return (
    <ol className="chain">
      {statement.chain.map(({ who, how, certainty }, at) => (
        <li key={`${at} ${who}`} data-certainty={certainty}>
          <bdi>{who}</bdi>
          {words.statements.linked}
          <span className="quietly">{words.statements.how[how]}</span>
          {certainty === 'inferred' && (
            <span className="quietly">{` (${words.statements.inferred})`}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Disputes({ statement }: { readonly statement: Statement }) {
  const { words, instant } = useWords();
  return statement.disputes.map(({ by, why, source }) => (
    <div key={source.entry} className="notice dispute">
      <p>
        <strong>{words.statements.disputed(by, instant(source.recorded))}</strong>
      </p>
      <p className="gist" dir="auto">
        {why}
      </p>
    </div>
  ));
}
