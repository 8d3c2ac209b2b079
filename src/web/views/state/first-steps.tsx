import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import { useTalks } from '../../client/talks.tsx';
import { usePlace } from '../../place.ts';
import { Link } from '../../router.tsx';
import { useWords } from '../../words/words.tsx';
import { Accredit, lacksKey } from './accredit.tsx';

/** What the chair, or a head of delegation, can do to get the talks going: table a text, let people in. */
export function FirstSteps() {
  const { me, at, state } = useTalks();
  const { address, instrument } = usePlace();
  const { words } = useWords();
  const [accrediting, setAccrediting] = useState(false);
  const chair = runsTheTalks(me);
  if (at !== undefined || !(chair || me.head)) return null;
  const started = instrument && instrument.versions.length > 0;
  const heads = [...state.roster.people.values()].filter(({ head }) => head).length;
  const canLetHeadsIn = [...state.roster.parties.values()].some(lacksKey);
  return (
    <section>
      {chair && !started && (
        <>
          <h2>{words.state.firstSteps}</h2>
          <p>{heads === 0 ? words.state.noHeads : words.state.heads(heads)}</p>
        </>
      )}
      <p className="row">
        {chair && !started && (
          <Link className="button" href={address('text')}>
            {words.text.tableFirst}
          </Link>
        )}
        {(!chair || canLetHeadsIn) && (
          <button type="button" onClick={() => setAccrediting(true)}>
            {chair ? words.state.letHeadIn : words.state.letDelegateIn}
          </button>
        )}
      </p>
      {accrediting && <Accredit onClose={() => setAccrediting(false)} />}
    </section>
  );
}
