import { useState } from 'react';
import type { PartyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName } from '../rooms/naming.ts';
import { carriedOver, type Grounds } from './draft.ts';
import { Spans } from './pieces.tsx';
import { spansBetween } from './since.ts';

interface Given {
  readonly text: string;
  readonly begun: Grounds;
  readonly now: Grounds;
  readonly party: PartyId;
  readonly language: string;
  /** Goes on writing from the words that stand now. */
  readonly onGoOn: (text: string) => void;
}

/**
 * Says which words have changed since one began to write, and offers to carry one’s own over to them.
 * Where the party itself held other words than those on the table, what its own people changed counts.
 */
export function ChangedMeanwhile({ text, begun, now, party, language, onGoOn }: Given) {
  const { state } = useTalks();
  const { words } = useWords();
  const [both, setBoth] = useState(false);
  const own = begun.own !== now.own;
  if (!own && begun.tabled === now.tabled)
    return both ? <p className="notice">{words.live.bothChanged}</p> : null;
  // A party that had filed nothing holds the words on the table: then it is those that changed.
  const isTable = !own || (begun.own === begun.tabled && now.own === now.tabled);
  const [older, newer] = isTable ? [begun.tabled, now.tabled] : [begun.own, now.own];
  const carry = (): void => {
    const carried = carriedOver(text, older, newer);
    setBoth(carried.both);
    onGoOn(carried.text);
  };
  return (
    <div className="notice" role="alert">
      <p>{isTable ? words.live.tabledChanged : words.live.ownChanged(partyName(state, party))}</p>
      <p className="wording-text" lang={language} dir="auto">
        <Spans spans={spansBetween(older, newer)} />
      </p>
      <p className="row">
        <button type="button" onClick={carry}>
          {words.live.carryOver}
        </button>
        <button type="button" onClick={() => onGoOn(text)}>
          {words.live.keepMine}
        </button>
      </p>
    </div>
  );
}
