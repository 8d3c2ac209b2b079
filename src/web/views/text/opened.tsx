import { useContext, useState, type ReactNode } from 'react';
import { joinableIn, type Joinable } from '../../../core/record/bracket-joining.ts';
import { joiningOf } from '../../../core/record/joining.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import type { AlternativePiece, BracketPiece, Piece } from '../../../core/text/pieces.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { usePlace } from '../../place.ts';
import { directionOf, useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { OneAct, wordsOn } from './history.tsx';
import { InTextContext, type InText } from './in-text.ts';
import { mayDo, type May } from './may.ts';
import { draftOf } from './draft.ts';
import { backToPoint } from './walking.ts';

interface Given {
  readonly bracket: BracketPiece;
  readonly number: number;
  /** What the bracket says, for who hears it. */
  readonly label: string;
  readonly onFold: () => void;
  /** The words of an alternative. */
  readonly children: (pieces: readonly Piece[]) => ReactNode;
}

/**
 * A bracket opened in place: a line for each alternative, who wants it in a first column, and what can be
 * done about it. All of it may stand in a paragraph or a heading, and so is no list.
 */
export function Opened({ bracket, number, label, onFold, children }: Given) {
  const { words } = useWords();
  const here = useHere();
  const joinable = here ? joinableHere(here, number) : [];
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot stand in a paragraph
    <span className="opened" role="group" aria-label={label}>
      <span className="alternatives">
        {bracket.alternatives.map((one, place) => (
          <span className="alternative" key={place}>
            <span className="code by">{one.names.join(', ')}</span>
            <span>
              {one.pieces.length > 0 ? (
                children(one.pieces)
              ) : (
                <em className="out">
                  <bdi>{words.text.delete}</bdi>
                </em>
              )}
            </span>
            <span className="joins">
              {here &&
                joinable
                  .filter(({ by }) => by.some((party) => one.by.includes(party)))
                  .map((words) => (
                    <Join key={words.text} here={here} joinable={words} alternative={one} />
                  ))}
            </span>
          </span>
        ))}
      </span>
      {here ? (
        <ActsHere here={here} onFold={onFold} />
      ) : (
        <span className="opened-acts">
          <Fold onFold={onFold} />
        </span>
      )}
    </span>
  );
}

/** The point that the bracket stands in, as it is on the table now. */
interface Here extends InText {
  readonly room: Room;
  readonly instrument: Instrument;
  readonly may: May;
}

function useHere(): Here | undefined {
  const inText = useContext(InTextContext);
  const { me, at, state } = useTalks();
  const { room, instrument } = usePlace();
  if (!inText || !room || !instrument) return undefined;
  const may = mayDo(me, { room, roster: state.roster }, instrument, at !== undefined);
  return { ...inText, room, instrument, may };
}

function joinableHere({ instrument, point, isPlaced, may }: Here, number: number) {
  const { party, propose } = may;
  return isPlaced && propose && party !== undefined
    ? joinableIn(instrument, party, point, number)
    : [];
}

interface JoinGiven {
  readonly here: Here;
  readonly joinable: Joinable;
  readonly alternative: AlternativePiece;
}

/** Takes these words over; called by those who are named for them, where anyone is. */
function Join({ here: { instrument, room, point, may }, joinable, alternative }: JoinGiven) {
  const { state } = useTalks();
  const { words, list } = useWords();
  const spoken = useSpoken();
  const { run, busy, why } = useActing();
  const { by, text, whose, closes } = joinable;
  const isAll = alternative.by.every((party) => by.includes(party));
  const named = alternative.names.filter((party) => isAll || by.includes(party));
  const holders = whose.length > 0 ? whose : named.length > 0 ? named : by;
  const names = list(holders.map((party) => partyName(state, party)));
  const joining = may.party && joiningOf(instrument, may.party, point, text);
  const join = (): void => {
    if (joining)
      void run(room.id, joining.kind, joining.body).then((done) => done && backToPoint(point));
  };
  return (
    <>
      <button
        {...spoken}
        type="button"
        className={closes ? 'primary' : ''}
        disabled={busy}
        onClick={join}
      >
        {whose.length > 0 ? words.text.join(names) : words.text.joinHere(names)}
      </button>
      {why !== undefined && (
        <span {...spoken} className="why" role="alert">
          {why}
        </span>
      )}
    </>
  );
}

function ActsHere({ here, onFold }: { readonly here: Here; readonly onFold: () => void }) {
  const talks = useTalks();
  const { words } = useWords();
  const spoken = useSpoken();
  const [isTold, setTold] = useState(false);
  const { room, instrument, point, may, onPropose } = here;
  const acts = wordsOn(room, instrument, point);
  const isBegun = draftOf(talks, instrument, point) !== undefined;
  return (
    <>
      <span className="opened-acts">
        {may.propose && (
          <button {...spoken} type="button" className="quiet" onClick={onPropose}>
            {isBegun ? words.text.goOn : words.text.propose}
          </button>
        )}
        {acts.length > 0 && (
          <button
            {...spoken}
            type="button"
            className="quiet"
            aria-expanded={isTold}
            onClick={() => setTold(!isTold)}
          >
            {words.text.history(acts.length)}
          </button>
        )}
        <Fold onFold={onFold} />
      </span>
      {isTold && (
        <span {...spoken} className="told">
          {acts.map((act) => (
            <span className="act" key={act.source.entry}>
              <OneAct act={act} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** The interface speaks in the midst of a text in another language: what it says keeps its own direction. */
export function useSpoken() {
  const { language } = useWords();
  return { lang: language, dir: directionOf(language) };
}

function Fold({ onFold }: { readonly onFold: () => void }) {
  const { words } = useWords();
  const spoken = useSpoken();
  return (
    <button {...spoken} type="button" className="quiet" onClick={onFold}>
      {words.text.foldBracket}
    </button>
  );
}
