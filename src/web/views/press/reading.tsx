import { useEffect, useMemo, useRef, useState } from 'react';
import type { Room } from '../../../core/record/state.ts';
import { detailsOf, sourceIdOf, type Details } from '../../../wire/press-acts.ts';
import type { PressRead, Proposal } from '../../../wire/press.ts';
import { Why } from '../../parts/acting.tsx';
import { Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { SourceLine } from '../statements/statement.tsx';
import { AlsoTold } from './also-told.tsx';
import { ArticleText } from './article-text.tsx';
import { useReview, type Review } from './review.ts';
import { useChoosing, useReviewKeys } from './review-keys.ts';
import { Slip } from './slip.tsx';
import { voicesOf } from './spans.ts';

interface ReadingProps {
  readonly read: PressRead;
  readonly room: Room;
  /** Who printed it, as it was given with the article. */
  readonly outlet: string;
}

/** The article as it was, and its proposals beside it, to be confirmed one by one. */
export function Reading({ read, room, outlet }: ReadingProps) {
  const { words } = useWords();
  const [details, setDetails] = useState(() => detailsOf(read, { outlet }));
  const review = useReview(read, room, details);
  const voices = useMemo(() => voicesOf(read.statements), [read]);
  const { editing, setEditing, missing, confirm } = useGoingThrough(read, room, details, review);
  const desk = useRef<HTMLDivElement>(null);
  useChoosing(desk, review.choose);
  return (
    <>
      <Source {...{ read, room, details, missing }} onChange={setDetails} />
      <div ref={desk} className="press-desk">
        <ArticleText read={read} voices={voices} review={review} />
        <section className="press-slips" aria-label={words.press.proposals}>
          <Progress read={read} review={review} />
          <ol>
            {read.statements.map((proposal, at) => (
              <li key={proposal.id}>
                <Slip
                  {...{ proposal, room, review }}
                  number={at + 1}
                  voice={voices.get(proposal.id) ?? 0}
                  isEdited={editing === proposal.id}
                  onEdit={(on) => setEditing(on ? proposal.id : undefined)}
                  onConfirm={confirm}
                />
              </li>
            ))}
          </ol>
          <AlsoTold read={read} />
        </section>
      </div>
    </>
  );
}

/** What keys and buttons do to the proposals; nothing is confirmed before the article has its title and outlet. */
function useGoingThrough(read: PressRead, room: Room, details: Details, review: Review) {
  const [editing, setEditing] = useState<string>();
  const [missing, setMissing] = useState(0);
  const isFiled = room.sources.has(sourceIdOf(read.article));
  const confirm: Review['confirm'] = (proposal, edited) => {
    const lacks = !isFiled && [details.title, details.outlet].some((one) => one.trim() === '');
    setMissing((times) => (lacks ? times + 1 : 0));
    if (lacks) return;
    setEditing(undefined);
    review.confirm(proposal, edited);
  };
  const here = (work: (proposal: Proposal) => void) => (): void => {
    const proposal = read.statements.find(({ id }) => id === review.current);
    if (proposal) work(proposal);
  };
  useReviewKeys({
    confirm: here((proposal) => confirm(proposal)),
    edit: here((proposal) => {
      const done = ['entering', 'recorded'].includes(review.standing(proposal).is);
      if (!done) setEditing(proposal.id);
    }),
    refuse: here(review.refuse),
    next: () => review.step(1),
    previous: () => review.step(-1),
  });
  return { editing, setEditing, missing: isFiled ? 0 : missing, confirm };
}

interface SourceProps {
  readonly read: PressRead;
  readonly room: Room;
  readonly details: Details;
  /** How often it was wanted and lacked something. */
  readonly missing: number;
  readonly onChange: (details: Details) => void;
}

/** What is filed of the article itself, as long as it is not filed; then what was. */
function Source({ read, room, details, missing, onChange }: SourceProps) {
  const element = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (missing === 0) return;
    const fields = [...(element.current?.querySelectorAll('input') ?? [])];
    fields.find(({ value }) => value.trim() === '')?.focus();
  }, [missing]);
  const { words, when } = useWords();
  const filed = room.sources.get(sourceIdOf(read.article));
  const field = (name: keyof Details, label: string) => (
    <Line
      label={label}
      value={details[name]}
      onChange={(value) => onChange({ ...details, [name]: value })}
    />
  );
  const { reference } = read;
  const days = reference && [...new Set([reference.first, reference.last])].join('/');
  return (
    <>
      <p className={days === undefined ? 'why' : 'quietly'}>
        {days === undefined ? words.press.noDay : words.press.speaksFrom(when(days))}
      </p>
      {filed ? (
        <p className="press-filed">
          {words.press.filed} <SourceLine source={filed} />
        </p>
      ) : (
        <fieldset ref={element} className="press-source">
          <legend>{words.press.source}</legend>
          {field('title', words.press.sourceTitle)}
          {field('outlet', words.press.sourceOutlet)}
          {field('published', words.press.sourcePublished)}
          {field('address', words.press.sourceAddress)}
        </fieldset>
      )}
      <Why>{missing > 0 ? words.press.sourceMissing : undefined}</Why>
    </>
  );
}

function Progress({ read, review }: { readonly read: PressRead; readonly review: Review }) {
  const { words } = useWords();
  const standings = read.statements.map((one) => review.standing(one).is);
  const counted = (...among: readonly string[]): number =>
    standings.filter((is) => among.includes(is)).length;
  if (standings.length === 0) return <p>{words.press.nothingSaid}</p>;
  return (
    <div className="press-progress">
      <output aria-live="polite">
        {words.press.progress(
          counted('recorded'),
          counted('refused'),
          counted('open', 'failed', 'entering'),
        )}
      </output>
      <p className="quietly">{words.press.keys}</p>
    </div>
  );
}
