import { useState } from 'react';
import { leadingText } from '../../../core/record/authentic.ts';
import { withKnownIds } from '../../../core/record/filing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { writePoint } from '../../../core/text/points.ts';
import type { Point } from '../../../core/text/point.ts';
import type { TextRead } from '../../../wire/texts.ts';
import { bodyOfPoint, freshPoint, readFile } from '../../client/read-file.ts';
import { acceptedBy, isOfOtherKind, useTextForms } from '../../client/text-forms.ts';
import { whyNot } from '../../client/why-not.ts';
import { randomHex } from '../../client/keys.ts';
import { useTalks } from '../../client/talks.tsx';
import { useDraft } from '../../client/drafts.ts';
import { useActing } from '../../parts/acting.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftLines } from '../../parts/draft-lines.tsx';
import { Ends, FileField, Line, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { Understood } from '../bring/understood.tsx';

interface Given {
  readonly room: Room;
  /** None: a text comes under negotiation for the first time. */
  readonly instrument: Instrument | undefined;
  /** The point from which a new text is developed. */
  readonly parent?: NonNullable<Instrument['parent']>;
  readonly onClose: () => void;
  /** A text that came under negotiation by this is on the table. */
  readonly onTabled?: (id: string) => void;
}

/** The penholder puts a text on the table: pasted, or read from a file. */
export function TableText({ room, instrument, parent, onClose, onTabled }: Given) {
  const { negotiation, me, state } = useTalks();
  const { words, language } = useWords();
  const { run, busy, why } = useActing();
  const accept = acceptedBy(useTextForms());
  const parties = [...state.roster.parties.keys()];
  const [title, setTitle] = useState(instrument?.title ?? '');
  const [tag, setTag] = useState(instrument?.language ?? language);
  const [agreeing, setAgreeing] = useState<readonly string[]>(instrument?.mustAgree ?? parties);
  const next = words.text.tableVersion((instrument?.versions.length ?? 0) + 1);
  const name = instrument ? next : parent ? words.text.tableUnder : words.text.tableFirst;
  const place = `table ${room.id} ${instrument?.id ?? ''} ${instrument?.versions.length ?? ''}`;
  const first = instrument ? writtenOut(instrument) : '';
  const writing = useDraft({ negotiation, me }, place, name, first);
  const pasted = writing.text;
  const [unread, setUnread] = useState<string>();
  const [file, setFile] = useState<{ readonly name: string; readonly read: TextRead }>();
  const keepWhy = (error: unknown): undefined => void setUnread(whyNot(error, words));
  const table = async (): Promise<void> => {
    const read = await readFile(new Blob([pasted]), 'pasted.md').catch(keepWhy);
    if (!read) return;
    const id = instrument?.id ?? `t${randomHex()}`;
    const pen = me.party === undefined ? {} : { penholder: me.party };
    const about = { instrument: id, title: title.trim(), language: tag.trim() };
    const above = parent ? { parent: { ...parent } } : {};
    const opening = { ...about, ...above, mustAgree: agreeing, ...pen };
    if (!instrument && !(await run(room.id, 'instrument-opened', opening))) return;
    const version = (instrument?.versions.length ?? 0) + 1;
    const known = instrument ? withKnownIds(instrument, read.points, freshPoint) : read.points;
    const tabling = {
      instrument: id,
      version,
      penholder: me.party ?? me.name,
      points: known.map(bodyOfPoint),
    };
    if (!(await run(room.id, 'text-tabled', tabling))) return;
    writing.done();
    onClose();
    onTabled?.(id);
  };
  const take = async (given: File): Promise<void> => {
    if (isOfOtherKind(given, accept))
      return setUnread(words.bring.otherKind(given.name, words.bring.kinds));
    setUnread(undefined);
    const read = await readFile(given, given.name).catch(keepWhy);
    setFile(read && { name: given.name, read });
    if (read) writing.write(writtenPoints(read.points));
  };
  return (
    <Dialog title={name} onClose={onClose} onGo={() => void table()}>
      {!instrument && (
        <>
          <Line label={words.text.titleOfText} value={title} onChange={setTitle} required />
          <Line label={words.text.languageOfText} value={tag} onChange={setTag} required />
          <details open={parties.length <= 8}>
            <summary>{words.text.mustAgreeOf(agreeing.length, parties.length)}</summary>
            <fieldset className="tick-row" aria-label={words.text.mustAgree}>
              {parties.map((party) => (
                <Tick
                  key={party}
                  label={state.roster.parties.get(party)?.name ?? party}
                  value={agreeing.includes(party)}
                  onChange={(on) =>
                    setAgreeing(
                      parties.filter((one) => (one === party ? on : agreeing.includes(one))),
                    )
                  }
                />
              ))}
            </fieldset>
          </details>
        </>
      )}
      <FileField
        label={words.text.fromFile}
        accept={accept}
        onChoose={(given) => void take(given)}
      />
      {file && <Understood name={file.name} read={file.read} />}
      <DraftLines label={words.text.orPaste} writing={writing} rows={12} required />
      <Ends onClose={onClose} why={unread ?? why}>
        <button
          type="submit"
          className="primary"
          disabled={busy || (!instrument && agreeing.length === 0)}
        >
          {next}
        </button>
      </Ends>
    </Dialog>
  );
}

/** What the next version begins with: what all want alike, and the words on the table for the rest. */
const writtenOut = (instrument: Instrument): string => writtenPoints(leadingText(instrument));

/** The normal form of texts: Markdown headings, a blank line between points. */
const writtenPoints = (points: readonly Point[]): string =>
  points
    .map((point) => {
      const words = writePoint(point);
      if (point.kind === 'title') return `# ${words}`;
      return point.kind === 'heading' ? `${'#'.repeat(point.depth + 2)} ${words}` : words;
    })
    .join('\n\n');
