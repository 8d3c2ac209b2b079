import { Suspense, useEffect, useState } from 'react';
import type { ExampleCard, Home as HomeData } from '../../../wire/home.ts';
import { fetchHome, fetchWaysIn, ownKeys, type ExamplePerson } from '../../client/home.ts';
import type { HeldKey } from '../../client/held-keys.ts';
import { Why } from '../../parts/why.tsx';
import { LanguagePicker } from '../../parts/language-picker.tsx';
import { addressOf, go, Link } from '../../router.tsx';
import { useArrival } from '../../title.ts';
import { whyNot } from '../../client/why-not.ts';
import { useFirstWords, useWords } from '../../words/words.tsx';
import { PersonWords } from '../shell/person-words.tsx';
import './home.css';

interface Known {
  readonly home: HomeData | undefined;
  readonly held: readonly HeldKey[];
  /** Whether one can ask to be let in by a ministry's sign-on. */
  readonly canAsk: boolean;
  /** Why there is nothing. */
  readonly failed: unknown;
}

const nothingYet: Known = { home: undefined, held: [], canAsk: false, failed: undefined };

function useHome(): Known {
  const [known, setKnown] = useState<Known>(nothingYet);
  useEffect(() => {
    Promise.all([fetchHome(), ownKeys(), fetchWaysIn()]).then(
      ([home, held, ways]) => setKnown({ home, held, canAsk: ways.length > 0, failed: undefined }),
      (failed: unknown) => setKnown((was) => ({ ...was, failed })),
    );
  }, []);
  return known;
}

export interface HomeProps {
  /** Told when someone is about to be let into talks. */
  readonly onEntering: () => void;
}

/** The first page: go on where one was, look around in an example, or begin a negotiation. */
export function Home({ onEntering }: HomeProps) {
  const { words } = useFirstWords();
  const { home, held, canAsk, failed } = useHome();
  useArrival();
  return (
    <main className="home" id="content">
      <header className="home-top">
        <h1 className="wordmark">{words.shell.parley}</h1>
        <LanguagePicker />
      </header>
      <p className="large">{words.shell.tagline}</p>
      <Why>{failed === undefined ? undefined : whyNot(failed, words)}</Why>
      <Own held={held} />
      {home && home.examples.length > 0 && (
        <section>
          <h2>{words.home.examples}</h2>
          <p>{words.home.examplesWhat}</p>
          {home.examples.map((example) => (
            <Example key={example.name} example={example} onEntering={onEntering} />
          ))}
        </section>
      )}
      <section>
        <h2>{words.home.yours}</h2>
        <p>{words.home.yoursWhat}</p>
        <p className="row">
          <Link className="button" href="/new">
            {words.home.begin}
          </Link>
          <Link className="button" href="/code">
            {words.shell.enterCode}
          </Link>
          <Suspense>{canAsk && <ToAsk />}</Suspense>
        </p>
      </section>
      <footer className="quietly">
        <Link href="/imprint">{words.shell.imprint}</Link>
      </footer>
    </main>
  );
}

function ToAsk() {
  const { words } = useWords();
  return (
    <Link className="button" href="/ask">
      {words.asking.toPage}
    </Link>
  );
}

/** Each negotiation that this browser has a key for. */
function Own({ held }: { readonly held: readonly HeldKey[] }) {
  const { words } = useFirstWords();
  const each = [...new Map(held.map((key) => [key.negotiation, key])).values()];
  if (each.length === 0) return null;
  return (
    <section>
      <h2>{words.home.goOn}</h2>
      <ul className="own">
        {each.map(({ negotiation, title }) => (
          <li key={negotiation}>
            <Link href={addressOf(negotiation, 'state')}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What makes keys and signs is fetched when someone comes to need it. */
const becomeOne = async (example: ExampleCard, person: ExamplePerson) =>
  (await import('../../client/becoming.ts')).become(example, person);

function Example({ example, onEntering }: HomeProps & { readonly example: ExampleCard }) {
  const { words } = useFirstWords();
  const [busy, setBusy] = useState<string>();
  const [why, setWhy] = useState<string>();
  const enter = (person: ExamplePerson) => (): void => {
    setBusy(person.person);
    onEntering();
    becomeOne(example, person).then(
      (negotiation) => go(addressOf(negotiation, 'state')),
      (error: unknown) => {
        setBusy(undefined);
        setWhy(whyNot(error, words));
      },
    );
  };
  return (
    <article className="example">
      <h3>
        <bdi>{example.title}</bdi>
      </h3>
      <p>
        <bdi>{example.summary}</bdi>
      </p>
      <p className="quietly">{words.home.openAs}</p>
      <ul className="people-choice">
        {example.people.map((person) => (
          <li key={person.person}>
            <button
              type="button"
              disabled={busy !== undefined}
              aria-busy={busy === person.person}
              onClick={enter(person)}
            >
              <PersonWords person={person} />
            </button>
          </li>
        ))}
      </ul>
      <Why>{why}</Why>
    </article>
  );
}
