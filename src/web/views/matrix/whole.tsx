import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Instrument } from '../../../core/record/instrument.ts';
import { onTable } from '../../../core/record/rules.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { Chooser } from './chooser.tsx';
import { chosenFrom, foldable, type Folded, type Wanted } from './chosen.ts';
import { Grid } from './grid.tsx';
import { matrixOf } from './rows.ts';
import { tellingOf } from './telling.ts';

const nothing: Folded = { parties: new Set(), points: new Set() };

interface Given {
  readonly instrument: Instrument;
  /** What else can be done with it, beside what is looked for. */
  readonly children: ReactNode;
}

/** The matrix of one text, with what of it is looked for, and what is folded. */
export function Whole({ instrument, children }: Given) {
  const { now } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const { parties } = now.roster;
  const matrix = useMemo(() => matrixOf(instrument), [instrument]);
  const [wanted, setWanted] = useState<Wanted>({ party: '', point: '' });
  const sought = useDeferredValue(wanted);
  const { folded, setFolded, foldParty, foldPoint } = useFolded();
  const chosen = useMemo(() => {
    const tabled = new Map(onTable(instrument)?.points.map(({ id, text }) => [id, text]));
    return chosenFrom(matrix, sought, folded, {
      party: (party) => parties.get(party)?.name ?? party,
      words: (point) => tabled.get(point) ?? '',
    });
  }, [instrument, matrix, sought, folded, parties]);
  const telling = useMemo(
    () => tellingOf(instrument, speech, (party) => parties.get(party)?.name ?? party),
    [instrument, speech, parties],
  );
  const all = useMemo(() => foldable(matrix), [matrix]);
  const isFolded = folded.parties.size + folded.points.size > 0;
  return (
    <>
      <Chooser {...{ matrix, chosen, wanted }} onWant={setWanted}>
        {all.parties.size + all.points.size > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => setFolded(isFolded ? nothing : all)}
          >
            {isFolded ? words.matrix.unfoldAll : words.matrix.foldAll}
          </button>
        )}
        {children}
      </Chooser>
      <Grid
        {...{ instrument, matrix, chosen, telling, folded }}
        onFoldParty={foldParty}
        onFoldPoint={foldPoint}
      />
    </>
  );
}

function useFolded() {
  const [folded, setFolded] = useState<Folded>(nothing);
  const foldParty = useCallback(
    (party: PartyId) => setFolded((last) => ({ ...last, parties: turned(last.parties, party) })),
    [],
  );
  const foldPoint = useCallback(
    (point: PointId) => setFolded((last) => ({ ...last, points: turned(last.points, point) })),
    [],
  );
  return { folded, setFolded, foldParty, foldPoint };
}

function turned<Id>(folded: ReadonlySet<Id>, one: Id): ReadonlySet<Id> {
  const others = [...folded].filter((other) => other !== one);
  return new Set(folded.has(one) ? others : [...others, one]);
}
