import { lazy, Suspense, useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { useFirstWords } from '../../words/words.tsx';

const SwitchPerson = lazy(() =>
  import('./switch-person.tsx').then((it) => ({ default: it.SwitchPerson })),
);

/** Who I am here, and, where the browser can be several people, the way to another. */
export function Me() {
  const { me, link } = useTalks();
  const { words } = useFirstWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="me">
      <output className="link-state" data-link={link}>
        {words.shell.link[link]}
      </output>
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
