import { useCallback, useEffect, useState } from 'react';
import { fingerprint } from '../../../core/log/fingerprint.ts';
import type { Party } from '../../../core/record/roster.ts';
import { isAskedFor } from '../../../core/record/vouching.ts';
import type { AdmissionRequest } from '../../../wire/admission.ts';
import { fetchRequests, turnAway } from '../../client/asking.ts';
import { useTalks } from '../../client/talks.tsx';
import { Why } from '../../parts/why.tsx';
import { whyNot } from '../../client/why-not.ts';
import { useWords } from '../../words/words.tsx';
import { Admit } from './admit.tsx';

/** Who asks to be let in for a party, for the one who decides on it; nothing for anyone else. */
export function Requests({ party }: { readonly party: Party }) {
  const { me, now, at, copy, instant } = useTalks();
  const present = at === undefined && copy === undefined;
  if (!present || !isAskedFor(now.roster, me, party.id, instant)) return null;
  return <OpenRequests party={party} />;
}

const LOOK_EVERY_MS = 20_000;

interface Known {
  readonly requests: readonly AdmissionRequest[];
  readonly why: string | undefined;
}

function OpenRequests({ party }: { readonly party: Party }) {
  const { negotiation, now } = useTalks();
  const { words } = useWords();
  const [{ requests, why }, setKnown] = useState<Known>({ requests: [], why: undefined });
  const [admitting, setAdmitting] = useState<AdmissionRequest>();
  const look = useCallback(
    () =>
      fetchRequests(negotiation).then(
        (fetched) => setKnown({ requests: fetched, why: undefined }),
        (error: unknown) => setKnown((was) => ({ ...was, why: whyNot(error, words) })),
      ),
    [negotiation, words],
  );
  useEffect(() => {
    void look();
    const each = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(each);
  }, [look]);
  const open = requests.filter((one) => one.party === party.id && !now.roster.keys.has(one.key));
  // Who is being let in is in already while rooms are still to be entered: the dialog stays till the end.
  const dialog = admitting && <Admit request={admitting} onClose={() => setAdmitting(undefined)} />;
  if (open.length === 0 && why === undefined) return dialog;
  return (
    <section className="box requests">
      <h3>{words.asking.theyAsk}</h3>
      <ul>
        {open.map((request) => (
          <li key={request.id}>
            <OneRequest
              request={request}
              onAdmit={() => setAdmitting(request)}
              onTurnAway={() => void turnAway(negotiation, request.id).then(look, look)}
            />
          </li>
        ))}
      </ul>
      <Why>{why}</Why>
      {dialog}
    </section>
  );
}

interface RequestProps {
  readonly request: AdmissionRequest;
  readonly onAdmit: () => void;
  readonly onTurnAway: () => void;
}

function OneRequest({ request, onAdmit, onTurnAway }: RequestProps) {
  const { words, instant } = useWords();
  const { name, email, provider, subject, issuer, key, at, until } = request;
  return (
    <article>
      <h4>
        <bdi>{name}</bdi>
      </h4>
      {email !== undefined && (
        <p>
          <bdi>{email}</bdi>
        </p>
      )}
      <p>
        {words.asking.vouched(provider, subject)} <bdi className="quietly">{issuer}</bdi>
      </p>
      <p>
        {words.asking.keyWords} <bdi className="key-words">{fingerprint(key).join(' ')}</bdi>
      </p>
      <p className="quietly">{words.asking.askedAndUntil(instant(at), instant(until))}</p>
      <p className="row">
        <button type="button" onClick={onAdmit}>
          {words.asking.letIn(name)}
        </button>
        <button type="button" className="quiet" onClick={onTurnAway}>
          {words.asking.turnAway(name)}
        </button>
      </p>
    </article>
  );
}
