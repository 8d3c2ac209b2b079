import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Room } from '../../../core/record/state.ts';
import { detailsOf, sourceIdOf, type Details } from '../../../wire/press-acts.ts';
import type { PressRead } from '../../../wire/press.ts';
import { Why } from '../../parts/why.tsx';
import { Line } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { SourceLine } from '../statements/statement.tsx';
import { AlsoTold } from './also-told.tsx';
import { ArticleText } from './article-text.tsx';
import type { GivenArticle } from './give-article.tsx';
import { useReview, type Review } from './review.ts';
import { useChoosing, useReviewKeys } from './review-keys.ts';
import { Slip } from './slip.tsx';
import { voicesOf } from './spans.ts';
import { isWhole, restsOn, type Told } from './told.ts';

interface ReadingProps {
  readonly read: PressRead;
  readonly room: Room;
  /** Who printed it, and where, as it was given with the article. */
  readonly given: Pick<GivenArticle, 'outlet' | 'address'>;
}

/** The article as it was, and its proposals beside it, to be confirmed one by one. */
export function Reading({ read, room, given }: ReadingProps) {
  const { words } = useWords();
  const [details, setDetails] = useState(() => detailsOf(read, detailsGiven(given)));
  const review = useReview(read, room, details);
  const voices = useMemo(() => voicesOf(read.statements), [read]);
  const going = useGoingThrough(read, room, details, review);
  const { wanted, lacks } = going;
  const proposals = useId();
  const desk = useRef<HTMLDivElement>(null);
  useChoosing(desk, review.choose);
  const toSlip = (): void =>
    desk.current?.querySelector<HTMLElement>('.slip[aria-current]')?.focus();
  return (
    <>
      <Source
        key={wanted}
        {...{ read, room, details, lacks }}
        onChange={setDetails}
        onDone={toSlip}
      />
      <div ref={desk} className="press-desk">
        <ArticleText read={read} voices={voices} review={review} />
        <section className="press-slips" aria-labelledby={proposals}>
          <h2 id={proposals}>{words.press.proposals}</h2>
          <Progress review={review} />
          <AlsoAsked also={read.also} />
          {GROUPS.map((is) => (
            <Group key={is} {...{ is, room, review, going, voices }} />
          ))}
          <AlsoTold read={read} />
        </section>
      </div>
    </>
  );
}

const GROUPS: readonly Told['is'][] = ['statement', 'position', 'pledge', 'meeting'];

interface GroupProps {
  readonly is: Told['is'];
  readonly room: Room;
  readonly review: Review;
  readonly going: ReturnType<typeof useGoingThrough>;
  readonly voices: ReadonlyMap<string, number>;
}

/** The proposals of one sort, under its name; statements, which come first, need none. */
function Group({ is, room, review, going, voices }: GroupProps) {
  const { words } = useWords();
  const { editing, setEditing, confirm } = going;
  const all = review.all.filter((told) => told.is === is);
  if (all.length === 0) return null;
  return (
    <>
      {is !== 'statement' && <h2>{words.press.told[is]}</h2>}
      <ol>
        {all.map((told) => (
          <li key={told.id}>
            <Slip
              {...{ told, room, review }}
              number={review.all.indexOf(told) + 1}
              voice={voices.get(restsOn(told)[0] ?? told.id)}
              isEdited={editing === told.id}
              onEdit={(on) => setEditing(on ? told.id : undefined)}
              onConfirm={confirm}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What keys and buttons do to the proposals; nothing is confirmed before the article has its title and outlet. */
function useGoingThrough(read: PressRead, room: Room, details: Details, review: Review) {
  const [editing, setEditing] = useState<string>();
  const [wanted, setWanted] = useState(0);
  const isFiled = room.sources.has(sourceIdOf(read.article));
  const lacks = !isFiled && [details.title, details.outlet].some((one) => one.trim() === '');
  const edit = (told: Told): void => {
    const done = ['entering', 'recorded'].includes(review.standing(told).is);
    if (!done) setEditing(told.id);
  };
  const confirm: Review['confirm'] = (told) => {
    if (lacks) return setWanted((times) => times + 1);
    if (!isWhole(told)) return edit(told);
    setEditing(undefined);
    review.confirm(told);
  };
  const here = (work: (told: Told) => void) => (): void => {
    const told = review.all.find(({ id }) => id === review.current);
    if (told) work(told);
  };
  useReviewKeys({
    confirm: here(confirm),
    edit: here(edit),
    refuse: here(review.refuse),
    next: () => review.step(1),
    previous: () => review.step(-1),
  });
  return { editing, setEditing, confirm, wanted, lacks: lacks && wanted > 0 };
}

interface SourceProps {
  readonly read: PressRead;
  readonly room: Room;
  readonly details: Details;
  /** Whether something was confirmed before the article had its title and outlet. */
  readonly lacks: boolean;
  readonly onChange: (details: Details) => void;
  /** Enter in one of the fields: on to the proposals. */
  readonly onDone: () => void;
}

/** What is filed of the article itself, as long as it is not filed; then what was. */
function Source({ read, room, details, lacks, onChange, onDone }: SourceProps) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const [title, outlet] = element.current?.querySelectorAll('input') ?? [];
    [title, outlet].find((field) => field?.value.trim() === '')?.focus();
  }, []);
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
        <p>
          {words.press.filed} <SourceLine source={filed} />
        </p>
      ) : (
        <form
          ref={element}
          className="press-source"
          onSubmit={(event) => {
            event.preventDefault();
            onDone();
          }}
        >
          <h2>{words.press.source}</h2>
          {field('title', words.press.sourceTitle)}
          {field('outlet', words.press.sourceOutlet)}
          {field('published', words.press.sourcePublished)}
          {field('address', words.press.sourceAddress)}
          <button type="submit" className="unseen" tabIndex={-1}>
            {words.press.proposals}
          </button>
        </form>
      )}
      <Why>{lacks ? words.press.sourceMissing : undefined}</Why>
    </>
  );
}

const detailsGiven = ({ outlet, address }: ReadingProps['given']): Partial<Details> => ({
  outlet: outlet.trim(),
  address: address.trim(),
});

/** What became of asking a model, where one was asked. */
function AlsoAsked({ also }: { readonly also: PressRead['also'] }) {
  const { words } = useWords();
  if (!also) return null;
  if (also.ok)
    return (
      <p className="press-also quietly">
        {words.press.alsoAdded(also.by, also.added, also.leftOut)}
      </p>
    );
  return (
    <p className="press-also why">
      {words.press.alsoFailed(also.by)} <bdi lang="en">{also.why}</bdi>
    </p>
  );
}

function Progress({ review }: { readonly review: Review }) {
  const { words } = useWords();
  const { from, forget } = review.learned;
  const standings = review.all.map((one) => review.standing(one).is);
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
      {from > 0 && (
        <p className="quietly">
          {words.press.learned(from)}{' '}
          <button type="button" className="quiet" onClick={forget}>
            {words.press.forget}
          </button>
        </p>
      )}
    </div>
  );
}
