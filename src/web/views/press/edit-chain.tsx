import type { Draft } from '../../../wire/press-acts.ts';
import { useWords } from '../../words/words.tsx';

type Chain = Draft['chain'];
type Link = Chain[number];

interface EditChainProps {
  readonly chain: Chain;
  readonly onChange: (chain: Chain) => void;
}

/** Through whom a statement came, link by link; a link that a person set is no inference any more. */
export function EditChain({ chain, onChange }: EditChainProps) {
  const { words } = useWords();
  const put = (at: number, what: Partial<Link>): void =>
    onChange(
      chain.map((link, place) =>
        place === at ? { ...link, ...what, certainty: 'stated' as const } : link,
      ),
    );
  return (
    <fieldset className="edit-chain">
      <legend>{words.press.chain}</legend>
      {chain.map((link, at) => (
        <p key={at} className="row">
          <input
            type="text"
            dir="auto"
            aria-label={words.press.link(at + 1)}
            value={link.who}
            required
            onChange={({ currentTarget }) => put(at, { who: currentTarget.value })}
          />
          <How
            label={words.press.linkHow(at + 1)}
            value={link.how}
            onChange={(how) => put(at, { how })}
          />
          {chain.length > 1 && (
            <button
              type="button"
              className="quiet"
              aria-label={words.press.removeLink(at + 1)}
              onClick={() => onChange(chain.filter((_, place) => place !== at))}
            >
              ×
            </button>
          )}
        </p>
      ))}
      {chain.length < 20 && (
        <button
          type="button"
          className="link"
          onClick={() => onChange([...chain, { who: '', how: 'reported', certainty: 'stated' }])}
        >
          {words.press.addLink}
        </button>
      )}
    </fieldset>
  );
}

const hows: readonly Link['how'][] = [
  'said',
  'posted',
  'stated',
  'broadcast',
  'reported',
  'put in',
];

interface HowProps {
  readonly label: string;
  readonly value: Link['how'];
  readonly onChange: (how: Link['how']) => void;
}

function How({ label, value, onChange }: HowProps) {
  const { words } = useWords();
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(hows.find((how) => how === currentTarget.value) ?? value)
      }
    >
      {hows.map((how) => (
        <option key={how} value={how}>
          {words.statements.how[how]}
        </option>
      ))}
    </select>
  );
}
