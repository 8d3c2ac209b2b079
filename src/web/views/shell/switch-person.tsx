import { useEffect, useState } from 'react';
import type { NegotiationId } from '../../../core/record/ids.ts';
import type { ExampleCard } from '../../../wire/home.ts';
import { become } from '../../client/becoming.ts';
import { fetchHome, ownKeys } from '../../client/home.ts';
import type { HeldKey } from '../../client/held-keys.ts';
import { logIn } from '../../client/session.ts';
import { useTalks } from '../../client/talks.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends } from '../../parts/fields.tsx';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';
import { PersonWords } from './person-words.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { ThisBrowser } from './this-browser.tsx';

interface Choices {
  readonly example: ExampleCard | undefined;
  readonly held: readonly HeldKey[];
}

function useChoices(): Choices {
  const { negotiation } = useTalks();
  const [choices, setChoices] = useState<Choices>({ example: undefined, held: [] });
  useEffect(() => {
    let wanted = true;
    void choicesIn(negotiation).then((found) => wanted && setChoices(found), nothingToChoose);
    return () => {
      wanted = false;
    };
  }, [negotiation]);
  return choices;
}

async function choicesIn(negotiation: NegotiationId): Promise<Choices> {
  const [{ examples }, keys] = await Promise.all([fetchHome(), ownKeys()]);
  return {
    example: examples.find(({ opened }) => opened === negotiation),
    held: keys.filter((key) => key.negotiation === negotiation),
  };
}

const nothingToChoose = (): void => undefined;

/** The others as whom this browser can act here. */
export function SwitchPerson({ onClose }: { readonly onClose: () => void }) {
  const { me } = useTalks();
  const { words } = useWords();
  const { example, held } = useChoices();
  const [why, setWhy] = useState<string>();
  const [keysShown, setKeysShown] = useState(false);
  const switchBy = (how: () => Promise<unknown>) => (): void => {
    how().then(
      () => window.location.reload(),
      (error: unknown) => setWhy(whyNot(error, words)),
    );
  };
  const others = (example?.people ?? []).filter(({ person }) => person !== me.id);
  const keys = example ? [] : held.filter(({ person }) => person !== me.id);
  return (
    <Dialog title={words.shell.me(me.name, me.title)} onClose={onClose}>
      <p>{example ? words.shell.otherPeople : words.shell.oneKey}</p>
      <ul className="people-choice">
        {example &&
          others.map((person) => (
            <li key={person.person}>
              <button type="button" onClick={switchBy(() => become(example, person))}>
                <PersonWords person={person} />
              </button>
            </li>
          ))}
        {keys.map((key) => (
          <li key={key.key}>
            <button type="button" onClick={switchBy(() => logIn(key))}>
              {key.name}
            </button>
          </li>
        ))}
      </ul>
      <ThisBrowser />
      <Ends onClose={onClose} why={why} wayOut={words.shell.close}>
        <button type="button" onClick={() => setKeysShown(true)}>
          {words.keys.show}
        </button>
      </Ends>
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </Dialog>
  );
}
