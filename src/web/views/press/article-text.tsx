import { useEffect, useRef } from 'react';
import type { PressRead } from '../../../wire/press.ts';
import { useWords } from '../../words/words.tsx';
import type { Review } from './review.ts';
import { stretchesIn, type Stretch } from './spans.ts';

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
          {stretchesIn(text, line, read.statements).map((stretch, at) => (
            <Words key={at} {...{ stretch, voices, current }} />
          ))}
        </p>
      ))}
    </section>
  );
}

interface WordsProps {
  readonly stretch: Stretch;
  readonly voices: ReadonlyMap<string, number>;
  readonly current: string | undefined;
}

function Words({ stretch: { text, of }, voices, current }: WordsProps) {
  const isCurrent = current !== undefined && of.includes(current);
  const id = isCurrent ? current : of[0];
  if (id === undefined) return text;
  return (
    <mark data-of={id} data-voice={voices.get(id)} data-current={isCurrent || undefined}>
      {text}
    </mark>
  );
}
