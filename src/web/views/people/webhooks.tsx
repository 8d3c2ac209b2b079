import { useCallback, useEffect, useState } from 'react';
import type { WebhookSeen } from '../../../wire/webhooks.ts';
import { useTalks } from '../../client/talks.tsx';
import { addWebhook, fetchWebhooks, removeWebhook } from '../../client/webhooks.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line } from '../../parts/fields.tsx';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';

/** The way to one's own webhooks. The host is asked only then: most have not turned them on. */
export function Webhooks() {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {words.webhooks.open}
      </button>
      {open && <OwnWebhooks onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the host says of them. */
type Known = 'asking' | 'off' | readonly WebhookSeen[];

function useWebhooks() {
  const { negotiation } = useTalks();
  const { words } = useWords();
  const [known, setKnown] = useState<Known>('asking');
  const [secret, setSecret] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  const look = useCallback(
    () =>
      fetchWebhooks(negotiation).then(
        (webhooks) => setKnown(webhooks ?? 'off'),
        (error: unknown) => setWhy(whyNot(error, words)),
      ),
    [negotiation, words],
  );
  useEffect(() => {
    void look();
  }, [look]);
  const doing = (work: Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    const done = work.then(
      async () => {
        setWhy(undefined);
        await look();
        return true;
      },
      (error: unknown) => {
        setWhy(whyNot(error, words));
        return false;
      },
    );
    return done.finally(() => setBusy(false));
  };
  return {
    known,
    secret,
    why,
    busy,
    add: (address: string) =>
      doing(addWebhook(negotiation, address).then((made) => setSecret(made.secret))),
    remove: (id: string) => doing(removeWebhook(negotiation, id)),
  };
}

function OwnWebhooks({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const { known, secret, why, busy, add, remove } = useWebhooks();
  const [address, setAddress] = useState('');
  const isOn = known !== 'asking' && known !== 'off';
  return (
    <Dialog
      title={words.webhooks.title}
      onClose={onClose}
      onGo={() => void add(address.trim()).then((done) => done && setAddress(''))}
    >
      <p>{known === 'off' ? words.webhooks.off : words.webhooks.what}</p>
      {isOn && known.length === 0 && <p className="quietly">{words.webhooks.none}</p>}
      {isOn && (
        <ul className="webhook-list">
          {known.map((one) => (
            <li key={one.id}>
              <OneWebhook webhook={one} onRemove={() => void remove(one.id)} />
            </li>
          ))}
        </ul>
      )}
      {secret !== undefined && (
        <output className="box webhook-secret">
          <span>{words.webhooks.secret}</span>
          <code dir="ltr">{secret}</code>
        </output>
      )}
      {isOn && (
        <Line label={words.webhooks.address} value={address} onChange={setAddress} required />
      )}
      <Ends onClose={onClose} why={why} wayOut={words.shell.close}>
        {isOn && (
          <button type="submit" className="primary" disabled={busy}>
            {words.webhooks.add}
          </button>
        )}
      </Ends>
    </Dialog>
  );
}

interface OneProps {
  readonly webhook: WebhookSeen;
  readonly onRemove: () => void;
}

function OneWebhook({ webhook, onRemove }: OneProps) {
  const { words, instant, number } = useWords();
  const { address, delivered, waiting, failing, over } = webhook;
  const notes = [
    delivered === undefined
      ? words.webhooks.nothingYet
      : words.webhooks.delivered(instant(delivered)),
    words.webhooks.waiting(number(waiting)),
    failing && words.webhooks.failing(instant(failing.since)),
    failing && over === undefined && words.webhooks.again(instant(failing.next)),
  ].filter((note) => typeof note === 'string');
  return (
    <article>
      <bdi dir="ltr">{address}</bdi>
      <p className="quietly">{notes.join(' · ')}</p>
      {over !== undefined && (
        <p>{over === 'given-up' ? words.webhooks.givenUp : words.webhooks.keyEnded}</p>
      )}
      <button type="button" className="link" onClick={onRemove}>
        {words.webhooks.remove(address)}
      </button>
    </article>
  );
}
