import { useCallback, useEffect, useState } from 'react';
import { fingerprint } from '../../../core/log/fingerprint.ts';
import type { NotAsked } from '../../../wire/not-asked.ts';
import {
  askingKeys,
  goAsking,
  lookWhetherIn,
  noteSent,
  type AskingKey,
} from '../../client/asking.ts';
import { fetchWaysIn, type WayIn } from '../../client/home.ts';
import { Why } from '../../parts/why.tsx';
import { PageTop } from '../../parts/page-top.tsx';
import { addressOf, go } from '../../router.tsx';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';
import { useArrival } from '../../title.ts';

export interface AskToEnterProps {
  /** How a provider has just sent this browser back; nothing, where it was not there. */
  readonly back: 'asked' | NotAsked | undefined;
}

/** Where someone asks to be let in by signing in at a ministry, and sees whether that was done. */
export function AskToEnter({ back }: AskToEnterProps) {
  const { words } = useWords();
  const { ways, asking, busy, failed, look, begin } = useAsking(back);
  const why = failed === undefined ? undefined : whyNot(failed, words);
  useArrival(words.asking.title);
  return (
    <main className="plain" id="content">
      <PageTop />
      <h1>{words.asking.title}</h1>
      <Why>{back === undefined || back === 'asked' ? why : words.asking.refused[back]}</Why>
      {asking.map((one) => (
        <Asked key={one.key} held={one} />
      ))}
      {asking.length > 0 && (
        <p className="row">
          <button type="button" className="primary" disabled={busy} onClick={look}>
            {words.asking.look}
          </button>
          <output>{busy ? '' : words.asking.notYet}</output>
        </p>
      )}
      <p>{ways?.length === 0 ? words.asking.none : words.asking.what}</p>
      <ul className="ways-in">
        {ways?.map((way) => (
          <li key={way.id}>
            <button type="button" disabled={busy} onClick={begin(way)}>
              {words.asking.through(way.name)}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

interface Known {
  readonly asking: readonly AskingKey[];
  readonly busy: boolean;
  /** Why what was done last was not. */
  readonly failed: unknown;
}

/** What the page shows, and the two things that can be done on it. It looks once by itself. */
function useAsking(back: AskToEnterProps['back']) {
  const [ways, setWays] = useState<readonly WayIn[]>();
  const [known, setKnown] = useState<Known>({ asking: [], busy: true, failed: undefined });
  const failed = useCallback(
    (error: unknown): void => setKnown((was) => ({ ...was, busy: false, failed: error })),
    [],
  );
  const look = useCallback(
    () =>
      lookAround().then((asking) => setKnown({ asking, busy: false, failed: undefined }), failed),
    [failed],
  );
  useEffect(() => {
    fetchWaysIn().then(setWays, failed);
  }, [failed]);
  useEffect(() => {
    (back === 'asked' ? takeNote() : look()).catch(failed);
  }, [back, look, failed]);
  const doing = (what: () => Promise<void>) => (): void => {
    setKnown((was) => ({ ...was, busy: true }));
    what().catch(failed);
  };
  return { ...known, ways, look: doing(look), begin: (way: WayIn) => doing(() => goAsking(way)) };
}

/** What is asked with here; who is in by now goes there at once. */
async function lookAround(): Promise<readonly AskingKey[]> {
  const sent = (await askingKeys()).filter((one) => one.asking.sent);
  const negotiation = await lookWhetherIn(sent);
  if (negotiation !== undefined) go(addressOf(negotiation, 'state'));
  return sent;
}

/** Takes note once: who goes back in this browser has not asked again by that. */
async function takeNote(): Promise<void> {
  await noteSent();
  go('/ask', { replace: true });
}

const LASTS_MS = 7 * 24 * 3_600_000;

/** What someone has asked for, with the words that the head of the delegation needs to hear. */
function Asked({ held: { key, asking } }: { readonly held: AskingKey }) {
  const { words, instant } = useWords();
  const until = new Date(Date.parse(asking.at) + LASTS_MS).toISOString();
  return (
    <section className="box asked">
      <h2>{words.asking.asked(asking.provider)}</h2>
      <p>{words.asking.readOut}</p>
      <p className="large key-words" dir="ltr">
        {fingerprint(key).join(' ')}
      </p>
      <p className="quietly">{words.asking.askedOn(instant(asking.at), instant(until))}</p>
    </section>
  );
}
