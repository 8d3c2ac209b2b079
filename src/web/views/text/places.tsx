import { onTable, tabledPoint } from '../../../core/record/rules.ts';
import type { Instrument, Move } from '../../../core/record/instrument.ts';
import { isSamePlace } from '../../../core/record/moves.ts';
import { movesOvertakenOn } from '../../../core/record/overtaken.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, placeInWords } from '../rooms/naming.ts';
import type { AboutPoint } from './about.ts';
import { backToPoint } from './walking.ts';

/** One place where a point is wanted, and by whom; no move: where the version on the table has it. */
interface Wanted {
  readonly move: Move | undefined;
  readonly by: readonly PartyId[];
}

/** The places of a point, that on the table first, then in the order of parties; nothing, where no one wants it elsewhere. */
export function placesByParty(instrument: Instrument, point: PointId): readonly Wanted[] {
  const moveOf = (party: PartyId): Move | undefined => instrument.moves?.get(party)?.get(point);
  const moves = instrument.mustAgree.map(moveOf).filter((move) => move !== undefined);
  if (moves.length === 0) return [];
  const distinct = moves.filter(
    (move, at) => moves.findIndex((other) => isSamePlace(other, move)) === at,
  );
  return [undefined, ...distinct].map((move) => ({
    move,
    by: instrument.mustAgree.filter((party) => isSamePlace(moveOf(party), move)),
  }));
}

/** Where parties want the point to stand, with the way to join one, or to leave it where it is. */
export function PlacesOf({ about, onMove }: { readonly about: AboutPoint; onMove: () => void }) {
  const { words } = useWords();
  const { instrument, point, may } = about;
  const places = placesByParty(instrument, point);
  const tabled = tabledPoint(instrument, point);
  const canMove = may.propose && tabled !== undefined && tabled.kind !== 'title';
  const overtaken = movesOvertakenOn(instrument, point);
  if (places.length === 0 && overtaken.length === 0 && !canMove) return null;
  return (
    <section className="wordings" aria-label={words.text.places}>
      {places.length > 0 && <h3>{words.text.places}</h3>}
      {places.length > 0 && (
        <ul>
          {places.map((wanted) => (
            <li key={wanted.move?.source.entry ?? 'table'}>
              <OnePlace about={about} wanted={wanted} />
            </li>
          ))}
        </ul>
      )}
      {overtaken.map((move) => (
        <OvertakenMove key={move.party} about={about} move={move} />
      ))}
      {canMove && (
        <div className="row">
          <button type="button" className="quiet" onClick={onMove}>
            {words.text.move}
          </button>
        </div>
      )}
    </section>
  );
}

function OnePlace({ about, wanted }: { readonly about: AboutPoint; readonly wanted: Wanted }) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, room, point, may } = about;
  const { move, by } = wanted;
  const names = list(by.map((party) => partyName(state, party)));
  const mine = may.party !== undefined && by.includes(may.party);
  const own = { instrument: instrument.id, version: onTable(instrument)?.number ?? 0, point };
  const join = (): void => {
    if (may.party === undefined) return;
    const body = { ...own, party: may.party };
    const [joins] = by;
    const place = move && {
      ...(move.after === undefined ? {} : { after: move.after }),
      depth: move.depth,
      ...(joins === undefined ? {} : { joins }),
    };
    const kind = place ? 'move-filed' : 'move-withdrawn';
    void run(room.id, kind, { ...body, ...place }).then((done) => done && backToPoint(point));
  };
  const where = move
    ? placeInWords(room, { instrument: instrument.id, ...withoutVersion(move) }, { words })
    : words.text.place.table;
  return (
    <>
      <p className="whose">{names}</p>
      <p className="wording-text">{where}</p>
      {may.propose && !mine && (
        <>
          <button type="button" disabled={busy} onClick={join}>
            {move ? words.text.joinPlace(names) : words.text.withdrawMove}
          </button>
          <Why>{why}</Why>
        </>
      )}
    </>
  );
}

/** A place is called by the version that is on the table now. */
const withoutVersion = ({ after, depth }: Move) => ({ after, depth });

function OvertakenMove({ about, move }: { readonly about: AboutPoint; readonly move: Move }) {
  const { state } = useTalks();
  const { words } = useWords();
  const { instrument, room } = about;
  const place = placeInWords(room, { ...move, instrument: instrument.id }, { words });
  return (
    <p className="quietly">
      {words.text.placeOvertaken(partyName(state, move.party), move.version, place)}
    </p>
  );
}
