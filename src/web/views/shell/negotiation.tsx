import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentType,
} from 'react';
import type { NegotiationId } from '../../../core/record/ids.ts';
import { useLeaving } from '../../client/looked.ts';
import { TalksProvider, useTalks } from '../../client/talks.tsx';
import { AfterPaint } from '../../parts/after-paint.tsx';
import { Staying } from '../../parts/staying.tsx';
import { usePlace } from '../../place.ts';
import { askOfView, Link, useRoute } from '../../router.tsx';
import { useTitle } from '../../title.ts';
import { useFirstWords } from '../../words/words.tsx';
import { componentOf, fetchTheOthers, readyOf, views, type View } from '../views.ts';
import { Meanwhile, NoSuchView } from './meanwhile.tsx';
import { NotFetched } from './not-fetched.tsx';
import './shell.css';
import { TopBar } from './top-bar.tsx';
import { WiderAudience } from './wider-audience.tsx';

/** What others do is told in sentences for every kind of act: no one waits for them. */
const Arrivals = lazy(() => import('./arrivals.tsx').then((it) => ({ default: it.Arrivals })));
const Notices = lazy(() => import('./notices.tsx').then((it) => ({ default: it.Notices })));
const Keyboard = lazy(() => import('./keyboard.tsx').then((it) => ({ default: it.Keyboard })));
const TakeBack = lazy(() => import('./take-back.tsx').then((it) => ({ default: it.TakeBack })));

/** Time says what happened in sentences too: its place is kept until it is there. */
const TimeBar = lazy(() => import('./time-bar.tsx').then((it) => ({ default: it.TimeBar })));

/** A negotiation: its record opened, the frame around it, and the view that the address asks for. */
export function Negotiation({ negotiation }: { readonly negotiation: NegotiationId }) {
  const route = useRoute();
  const at = route.page === 'negotiation' ? route.asked.at : undefined;
  const view = route.page === 'negotiation' ? route.view : undefined;
  // The view is on its way while the record is opened.
  useEffect(() => {
    const shown = views.find(({ name }) => name === view);
    if (shown) componentOf(shown).catch(() => undefined);
  }, [view]);
  return (
    <TalksProvider
      negotiation={negotiation}
      at={at}
      setAt={goTo}
      Meanwhile={Meanwhile}
      Consent={WiderAudience}
    >
      {frame}
    </TalksProvider>
  );
}

/** The same one always: an address that changes is looked at by who asks for it. */
const frame = <Frame />;

/** The same view at another instant; moving through time leaves no steps to go back by. */
const goTo = (at: string | undefined): void => askOfView({ at }, { replace: true });

function Frame() {
  const talks = useTalks();
  const { at, copy, instants, entries } = talks;
  const content = useRef<HTMLElement>(null);
  useLeaving(talks, instants.at(-1));
  const { words, instant } = useFirstWords();
  const { view, room } = usePlace();
  const shown = views.find(({ name }) => name === view);
  const name = shown ? words.shell.views[shown.name] : words.shell.nowhere;
  useTitle(name, talks.now.roster.title);
  const toContent = useCallback(() => document.getElementById('content')?.focus(), []);
  // Who goes to a view goes on in it, not at the top of the page: keys scroll it, Tab steps into it.
  useEffect(() => {
    const main = document.querySelector<HTMLElement>(`main.view-${view}`);
    if (!main?.contains(document.activeElement))
      main?.focus({ preventScroll: true, focusVisible: false });
  }, [view]);
  return (
    <div className="shell" data-past={at !== undefined} data-purpose={room?.purpose}>
      <button type="button" className="skip" onClick={toContent}>
        {words.shell.skip}
      </button>
      <div className="head">
        <TopBar />
        <Navigation current={view} />
        <AfterPaint>
          <Notices />
        </AfterPaint>
      </div>
      <Staying within={content} mark={entries.length} />
      <main
        key={view} // each view begins at its top
        ref={content}
        id="content"
        aria-label={name}
        // A view that scrolls can be scrolled by keyboard; the text scrolls in its own sheet.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled
        tabIndex={view === 'text' ? -1 : 0}
        className={`view view-${view}`}
      >
        {copy !== undefined && (
          <p role="note">
            <strong>{words.shell.copy(instant(copy))}</strong>
          </p>
        )}
        {shown ? <Shown key={shown.name} view={shown} /> : <NoSuchView />}
      </main>
      <AfterPaint fallback={<footer className="time" />}>
        <TimeBar />
      </AfterPaint>
      <AfterPaint>
        <TakeBack />
        <Arrivals />
        <Keyboard />
      </AfterPaint>
    </div>
  );
}

/** The view asked for, as soon as its file is there. */
function Shown({ view }: { readonly view: View }) {
  useEffect(fetchTheOthers, []);
  return (
    <NotFetched>
      <InView view={view} />
    </NotFetched>
  );
}

interface Ready {
  readonly Component: ComponentType | undefined;
  readonly failed?: unknown;
}

function InView({ view }: { readonly view: View }) {
  const [ready, setReady] = useState<Ready>(() => ({ Component: readyOf(view) }));
  const isReady = ready.Component !== undefined;
  useEffect(() => {
    if (isReady) return;
    componentOf(view).then(
      (Component) => setReady({ Component }),
      (failed: unknown) => setReady({ Component: undefined, failed }),
    );
  }, [view, isReady]);
  if (ready.failed !== undefined) throw ready.failed;
  return (
    ready.Component && (
      <Suspense>
        <ready.Component />
      </Suspense>
    )
  );
}

function Navigation({ current }: { readonly current: string }) {
  const { me } = useTalks();
  const { words } = useFirstWords();
  const { address } = usePlace();
  const list = useRef<HTMLUListElement>(null);
  const shown = views.filter(
    ({ name, shownTo }) => shownTo === undefined || shownTo === me.role || name === current,
  );
  const place = shown.findIndex(({ name }) => name === current);
  // On a narrow screen the list scrolls: the current view is never out of sight, in another language and direction too.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      list.current?.children[place]?.scrollIntoView({ block: 'nearest', inline: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-deps -- in other words the views stand elsewhere
  }, [place, words]);
  return (
    <nav className="views" aria-label={words.shell.navigation}>
      <ul ref={list}>
        {shown.map(({ name }) => (
          <li key={name}>
            <Link href={address(name)} aria-current={name === current ? 'page' : undefined}>
              {words.shell.views[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
