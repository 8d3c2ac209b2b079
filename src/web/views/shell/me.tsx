import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { Progress } from '../../client/progress.ts';
import { useTalks } from '../../client/talks.tsx';
import { AfterPaint } from '../../parts/after-paint.tsx';
import { useFirstWords } from '../../words/words.tsx';

/** After the first paint: who else is here. */
const Here = lazy(() => import('./here.tsx').then((it) => ({ default: it.Here })));
const SwitchPerson = lazy(() =>
  import('./switch-person.tsx').then((it) => ({ default: it.SwitchPerson })),
);

/** Who I am here, and, where the browser can be several people, the way to another. */
export function Me() {
  const { me } = useTalks();
  const { words } = useFirstWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="me">
      <AfterPaint>
        <Here />
      </AfterPaint>
      <LinkState />
      <button
        type="button"
        className="quiet"
        title={words.shell.me(me.name, me.title)}
        onClick={() => setOpen(true)}
      >
        {me.name}
        {me.party !== undefined && <span className="code"> {me.party}</span>}
      </button>
      {open && (
        <Suspense>
          <SwitchPerson onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** How the link is; before that, that what is shown is only being checked. */
function LinkState() {
  const { link, checking } = useTalks();
  const { words } = useFirstWords();
  if (!checking) {
    return (
      <output className="link-state" data-link={link}>
        {words.shell.link[link]}
      </output>
    );
  }
  return (
    <output className="link-state" data-link="being checked">
      {words.shell.beingChecked}
      <Reached progress={checking} />
    </output>
  );
}

function Reached({ progress }: { readonly progress: Progress }) {
  const { words, number } = useFirstWords();
  const [done, all] = useSyncExternalStore(progress.subscribe, progress.now);
  const label = words.shell.checking(number(done), number(all));
  return <progress value={done} max={all} aria-label={label} title={label} />;
}
