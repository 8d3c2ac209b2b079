import { useState } from 'react';
import {
  chairToBe,
  sendFounding,
  signFounding,
  type Founding,
  type Signed,
} from '../../client/founding.ts';
import type { HeldKey } from '../../client/held-keys.ts';
import { Form } from '../../parts/form.tsx';
import { PageTop } from '../../parts/page-top.tsx';
import { Why } from '../../parts/why.tsx';
import { addressOf, go } from '../../router.tsx';
import { useArrival } from '../../title.ts';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';
import type { Words } from '../../words/en.ts';
import { CodeLasts } from '../people/show-code.tsx';
import { Cards } from './cards.tsx';
import './home.css';
import { HeadsField, type HeadDraft } from './heads-field.tsx';
import { wrongIn } from './party-list.ts';
import { PartiesField, type PartyDraft } from './parties-field.tsx';
import { FirstText, type TextDraft } from './first-text.tsx';

interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly name: string;
  readonly nameOfOffice: string;
  readonly text: TextDraft | undefined;
  readonly parties: readonly PartyDraft[];
  readonly heads: readonly HeadDraft[];
  readonly hours: number;
}

const emptyParties = [
  { id: 1, code: '', name: '' },
  { id: 2, code: '', name: '' },
];

/** Begins a negotiation of one's own, as its chair, in three steps: the text, the parties, the people. */
export function NewNegotiation() {
  const { words } = useWords();
  useArrival(words.home.begin);
  const [draft, setDraft] = useState<Draft>({
    title: '',
    summary: '',
    name: '',
    nameOfOffice: words.home.chairTitle,
    text: undefined,
    parties: emptyParties,
    heads: [],
    hours: 168,
  });
  const change = (what: Partial<Draft>): void => setDraft((was) => ({ ...was, ...what }));
  const { busy, why, opened, hasRest, knock, begin } = useBeginning(draft);
  if (opened) return <Cards title={draft.title} signed={opened} />;
  const line = (
    name: 'title' | 'summary' | 'name' | 'nameOfOffice',
    label: string,
    hint?: string,
  ) => (
    <label>
      <span>{label}</span>
      <input
        value={draft[name]}
        placeholder={hint}
        required={name === 'title' || name === 'name'}
        data-most={name === 'summary' ? 2000 : 500}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <main className="plain" id="content">
      <PageTop />
      <h1>{words.home.begin}</h1>
      <p>{words.home.yoursWhat}</p>
      <Form
        className="form begin-steps"
        lacks={hasRest ? undefined : wrongWith(draft, words)}
        onGo={begin}
      >
        <h2>{words.home.stepText}</h2>
        <FirstText
          text={draft.text}
          knock={knock}
          onChange={(text) =>
            change({ text, ...(draft.title === '' && text && { title: text.title }) })
          }
        />
        {line('title', words.home.title, words.home.titleExample)}
        {line('summary', words.home.summary)}
        <h2>{words.home.stepParties}</h2>
        <PartiesField parties={draft.parties} onChange={(parties) => change({ parties })} />
        <h2>{words.home.stepPeople}</h2>
        {line('name', words.home.yourName)}
        {line('nameOfOffice', words.home.yourTitle, words.home.yourTitleExample)}
        <HeadsField
          heads={draft.heads}
          parties={draft.parties}
          onChange={(heads) => change({ heads })}
        />
        {draft.heads.length > 0 && (
          <CodeLasts hours={draft.hours} onChange={(hours) => change({ hours })} />
        )}
        <Why>{why}</Why>
        <button type="submit" className="primary" disabled={busy}>
          {hasRest ? words.bring.goOn : words.home.open}
        </button>
      </Form>
    </main>
  );
}

/** The key of the chair to be, and all that is pressed for: signed once, sent until all of it is there. */
function useBeginning(draft: Draft) {
  const { words } = useWords();
  const [key, setKey] = useState<HeldKey>();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const [rest, setRest] = useState<Signed>();
  const [opened, setOpened] = useState<Signed>();
  const knock = async (): Promise<HeldKey> => {
    const known = key ?? (await chairToBe());
    setKey(known);
    return known;
  };
  const work = async (): Promise<void> => {
    const signed = rest ?? (await signFounding(await knock(), foundingOf(draft, words)));
    if ('refusal' in signed) return setWhy(words.refusal(signed.refusal));
    const failed = await sendFounding(signed);
    setRest(failed?.left);
    if (failed) return setWhy(whyNot(failed.error, words));
    if (signed.cards.length > 0) return setOpened(signed);
    go(addressOf(signed.held.negotiation, 'state'));
  };
  const begin = (): void => {
    setBusy(true);
    setWhy(undefined);
    work()
      .catch((error: unknown) => setWhy(whyNot(error, words)))
      .finally(() => setBusy(false));
  };
  return { busy, why, opened, hasRest: rest !== undefined, knock, begin };
}

const isEmpty = (...fields: readonly string[]): boolean =>
  fields.every((field) => field.trim() === '');

/** What has to be put right first, in one sentence. */
function wrongWith({ parties, heads }: Draft, words: Words): string | undefined {
  const { half, twice } = wrongIn(parties);
  if (half[0] !== undefined) return words.home.halfParty(half[0]);
  const given = parties.filter(({ code }) => !isEmpty(code));
  if (given.length === 0) return words.home.needs;
  if (twice !== undefined) return words.home.twice(twice);
  const codes = given.map(({ code }) => code.trim());
  const lost = heads.find((head) => !isEmpty(head.name) && !codes.includes(head.party));
  return lost && words.home.headOfNone(lost.name);
}

function foundingOf(draft: Draft, words: Words): Founding {
  const { text, parties, heads, ...said } = draft;
  return {
    ...said,
    title: said.title.trim(),
    name: said.name.trim(),
    plenary: words.home.plenary,
    parties: parties
      .filter(({ code, name }) => !isEmpty(code) && !isEmpty(name))
      .map(({ code, name }) => ({ code: code.trim(), name: name.trim() })),
    heads: heads
      .filter(({ name }) => !isEmpty(name))
      .map(({ name, title, party }) => {
        const office = isEmpty(title) ? words.home.headTitle : title.trim();
        return { name: name.trim(), title: office, party };
      }),
    ...(text && { text: { ...text, title: text.title.trim() || said.title.trim() } }),
  };
}
