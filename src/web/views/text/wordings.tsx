import { runsTheTalks } from '../../../core/record/authority.ts';
import { carriableWording } from '../../../core/record/carry.ts';
import { joiningOf } from '../../../core/record/joining.ts';
import { wordingsByParty, type RivalWording } from '../../../core/record/principals.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { Carry } from '../rooms/carry.tsx';
import { isIn } from '../rooms/membership.ts';
import type { AboutPoint } from './about.ts';
import { draftOf } from './draft.ts';
import { Spans } from './pieces.tsx';
import { excerpt, spansBetween } from './since.ts';
import { backToPoint } from './walking.ts';

interface Given {
  readonly about: AboutPoint;
  readonly onPropose: () => void;
  readonly onAdd: () => void;
}

/** The wordings on the table, with the way to join one, to propose another, to go back. */
export function WordingsOf({ about, onPropose, onAdd }: Given) {
  const talks = useTalks();
  const { words } = useWords();
  const { instrument, point, may } = about;
  const draft = draftOf(talks, instrument, point) !== undefined;
  const wordings = wordingsByParty(instrument, point);
  const filed = may.party !== undefined && instrument.amendments.get(may.party)?.has(point);
  const tabled = tabledAt(instrument, point)?.text ?? null;
  const closes = ({ by }: RivalWording): boolean =>
    instrument.mustAgree.every((party) => party === may.party || by.includes(party));
  return (
    <section className="wordings" aria-label={words.text.wordings}>
      {wordings.length > 1 && (
        <ul>
          {wordings.map((wording) => (
            <li key={wording.text ?? 'none'}>
              <OneWording
                about={about}
                wording={wording}
                tabled={tabled}
                closes={closes(wording)}
              />
            </li>
          ))}
        </ul>
      )}
      {wordings.length === 1 &&
        wordings.map((wording) => <CarryWording key="only" about={about} wording={wording} />)}
      {may.propose && (
        <div className="row">
          <button type="button" onClick={onPropose}>
            {draft ? words.text.goOn : words.text.propose}
          </button>
          {filed && <Withdraw about={about} />}
          <button type="button" className="quiet" onClick={onAdd}>
            {words.text.newPoint}
          </button>
        </div>
      )}
    </section>
  );
}

interface OneGiven {
  readonly about: AboutPoint;
  readonly wording: RivalWording;
  readonly tabled: string | null;
  /** No other party wants anything else: joining it closes the bracket. */
  readonly closes: boolean;
}

function OneWording({ about, wording, tabled, closes }: OneGiven) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const { text, by, through } = wording;
  const name = (party: PartyId): string => state.roster.parties.get(party)?.name ?? party;
  const behind = new Set(through.flatMap(({ members }) => members));
  const names = [
    ...by.filter((party) => !behind.has(party)).map(name),
    ...through.map(({ coalition, members }) =>
      words.text.forMembers(name(coalition), list(members.map(name))),
    ),
  ];
  const { may } = about;
  const mine =
    may.party !== undefined && wordingOf(about.instrument, may.party, about.point) === text;
  return (
    <>
      <p className="whose">
        {wording.tabled && (
          <>
            <em>{words.text.onTable}</em>
            {names.length > 0 && ' · '}
          </>
        )}
        {list(names)}
      </p>
      <p className="wording-text" lang={about.instrument.language} dir="auto">
        {text === null ? (
          words.text.noSuchPoint
        ) : (
          <Spans spans={excerpt(spansBetween(tabled, text))} />
        )}
      </p>
      <CarryWording about={about} wording={wording} whose={list(names)} />
      {may.propose && !mine && (
        <Join about={about} wording={wording} names={list(names)} closes={closes} />
      )}
    </>
  );
}

/** For who runs the talks: takes the wording into another room. */
function CarryWording({
  about: { instrument, point, room },
  wording: { text, by },
  whose,
}: Pick<OneGiven, 'about' | 'wording'> & { readonly whose?: string }) {
  const { me, at } = useTalks();
  if (at !== undefined || !runsTheTalks(me) || !isIn(room, me.id)) return null;
  const [party] = by;
  const source = carriableWording(instrument, { point, text, party });
  return <Carry source={source} parties={by} from={room} {...(whose && { whose })} />;
}

/** Files the other side's words as one's own: the bracket closes by itself. */
function Join({
  about,
  wording,
  names,
  closes,
}: Omit<OneGiven, 'tabled'> & { readonly names: string }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, room, point, may } = about;
  const joining =
    may.party === undefined ? undefined : joiningOf(instrument, may.party, point, wording.text);
  const join = (): void => {
    if (joining)
      void run(room.id, joining.kind, joining.body).then((done) => done && backToPoint(point));
  };
  return (
    <>
      <button type="button" className={closes ? 'primary' : ''} disabled={busy} onClick={join}>
        {names === '' ? words.text.joinTable : words.text.join(names)}
      </button>
      <Why>{why}</Why>
    </>
  );
}

const tabledAt = (instrument: Instrument, point: PointId) =>
  onTable(instrument)?.points.find(({ id }) => id === point);

function Withdraw({ about }: { readonly about: AboutPoint }) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, room, point, may } = about;
  if (may.party === undefined) return null;
  const body = {
    instrument: instrument.id,
    version: instrument.versions.length,
    party: may.party,
    point,
  };
  return (
    <>
      <button
        type="button"
        className="quiet"
        disabled={busy}
        onClick={() =>
          void run(room.id, 'amendment-withdrawn', body).then((done) => done && backToPoint(point))
        }
      >
        {words.text.withdraw}
      </button>
      <Why>{why}</Why>
    </>
  );
}
