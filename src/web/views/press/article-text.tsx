import { useEffect, useRef } from 'react';
import type { MeetingTold, PressRead } from '../../../wire/press.ts';
import { useWords } from '../../words/words.tsx';
import type { Review } from './review.ts';
import { stretchesIn, type Marked, type Stretch } from './spans.ts';
import { restsOn } from './told.ts';

interface ArticleTextProps {
  readonly read: PressRead;
  readonly voices: ReadonlyMap<string, number>;
  readonly review: Review;
}

/**
 * The article as it was, in its own direction; what a proposal rests on is underlined in its
 * speaker's way. A click chooses the proposal; by keyboard the slips do.
 */
export function ArticleText({ read, voices, review }: ArticleTextProps) {
  const { words } = useWords();
  const element = useRef<HTMLElement>(null);
  const { current } = review;
  const told = review.all.find(({ id }) => id === current);
  const lit = new Set(told && [told.id, ...restsOn(told)]);
  const marked = [...read.statements, ...(told?.is === 'meeting' ? [markOf(told.proposal)] : [])];
  useEffect(() => {
    if (current === undefined) return;
    const here = element.current?.querySelector('mark[data-current]');
    const box = element.current?.getBoundingClientRect();
    const at = here?.getBoundingClientRect();
    if (box && at) element.current?.scrollBy({ top: at.top - box.top - box.height / 3 });
  }, [current]);
  const { text, lines } = read.article;
  return (
    <section
      ref={element}
      className="press-article"
      dir="auto"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={words.press.article}
    >
      {lines.map((line) => (
        <p key={line.start} dir="auto" data-kind={line.kind}>
          {stretchesIn(text, line, marked).map((stretch, at) => (
            <Words key={at} {...{ stretch, voices, lit }} />
          ))}
        </p>
      ))}
    </section>
  );
}

/** A meeting is marked only while it is looked at: it stands among what was said. */
const markOf = ({ id, cue, spans }: MeetingTold): Marked => ({ id, cue, content: spans });

interface WordsProps {
  readonly stretch: Stretch;
  readonly voices: ReadonlyMap<string, number>;
  /** What is looked at, and what it rests on. */
  readonly lit: ReadonlySet<string>;
}

function Words({ stretch: { text, of }, voices, lit }: WordsProps) {
  const current = of.find((one) => lit.has(one));
  const isCurrent = current !== undefined;
  const id = current ?? of[0];
  if (id === undefined) return text;
  return (
    <mark data-of={id} data-voice={voices.get(id)} data-current={isCurrent || undefined}>
      {text}
    </mark>
  );
}
