import { useState } from 'react';
import { signOut, wipe } from '../../client/forgetting.ts';
import { useTalks } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';

/** What this browser keeps of the person, and the ways to be rid of it. */
export function ThisBrowser() {
  const talks = useTalks();
  const { words } = useWords();
  const [wiping, setWiping] = useState(false);
  const { held } = talks.around;
  if (!held) return null;
  const leave = (): void => {
    void signOut(held, talks).then(() => window.location.assign('/'));
  };
  return (
    <section className="this-browser">
      <h3>{words.live.browser}</h3>
      <p>{words.live.browserKeeps(talks.me.name)}</p>
      <p className="row">
        <button type="button" onClick={leave}>
          {words.live.signOut}
        </button>
        <button type="button" className="link" onClick={() => setWiping(true)}>
          {words.live.wipe}
        </button>
      </p>
      {wiping && <Wipe onClose={() => setWiping(false)} />}
    </section>
  );
}

/** Keys cannot be brought back: what follows is said before. */
function Wipe({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const [why, setWhy] = useState<string>();
  const all = (): void => {
    wipe().then(
      () => window.location.assign('/'),
      () => setWhy(words.live.cannotWipe),
    );
  };
  return (
    <Dialog title={words.live.wipeTitle} onClose={onClose}>
      <p>{words.live.wipeWhat}</p>
      <Ends onClose={onClose} why={why}>
        <button type="button" onClick={all}>
          {words.live.wipeYes}
        </button>
      </Ends>
    </Dialog>
  );
}
