import { matterId } from '../../../core/record/ids.ts';
import type { Amount, Requirement, Share } from '../../../core/record/matters.ts';
import { restOf } from '../../../core/record/shares.ts';
import type { Room } from '../../../core/record/state.ts';
import { Choice, Line } from '../../parts/fields.tsx';
import { useWords, type Speech } from '../../words/words.tsx';
import { amountInWords } from '../rooms/naming.ts';

/** The name of no requirement: ids begin with a letter or digit. */
const SEVERAL = '*';

/** What a pledge is to go towards, as the form has it. */
export interface Aimed {
  /** A requirement, several, or none (empty). */
  readonly requirement: string;
  /** What was written for each, by its id. */
  readonly shares: { readonly [requirement: string]: string };
}

interface TowardsProps {
  readonly requirements: readonly Requirement[];
  readonly aimed: Aimed;
  /** What is pledged, as far as it is written. */
  readonly amount: Amount | undefined;
  readonly onChange: (aimed: Aimed) => void;
}

/** Towards which requirement: one, none, or several, each with its share. */
export function Towards({ requirements, aimed, amount, onChange }: TowardsProps) {
  const speech = useWords();
  const { words } = speech;
  const over =
    aimed.requirement === SEVERAL && amount && restOf(amount, sharesOf(aimed, amount)) < 0;
  return (
    <>
      <Choice
        label={words.pledges.makeTowards}
        value={aimed.requirement}
        onChange={(requirement) => onChange({ ...aimed, requirement })}
      >
        <option value="">{words.pledges.makeTowardsNone}</option>
        {requirements.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {requirements.length > 1 && <option value={SEVERAL}>{words.rates.severally}</option>}
      </Choice>
      {aimed.requirement === SEVERAL &&
        requirements.map(({ id, title }) => (
          <Line
            key={id}
            label={words.rates.share(title)}
            value={aimed.shares[id] ?? ''}
            onChange={(share) => onChange({ ...aimed, shares: { ...aimed.shares, [id]: share } })}
            pattern="\d{1,15}"
            inputMode="numeric"
          />
        ))}
      <output className="why">{over && words.rates.tooMuch(amountInWords(amount, speech))}</output>
    </>
  );
}

const wholeNumber = /^\d{1,15}$/;

function sharesOf({ shares }: Aimed, { unit }: Amount): readonly Share[] {
  return Object.entries(shares)
    .filter(([, share]) => wholeNumber.test(share) && Number(share) > 0)
    .map(([id, share]) => ({
      requirement: matterId(id),
      amount: { value: Number(share), unit },
    }));
}

/** As a part of the body of `pledge-made`; none: towards nothing. */
export function aimOf(aimed: Aimed, amount: Amount | undefined) {
  const { requirement } = aimed;
  if (requirement === '') return {};
  if (requirement !== SEVERAL) return { requirement };
  if (!amount) return {};
  return {
    towards: sharesOf(aimed, amount).map((share) => ({ ...share, amount: { ...share.amount } })),
  };
}

/** One, or none; of several at least one share, and together at most what is pledged. */
export function isAimed(aimed: Aimed, amount: Amount | undefined): boolean {
  if (aimed.requirement !== SEVERAL) return true;
  if (!amount) return false;
  const written = Object.values(aimed.shares).every((one) => one === '' || wholeNumber.test(one));
  const shares = sharesOf(aimed, amount);
  return written && shares.length > 0 && restOf(amount, shares) >= 0;
}

/** "Split: 60 EUR towards “Gauges”; 40 EUR towards no requirement". */
export function splitInWords(
  towards: readonly Share[],
  amount: Amount,
  room: Room,
  speech: Speech,
): string {
  const { words, list } = speech;
  const each = towards.map((share) =>
    words.rates.towardsOne(
      amountInWords(share.amount, speech),
      room.requirements.get(share.requirement)?.title ?? share.requirement,
    ),
  );
  const rest = restOf(amount, towards);
  return words.rates.split(
    list(each),
    rest > 0 ? amountInWords({ ...amount, value: rest }, speech) : '',
  );
}
