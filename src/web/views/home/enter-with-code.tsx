import { useState } from 'react';
import { readCode } from '../../../core/record/code.ts';
import { enterWithCode } from '../../client/invitation.ts';
import { PageTop } from '../../parts/page-top.tsx';
import { Form } from '../../parts/form.tsx';
import { Why } from '../../parts/why.tsx';
import { addressOf, go } from '../../router.tsx';
import { useArrival } from '../../title.ts';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';
import type { HomeProps } from './home.tsx';

const CODE_LENGTH = 20;

/** Where a delegate types the code that lets this browser's key in. */
export function EnterWithCode({ onEntering }: HomeProps) {
  const { words } = useWords();
  useArrival(words.home.enterTitle);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const code = readCode(typed);
  const mistyped = code === undefined && typed.replace(/[\s-]/g, '').length >= CODE_LENGTH;
  const enter = (): void => {
    if (code === undefined) return;
    setBusy(true);
    onEntering();
    enterWithCode(code, words.home.noSuchCode).then(
      (negotiation) => go(addressOf(negotiation, 'state')),
      (error: unknown) => {
        setBusy(false);
        setWhy(whyNot(error, words));
      },
    );
  };
  return (
    <main className="plain" id="content">
      <PageTop />
      <h1>{words.home.enterTitle}</h1>
      <p>{words.home.enterWhat}</p>
      <Form
        className="form"
        lacks={code === undefined ? words.home.mistyped : undefined}
        onGo={enter}
      >
        <label>
          <span>
            {words.home.invitation}
            <span className="quietly"> ({words.home.invitationShape})</span>
          </span>
          <input
            className="code-input"
            value={typed}
            required
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <Why>{mistyped ? words.home.mistyped : why}</Why>
        <button type="submit" className="primary" disabled={busy}>
          {words.home.enter}
        </button>
      </Form>
    </main>
  );
}
