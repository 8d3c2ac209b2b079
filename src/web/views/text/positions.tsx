import { coalitionsOn } from '../../../core/record/coalitions.ts';
import { heldOn, type Held } from '../../../core/record/standing.ts';
import type { PartyId } from '../../../core/text/point.ts';
import { useTalks } from '../../client/talks.tsx';
import { Mark, markOf } from '../../parts/mark.tsx';
import { useWords } from '../../words/words.tsx';
import type { AboutPoint } from './about.ts';
import { Spans } from './pieces.tsx';
import { since, wordsChanged } from './since.ts';

/** Where each party stands on the point; a position that lapsed says so, and what changed since. */
export function Positions({ about }: { readonly about: AboutPoint }) {
  const { words } = useWords();
  const { instrument, point, standing } = about;
  const coalitions = coalitionsOn(instrument).flatMap((code): Place[] =>
    instrument.positions.get(point)?.has(code) ? [[code, heldOn(instrument, point, code)]] : [],
  );
  const { spoken, quiet } = bySpeaking(standing.held);
  const list = (held: readonly Place[]) => (
    <ul>
      {held.map(([party, one]) => (
        <OnePosition key={party} about={about} party={party} held={one} />
      ))}
    </ul>
  );
  return (
    <section className="positions" aria-label={words.text.positions}>
      {list([...coalitions, ...spoken])}
      {quiet.length > 0 && (
        <details className="quiet-parties">
          <summary>{words.text.silentParties(quiet.length)}</summary>
          {list(quiet)}
        </details>
      )}
    </section>
  );
}

type Place = readonly [PartyId, Held];
const foldedFrom = 7;

/** Of many parties, those who have said nothing stand apart, folded; of a few, no one does. */
export function bySpeaking(held: ReadonlyMap<PartyId, Held>): {
  readonly spoken: readonly Place[];
  readonly quiet: readonly Place[];
} {
  const all = [...held];
  const quiet = all.filter(([, { taken }]) => taken === undefined);
  if (all.length < foldedFrom || quiet.length < 3) return { spoken: all, quiet: [] };
  return { spoken: all.filter(([, { taken }]) => taken !== undefined), quiet };
}

interface Given {
  readonly about: AboutPoint;
  readonly party: PartyId;
  readonly held: Held;
}

function OnePosition({ about, party, held }: Given) {
  const { state } = useTalks();
  const { words } = useWords();
  const { taken, counts, through } = held;
  const name = (code: PartyId): string => state.roster.parties.get(code)?.name ?? code;
  const lapsed = taken?.lapsed !== undefined;
  const said = words.domain.position[taken?.position ?? counts];
  return (
    <li>
      <span data-through={through !== undefined}>
        {through === undefined ? name(party) : words.text.through(name(party), name(through))}
      </span>
      <span>
        <Mark shape={markOf(counts, lapsed)} quiet /> {lapsed ? words.text.lapsedFrom(said) : said}
        {taken?.bySilence && words.text.bySilence}
      </span>
      {taken?.note !== undefined && through === undefined && (
        <p className="note" dir="auto">
          {taken.note}
        </p>
      )}
      {taken && lapsed && <Since about={about} party={party} held={{ ...held, taken }} />}
    </li>
  );
}

/** The words that made a position lapse. */
function Since({ about, held }: Given & { readonly held: Held & Required<Pick<Held, 'taken'>> }) {
  const { words, when } = useWords();
  const { instrument, point } = about;
  const spans = since(instrument, point, held.taken);
  const day = when((held.taken.lapsed?.recorded ?? '').slice(0, 10));
  const changed = wordsChanged(spans);
  if (changed === 0) return <p className="since quietly">{words.text.cameBack(day)}</p>;
  return (
    <details className="since">
      <summary>{words.text.wordsChanged(changed, day)}</summary>
      <p lang={instrument.language} dir="auto">
        <Spans spans={spans} />
      </p>
    </details>
  );
}
