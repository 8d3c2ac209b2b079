import { useState } from 'react';
import { useWords } from '../words/words.tsx';
import { Dialog } from './dialog.tsx';
import { Ends } from './fields.tsx';

interface ConfirmedProps {
  /** What is done, in an imperative: on the button, above the question, and on the button that does it. */
  readonly act: string;
  /** What follows from it for those whom it binds. */
  readonly means: string;
  readonly busy: boolean;
  /** Why it was not done. */
  readonly why: string | undefined;
  /** Does it; comes to whether it was done. */
  readonly onYes: () => Promise<boolean>;
  readonly quiet?: boolean;
}

/** For what cannot be taken back, and for nothing else: a button that says first what follows, and asks. */
export function Confirmed({ act, means, busy, why, onYes, quiet = false }: ConfirmedProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const go = async (): Promise<void> => {
    if (await onYes()) close();
  };
  return (
    <>
      <button
        type="button"
        className={quiet ? 'link' : undefined}
        disabled={busy}
        onClick={() => setOpen(true)}
      >
        {act}
      </button>
      {open && (
        <Dialog title={act} onClose={close}>
          <p>{means}</p>
          <p>
            <strong>{words.live.forGood}</strong>
          </p>
          <Ends onClose={close} why={why}>
            <button type="button" className="primary" disabled={busy} onClick={() => void go()}>
              {act}
            </button>
          </Ends>
        </Dialog>
      )}
    </>
  );
}
