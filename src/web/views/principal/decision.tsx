import type { Json } from '../../../core/record/canonical.ts';
import { joiningOf } from '../../../core/record/joining.ts';
import type { Position } from '../../../core/record/instrument.ts';
import type { RivalWording } from '../../../core/record/principals.ts';
import { wordingHash, wordingsOf } from '../../../core/record/wording.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { partyNames } from '../rooms/naming.ts';
import { mayDo } from '../text/may.ts';
import type { Asked } from './asked.ts';

/** The one decision on a point, for who may speak for a party on it: join a wording, agree, or keep it. */
export function Decision({ room, question }: Asked) {
  const { me, at, state } = useTalks();
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, standing, wordings } = question;
  const { party, propose, positions } = mayDo(
    me,
    { room, roster: state.roster },
    instrument,
    at !== undefined,
  );
  if (party === undefined || !(propose || positions.length > 0)) return null;
  const counts = standing.held.get(party)?.counts ?? 'silent';
  const decide = (kind: string, body: Json): void => {
    // What is settled leaves the page: who decided goes on from its top.
    void run(room.id, kind, body).then(
      (done) => done && document.getElementById('content')?.focus(),
    );
  };
  const take = (position: Position): void =>
    decide('position-taken', {
      instrument: instrument.id,
      version: instrument.versions.length,
      point,
      party,
      position,
      wording: wordingHash(wordingsOf(instrument, point)),
    });
  const rivals = standing.bracketed && propose ? wordings : [];
  return (
    <section className="notice decision">
      <h3>{words.principal.decision}</h3>
      <div className="choices">
        {rivals.map((wording) => {
          const joining = joiningOf(instrument, party, point, wording.text);
          return (
            joining && (
              <button
                key={wording.text ?? 'none'}
                type="button"
                className={closes(wording, instrument.mustAgree.length) ? 'primary' : ''}
                disabled={busy}
                onClick={() => decide(joining.kind, joining.body)}
              >
                <JoinWords wording={wording} />
              </button>
            )
          );
        })}
        {!standing.bracketed && positions.includes('agreed') && counts !== 'agreed' && (
          <button type="button" className="primary" disabled={busy} onClick={() => take('agreed')}>
            {words.principal.agree}
          </button>
        )}
        {counts !== 'referred' && positions.includes('referred') && (
          <button type="button" disabled={busy} onClick={() => take('referred')}>
            {words.principal.keep}
          </button>
        )}
        {counts === 'referred' && <p className="quietly">{words.principal.stillKept}</p>}
      </div>
      <Why>{why}</Why>
    </section>
  );
}

/** All others want it already. */
const closes = ({ by }: RivalWording, all: number): boolean => by.length === all - 1;

function JoinWords({ wording: { by } }: { readonly wording: RivalWording }) {
  const { state } = useTalks();
  const speech = useWords();
  const { text } = speech.words;
  return by.length === 0 ? text.joinTable : text.join(partyNames(by, state, speech));
}
