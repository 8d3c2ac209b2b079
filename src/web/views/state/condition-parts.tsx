import { instrumentId } from '../../../core/record/ids.ts';
import { provisions } from '../../../core/record/standing.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { Choice, Line } from '../../parts/fields.tsx';
import { Ticks } from '../../parts/ticks.tsx';
import { useWords } from '../../words/words.tsx';
import { partyName, pointInWords } from '../rooms/naming.ts';
import type { Draft } from './gate-draft.ts';

/** A condition in the form, of a gate in a room. */
export interface Fields {
  readonly room: Room;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Which of the room's texts a condition is about; points belong to one text, so they are let go. */
export function TextChoice({ room, draft, onChange }: Fields) {
  const { words } = useWords();
  return (
    <Choice
      label={words.gates.text}
      value={draft.instrument}
      onChange={(instrument) => onChange({ ...draft, instrument, points: [] })}
      required
    >
      <option value="">{words.gates.choose}</option>
      {[...room.instruments.values()].map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Choice>
  );
}

/** How far which points must have come, and how many may fall short. */
export function PointFields(given: Fields) {
  const { room, draft, onChange } = given;
  const { words } = useWords();
  const instrument = room.instruments.get(instrumentId(draft.instrument));
  const points = instrument ? provisions(instrument).map(({ point }) => point) : [];
  const older = draft.points.filter((one) => !points.some((point) => point === one));
  return (
    <>
      <TextChoice {...given} />
      <div className="row">
        <Choice
          label={words.gates.level}
          value={draft.level}
          onChange={(level) => onChange({ ...draft, level: level as Draft['level'] })}
        >
          <option value="agreed">{words.domain.stage.agreed}</option>
          <option value="in principle">{words.domain.stage['in principle']}</option>
        </Choice>
        <Choice
          label={words.gates.which}
          value={draft.which === 'named' ? 'named' : 'all'}
          onChange={(which) => onChange({ ...draft, which: which as Draft['which'] })}
        >
          <option value="all">{words.gates.everyPoint}</option>
          <option value="named">{words.gates.thesePoints}</option>
        </Choice>
      </div>
      {draft.which === 'named' && (
        <Ticks
          legend={words.gates.pointsNamed}
          all={[...points, ...older]}
          named={(point) => pointInWords(room, { instrument: draft.instrument, point }, { words })}
          chosen={draft.points}
          onChange={(chosen) => onChange({ ...draft, points: chosen })}
        />
      )}
      <Line
        label={words.gates.except}
        value={draft.except}
        onChange={(except) => onChange({ ...draft, except })}
        pattern="\d{1,6}"
        inputMode="numeric"
        required
      />
    </>
  );
}

/** Who must have signed or ratified a text. */
export function ConsentFields(given: Fields) {
  const { draft, onChange } = given;
  const { state } = useTalks();
  const { words } = useWords();
  return (
    <>
      <TextChoice {...given} />
      <div className="row">
        <Choice
          label={words.gates.consents}
          value={draft.consents}
          onChange={(consents) => onChange({ ...draft, consents: consents as Draft['consents'] })}
        >
          <option value="signed">{words.gates.consent.signed}</option>
          <option value="ratified">{words.gates.consent.ratified}</option>
        </Choice>
        <Choice
          label={words.gates.whichParties}
          value={draft.which}
          onChange={(which) => onChange({ ...draft, which: which as Draft['which'] })}
        >
          <option value="all">{words.gates.everyone}</option>
          <option value="named">{words.gates.theseParties}</option>
          <option value="number">{words.gates.soMany}</option>
        </Choice>
      </div>
      {draft.which === 'named' && (
        <Ticks
          legend={words.gates.partiesNamed}
          all={[...state.roster.parties.keys()]}
          named={(party) => partyName(state, party)}
          chosen={draft.parties}
          onChange={(parties) => onChange({ ...draft, parties })}
        />
      )}
      {draft.which !== 'all' && (
        <Line
          label={draft.which === 'named' ? words.gates.andNumber : words.gates.number}
          value={draft.number}
          onChange={(number) => onChange({ ...draft, number })}
          pattern="\d{1,6}"
          inputMode="numeric"
          required={draft.which === 'number'}
        />
      )}
    </>
  );
}
