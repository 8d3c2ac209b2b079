import { useEffect, useMemo, useRef, useState } from 'react';
import { amended } from '../../../core/record/amending.ts';
import { throughOn } from '../../../core/record/coalitions.ts';
import { compiledPoint } from '../../../core/record/compiled-text.ts';
import type { Amendment, Instrument } from '../../../core/record/instrument.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { keepDraft } from '../../client/drafts.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { useOncePainted } from '../../parts/once-painted.ts';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/words.tsx';
import { pointInWords } from '../rooms/naming.ts';
import type { AboutPoint } from './about.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { draftOf, groundsOf, placeOf, type Grounds } from './draft.ts';
import { Pieces } from './pieces.tsx';
import { shownPoints, spokenIn, type ShownPoint } from './shown.ts';

interface Given {
  readonly about: AboutPoint;
  readonly party: PartyId;
  readonly onClose: () => void;
}

/** A party's own words for a point, written in place; below, how the text would read at once. */
export function Editor({ about, party, onClose }: Given) {
  const { words } = useWords();
  const { run, busy, why } = useActing();
  const { instrument, point, room } = about;
  const now = groundsOf(instrument, party, point);
  const held = now.own;
  const { negotiation, me } = useTalks();
  const writer = { negotiation, me };
  const [kept] = useState(() => draftOf(writer, instrument, point));
  const [begun, setBegun] = useState<Grounds>(kept?.from ?? now);
  const [text, setText] = useState(kept?.text ?? held ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const changed = text.trim() !== (held ?? '');
  const keep = (written: string, from: Grounds): void => {
    setText(written);
    const what = words.text.wordingOf(party);
    const name = pointInWords(room, { instrument: instrument.id, point }, { words });
    const draft = { text: written, what: `${name}: ${what}`, from };
    keepDraft(writer, placeOf(instrument, point), written === (from.own ?? '') ? undefined : draft);
  };
  const write = (written: string): void => keep(written, begun);
  const goOnFrom = (written: string): void => {
    setBegun(now);
    keep(written, now);
    field.current?.focus();
  };
  const discard = (): void => {
    keepDraft(writer, placeOf(instrument, point), undefined);
    onClose();
  };
  const file = (wanted: string | undefined): void => {
    const body = {
      instrument: instrument.id,
      version: instrument.versions.length,
      party,
      point,
      ...(wanted === undefined ? {} : { text: wanted }),
    };
    void run(room.id, 'amendment-filed', body).then((done) => done && discard());
  };
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        file(text.trim());
      }}
    >
      <textarea
        ref={field}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        value={text}
        rows={Math.min(14, Math.max(3, Math.ceil(text.length / 64)))}
        lang={instrument.language}
        dir="auto"
        aria-label={words.text.wordingOf(party)}
        onChange={({ currentTarget }) => write(currentTarget.value.replace(/\n\s*\n/g, '\n'))}
      />
      <ChangedMeanwhile
        {...{ text, begun, now, party }}
        language={instrument.language}
        onGoOn={goOnFrom}
      />
      {kept !== undefined && changed && <p className="quietly">{words.text.draftKept}</p>}
      <Preview instrument={instrument} point={point} party={party} text={text.trim()} />
      <p className="row">
        <button type="submit" className="primary" disabled={busy || !changed || text.trim() === ''}>
          {words.text.proposeThis}
        </button>
        {held !== null && (
          <button type="button" disabled={busy} onClick={() => file(undefined)}>
            {words.text.proposeOut}
          </button>
        )}
        <button type="button" className="quiet" onClick={discard}>
          {changed ? words.text.discard : words.shell.cancel}
        </button>
      </p>
      <Why>{why}</Why>
    </form>
  );
}

interface PreviewGiven {
  readonly instrument: Instrument;
  readonly point: PointId;
  readonly party: PartyId;
  readonly text: string;
}

/** How the point would read for everyone if the party said this. */
function Preview({ instrument, point, party, text }: PreviewGiven) {
  const { words } = useWords();
  const wanted = useOncePainted(text);
  const shown = useMemo(
    () => asIf(instrument, { party, point, text: wanted }),
    [instrument, party, point, wanted],
  );
  return (
    <div className="preview">
      <span className="quietly">{words.text.wouldRead}</span>
      {shown.map((one) => (
        <p key={one.id} lang={instrument.language} dir="auto">
          <Pieces pieces={one.pieces} />
        </p>
      ))}
    </div>
  );
}

type Wanted = Pick<Amendment, 'party' | 'point' | 'text'>;

/** One point as it would be shown, were an amendment filed: the same compiler, on a text that is not in the record. */
export function asIf(instrument: Instrument, wanted: Wanted): readonly ShownPoint[] {
  const { source, versions } = instrument;
  const filed = { ...wanted, version: versions.length, source };
  const next = amended(instrument, filed, source);
  return shownPoints(compiledPoint(next, wanted.point), spokenIn(next), (point) =>
    throughOn(next, point),
  );
}
